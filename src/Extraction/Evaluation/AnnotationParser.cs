using System.Collections.Immutable;
using System.Text.Json;

namespace Extraction.Evaluation;

/// <summary>
/// Reads a line of annotations. The two forms differ in that the product tells date, place and topics with their
/// evidence, and names those merely present among the participants.
/// </summary>
internal static class AnnotationParser
{
    /// <summary>Reads a line of either form.</summary>
    /// <exception cref="FormatException">Something is missing, or is not what it should be.</exception>
    public static AnnotatedArticle ReadLine(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException("a JSON object was expected.");
        if (!line.TryGetProperty("events", out var events))
            return new AnnotatedArticle(Required(line, "articleId"), true, [ReadEvent(line)]);
        if (events.ValueKind != JsonValueKind.Array)
            throw new FormatException("'events' is no array.");
        return new AnnotatedArticle(
            Required(line, "id"),
            !string.IsNullOrEmpty(Text(line, "published")),
            [.. events.EnumerateArray().Select(ReadEvent)]);
    }

    private static AnnotatedEvent ReadEvent(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException("an event is no JSON object.");
        var trigger = Part(line, "trigger", "text");
        return new AnnotatedEvent(
            Name<MeetingKind>(line, "kind", null),
            Name<MeetingChannel>(line, "channel", MeetingChannel.InPerson),
            Name<MeetingStatus>(line, "status", null),
            trigger,
            Date(Part(line, "date", "edtf")),
            Text(line, "date_text") ?? (IsObject(line, "date", out var date) ? Text(date, "text") : null),
            Part(line, "place", "text"),
            [.. Elements(line, "participants").Where(party => Text(party, "role") != "attendee").Select(ReadParty)],
            [.. Elements(line, "topics").Select(ReadTopic)])
        {
            TriggerSpan = IsObject(line, "trigger", out var span) ? ReadSpan(span) : null,
        };
    }

    private static AnnotatedParty ReadParty(JsonElement party) => new(
        Text(party, "name"),
        Text(party, "title"),
        Text(party, "country"),
        Name<PartyType>(party, "type", PartyType.Person),
        Name<PartyRole>(party, "role", null),
        [.. Elements(party, "mentions").Select(ReadSpan)]);

    private static string ReadTopic(JsonElement topic) => topic.ValueKind switch
    {
        JsonValueKind.String => topic.GetString()!,
        JsonValueKind.Object => Required(topic, "code"),
        _ => throw new FormatException("a topic is neither a code nor an object."),
    };

    private static TextSpan ReadSpan(JsonElement span) =>
        span.TryGetProperty("start", out var start) && span.TryGetProperty("end", out var end) && start.TryGetInt32(out var first) && end.TryGetInt32(out var last)
            ? new TextSpan(Required(span, "text"), first, last)
            : throw new FormatException("a span has no 'start' and 'end'.");

    private static EdtfDate? Date(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return EdtfDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no EDTF date.");
    }

    private static bool IsObject(JsonElement element, string property, out JsonElement value) =>
        element.TryGetProperty(property, out value) && value.ValueKind == JsonValueKind.Object;

    /// <summary>A property that is a string, or an object that holds the string.</summary>
    private static string? Part(JsonElement element, string property, string inner) =>
        IsObject(element, property, out var value) ? Text(value, inner) : Text(element, property);

    private static ImmutableArray<JsonElement> Elements(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw new FormatException($"'{property}' is no array.");
    }

    private static string Required(JsonElement element, string property) =>
        Text(element, property) is { Length: > 0 } text ? text : throw new FormatException($"'{property}' is missing.");

    private static string? Text(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"an object with '{property}' was expected.");
        if (!element.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"'{property}' is no string.");
    }

    /// <summary>A value of an enumeration, written in lower case with underscores.</summary>
    private static TEnum Name<TEnum>(JsonElement element, string property, TEnum? missing)
        where TEnum : struct, Enum
    {
        var text = Text(element, property);
        if (text is null)
            return missing ?? throw new FormatException($"'{property}' is missing.");
        foreach (var value in Enum.GetValues<TEnum>())
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == text)
                return value;
        throw new FormatException($"'{text}' is no {property}.");
    }
}
