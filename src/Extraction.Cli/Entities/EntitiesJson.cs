using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Cli.Entities;

/// <summary>The lines of <c>entities --format jsonl</c>. Writing uses no reflection.</summary>
[JsonSerializable(typeof(EntitiesLine))]
internal sealed partial class EntitiesJson : JsonSerializerContext
{
    /// <summary>The context whose JSON leaves Vietnamese letters as they are.</summary>
    public static EntitiesJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
