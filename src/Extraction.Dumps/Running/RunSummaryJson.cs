using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Dumps.Writing;

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

    /// <summary>Writes a summary to a file, which appears whole or not at all; or to a device.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, RunSummary summary)
    {
        var json = Serialize(summary) + "\n";
        if (RunFiles.IsDevice(path))
        {
            File.WriteAllText(path, json);
            return;
        }

        using var file = new AtomicFile(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(json));
        file.Complete();
        file.Commit();
    }

    /// <summary>The summary as a JSON object over several lines.</summary>
    public static string Serialize(RunSummary summary) => JsonSerializer.Serialize(summary, Indented.RunSummary);
}
