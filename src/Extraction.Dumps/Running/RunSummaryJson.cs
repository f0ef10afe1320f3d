using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Dumps.Running;

/// <summary>Summaries as JSON.</summary>
[JsonSerializable(typeof(RunSummary))]
public sealed partial class RunSummaryJson : JsonSerializerContext
{
    private static readonly RunSummaryJson Indented = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The summary as a JSON object over several lines.</summary>
    public static string Serialize(RunSummary summary) => JsonSerializer.Serialize(summary, Indented.RunSummary);
}
