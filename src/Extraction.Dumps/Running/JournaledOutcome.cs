using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Extraction.Json;

namespace Extraction.Dumps.Running;

/// <summary>An outcome as it is read back from a journal, its events as lines of the contract.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="kind">The <see cref="JournalLine"/> of the record.</param>
/// <param name="record">The record as UTF-8 JSON.</param>
/// <param name="eventLines">The events as UTF-8 JSON without line feeds.</param>
internal sealed class JournaledOutcome(byte kind, ReadOnlyMemory<byte> record, ImmutableArray<ReadOnlyMemory<byte>> eventLines)
{
    private ImmutableArray<MeetingEvent> _events;

    /// <summary>The record, read when it is first asked for.</summary>
    public JournalRecord Record => field ??= JsonSerializer.Deserialize(record.Span, JournalJson.Readable.JournalRecord)!;

    /// <summary>Whether the record gave no article, or one that could not be analysed.</summary>
    public bool IsRejected => kind == JournalLine.Rejection;

    /// <summary>Whether the article repeats another one.</summary>
    public bool IsRepetition => kind == JournalLine.Repetition;

    /// <summary>The events as UTF-8 JSON without line feeds.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> EventLines => eventLines;

    /// <summary>The events, read from their lines when they are first asked for.</summary>
    public ImmutableArray<MeetingEvent> Events => _events.IsDefault
        ? _events = [.. eventLines.Select(line => MeetingEventJson.Deserialize(Encoding.UTF8.GetString(line.Span)))]
        : _events;
}
