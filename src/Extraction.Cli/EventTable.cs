using System.Globalization;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary>Events as a table that a person reads.</summary>
internal static class EventTable
{
    /// <summary>The table of some events.</summary>
    public static Table Create(IEnumerable<MeetingEvent> events)
    {
        var table = new Table().Border(TableBorder.Rounded).Expand();
        table.AddColumn(new TableColumn("Date").NoWrap());
        table.AddColumns("Who", "With whom", "Kind", "Place", "Topics");
        foreach (var meeting in events)
        {
            var (who, withWhom) = Sides(meeting);
            table.AddRow(
                Cell(meeting.Date?.Edtf.ToString()),
                Cell(string.Join("; ", who.Select(Describe))),
                Cell(string.Join("; ", withWhom.Select(Describe))),
                Cell(Name(meeting.Kind) + (meeting.Status == MeetingStatus.Held ? "" : $" ({Name(meeting.Status)})")),
                Cell(meeting.Place?.Text),
                Cell(string.Join(", ", meeting.Topics.Select(topic => topic.Code.Replace('_', ' ')))));
        }

        return table;
    }

    /// <summary>A party as a person says it: office, name and country.</summary>
    public static string Describe(Party party)
    {
        var name = string.Join(' ', new[] { party.Title, party.Name }.Where(part => part is not null));
        return party.Country is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name} [{party.Country}]");
    }

    /// <summary>The name of an enumeration's value, in words.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Hosts on one side and guests on the other; else the first party and all others.</summary>
    public static (Party[] Who, Party[] WithWhom) Sides(MeetingEvent meeting)
    {
        var hosts = meeting.Participants.Where(party => party.Role == PartyRole.Host).ToArray();
        return hosts.Length > 0 && hosts.Length < meeting.Participants.Length
            ? (hosts, [.. meeting.Participants.Where(party => party.Role != PartyRole.Host)])
            : ([.. meeting.Participants.Take(1)], [.. meeting.Participants.Skip(1)]);
    }

    private static Text Cell(string? text) => new(text ?? "");
}
