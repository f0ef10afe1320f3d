using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Extraction.Json;

/// <summary>Meeting events as JSON, exactly the output contract. Reading and writing use no reflection.</summary>
public static class MeetingEventJson
{
    private static readonly MeetingEventJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        Converters = { new EdtfDateJsonConverter() },
    });

    /// <summary>One event as one line of JSON, without a line break.</summary>
    public static string Serialize(MeetingEvent meetingEvent) => JsonSerializer.Serialize(meetingEvent, Context.MeetingEvent);

    /// <summary>One event as one line of UTF-8 JSON, without a line break.</summary>
    public static void Serialize(Utf8JsonWriter writer, MeetingEvent meetingEvent) => JsonSerializer.Serialize(writer, meetingEvent, Context.MeetingEvent);

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">The text is no event of the contract.</exception>
    public static MeetingEvent Deserialize(string json) =>
        JsonSerializer.Deserialize(json, Context.MeetingEvent) is { Id: not null, ArticleId: not null, Trigger: not null, Participants.IsDefault: false } read
            ? read
            : throw new JsonException("The JSON is no meeting event: id, articleId, trigger and participants are needed.");

    private sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
    {
        public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EdtfDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("The value is no EDTF date.");

        public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>An enumeration as its name in lower case with underscores.</summary>
internal sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;

[JsonSerializable(typeof(MeetingEvent))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
internal sealed partial class MeetingEventJsonContext : JsonSerializerContext;
