using System.Collections.Immutable;
using System.Text;
using Extraction.Json;

namespace Extraction.Dumps.Running;

/// <summary>An outcome as it is read back from a journal, its events as lines of the contract.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class JournaledOutcome(JournalRecord record, ImmutableArray<ReadOnlyMemory<byte>> eventLines)
{
    private ImmutableArray<MeetingEvent> _events;

    public JournalRecord Record => record;

    public bool IsRejected => record.Reason is not null;

    /// <summary>The events as UTF-8 JSON without line feeds.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> EventLines => eventLines;

    /// <summary>The events, read from their lines when they are first asked for.</summary>
    public ImmutableArray<MeetingEvent> Events => _events.IsDefault
        ? _events = [.. eventLines.Select(line => MeetingEventJson.Deserialize(Encoding.UTF8.GetString(line.Span)))]
        : _events;
}
