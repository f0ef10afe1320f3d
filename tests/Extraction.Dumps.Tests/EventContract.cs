using System.Text.Json;

namespace Extraction.Dumps.Tests;

/// <summary>The shape of a line of events as the contract has it: names, types and values.</summary>
internal static class EventContract
{
    private static readonly string[] Required = ["id", "articleId", "kind", "channel", "status", "trigger", "date", "place", "participants", "attendees", "topics", "evidence", "confidence"];
    private static readonly string[] Optional = ["article", "encounterId"];
    private static readonly string[] Kinds = ["reception", "talks", "courtesy_call", "working_session", "meeting", "call", "multilateral", "welcome_ceremony"];
    private static readonly string[] Channels = ["in_person", "phone", "video"];
    private static readonly string[] Statuses = ["held", "planned", "proposed", "cancelled"];
    private static readonly string[] Types = ["person", "group", "organization", "country"];
    private static readonly string[] Roles = ["host", "guest", "principal", "attendee"];
    private static readonly string[] PartsOfDay = ["early_morning", "morning", "noon", "afternoon", "evening", "night"];

    /// <summary>What is wrong with a line; empty where it keeps the contract.</summary>
    public static List<string> Violations(string line)
    {
        var wrong = new List<string>();
        var root = JsonDocument.Parse(line).RootElement;
        Properties(wrong, "event", root, Required, Optional);
        Text(wrong, root, "id");
        Text(wrong, root, "articleId");
        OneOf(wrong, root, "kind", Kinds);
        OneOf(wrong, root, "channel", Channels);
        OneOf(wrong, root, "status", Statuses);
        Span(wrong, root.GetProperty("trigger"));
        if (root.GetProperty("date") is { ValueKind: JsonValueKind.Object } date)
        {
            Properties(wrong, "date", date, ["edtf", "text"], ["partOfDay"]);
            if (!EdtfDate.TryParse(date.GetProperty("edtf").GetString(), out _))
                wrong.Add("date.edtf");
            if (date.TryGetProperty("partOfDay", out var part) && part.ValueKind != JsonValueKind.Null)
                OneOf(wrong, date, "partOfDay", PartsOfDay);
        }

        if (root.GetProperty("place") is { ValueKind: JsonValueKind.Object } place)
            Properties(wrong, "place", place, ["text"], ["country"]);
        if (root.GetProperty("participants").GetArrayLength() < 2)
            wrong.Add("fewer than two participants");
        foreach (var party in root.GetProperty("participants").EnumerateArray().Concat(root.GetProperty("attendees").EnumerateArray()))
        {
            Properties(wrong, "party", party, ["name", "title", "country", "type", "role"], ["organization", "actorId", "mentions"]);
            OneOf(wrong, party, "type", Types);
            OneOf(wrong, party, "role", Roles);
        }

        foreach (var topic in root.GetProperty("topics").EnumerateArray())
            Properties(wrong, "topic", topic, ["code"], ["evidence"]);
        foreach (var evidence in root.GetProperty("evidence").EnumerateArray())
            Span(wrong, evidence);
        if (root.GetProperty("confidence").GetDouble() is < 0 or > 1)
            wrong.Add("confidence");
        return wrong;
    }

    private static void Properties(List<string> wrong, string name, JsonElement element, string[] required, string[] optional)
    {
        var names = element.EnumerateObject().Select(property => property.Name).ToArray();
        wrong.AddRange(required.Except(names).Select(missing => $"{name} has no {missing}"));
        wrong.AddRange(names.Except(required).Except(optional).Select(other => $"{name} has {other}"));
    }

    private static void Text(List<string> wrong, JsonElement element, string name)
    {
        if (element.GetProperty(name).ValueKind != JsonValueKind.String)
            wrong.Add(name);
    }

    private static void OneOf(List<string> wrong, JsonElement element, string name, string[] values)
    {
        if (!values.Contains(element.GetProperty(name).GetString()))
            wrong.Add(name);
    }

    private static void Span(List<string> wrong, JsonElement span)
    {
        Properties(wrong, "span", span, ["text", "start", "end"], []);
        if (span.GetProperty("end").GetInt32() - span.GetProperty("start").GetInt32() != span.GetProperty("text").GetString()!.Length)
            wrong.Add("span");
    }
}
