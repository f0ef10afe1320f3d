using System.Text.Json;
using System.Xml.Linq;
using Extraction.Evaluation;

namespace Extraction.Cli.Evaluation;

/// <summary>A table of an event's fields, gold on one side and found on the other, what differs marked.</summary>
internal static class EventCard
{
    /// <summary>The element of a comparison.</summary>
    public static XElement Create(EventComparison comparison)
    {
        var (gold, found, differences) = (comparison.Gold, comparison.Predicted, comparison.Differences);
        return new XElement(
            "table",
            new XAttribute("class", string.Join(' ', ClassesOf(comparison).Prepend("event"))),
            new XElement("caption", Snake(comparison.Outcome.ToString()).Replace('_', ' ')),
            new XElement("tr", new XElement("th", ""), new XElement("th", "gold"), new XElement("th", "found")),
            Row("trigger", EventFields.None, e => e.Trigger),
            Row("kind", EventFields.Kind, e => Snake(e.Kind.ToString()) + (e.IsRemote ? $" ({Snake(e.Channel.ToString())})" : "")),
            Row("status", EventFields.Status, e => Snake(e.Status.ToString())),
            Row("date", EventFields.Date, e => e.Date is null ? null : e.Date + (e.DateText is null ? "" : $" “{e.DateText}”")),
            Row("place", EventFields.Place, e => e.Place),
            Rows("who", EventFields.Participants | EventFields.Name | EventFields.Title | EventFields.Country | EventFields.Role, e => e.Participants.Select(Describe)),
            Row("topics", EventFields.Topics, e => string.Join(", ", e.Topics.Order(StringComparer.Ordinal))));

        XElement Row(string label, EventFields field, Func<AnnotatedEvent, string?> value) => Rows(label, field, e => [value(e) ?? ""]);

        XElement Rows(string label, EventFields field, Func<AnnotatedEvent, IEnumerable<string>> values)
        {
            var differing = differences & field;
            return new XElement(
                "tr",
                differing == EventFields.None ? null : new XAttribute("class", "differs"),
                new XElement("th", label, differing == EventFields.None || label != "who" ? null : new XElement("small", string.Join(", ", Names(differing)))),
                Cell(gold),
                Cell(found));

            XElement Cell(AnnotatedEvent? side) => new("td", side is null ? "" : values(side).Select(value => new XElement("div", value)));
        }
    }

    /// <summary>The classes of an event that the filter knows: its outcome, and the fields that differ.</summary>
    public static IEnumerable<string> ClassesOf(EventComparison comparison) => Names(comparison.Differences).Prepend(ClassOf(comparison.Outcome));

    /// <summary>The class of an outcome or field.</summary>
    public static string ClassOf<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static IEnumerable<string> Names(EventFields fields) =>
        Enum.GetValues<EventFields>().Where(field => field != EventFields.None && fields.HasFlag(field)).Select(ClassOf);

    private static string Describe(AnnotatedParty party) =>
        $"{Snake(party.Role.ToString())}: {party.Name ?? "–"}"
        + (party.Title is null ? "" : $" · {party.Title}")
        + (party.Country is null ? "" : $" [{party.Country}]")
        + (party.Type == PartyType.Person ? "" : $" ({Snake(party.Type.ToString())})");

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
