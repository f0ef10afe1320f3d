using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Dumps.Running;

/// <summary>The first line of a journal: which run it is of.</summary>
/// <param name="Version">The version of the program that began the run.</param>
/// <param name="Command">What decides the output: inputs with their sizes, outputs, options.</param>
internal sealed record JournalHeader(string Version, string Command);

/// <summary>A record that is done. The events of an article follow it, a line each.</summary>
internal sealed record JournalRecord(
    long Number,
    string File,
    long Line,
    string? Id,
    string? Title,
    DateOnly? Published,
    string? Url,
    string? Source,
    long? DuplicateOf,
    string? Reason,
    string? Row);

/// <summary>A point to which a run is safely on the disk.</summary>
/// <param name="Records">The records before it.</param>
/// <param name="Fingerprint">What their register said.</param>
/// <param name="Counts">What they came to.</param>
/// <param name="Hash">A hash of the lines since the mark before.</param>
internal sealed record JournalMark(long Records, ulong Fingerprint, RunCounts Counts, string Hash);

/// <summary>The lines of a journal and of the lists beside an output as JSON.</summary>
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalRecord))]
[JsonSerializable(typeof(JournalMark))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>The context whose JSON leaves Vietnamese letters as they are.</summary>
    public static JournalJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
