using System.Collections.Immutable;
using System.Globalization;
using Extraction.Entities;
using Extraction.Normalization;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary>An article with its mentions highlighted and its events below, in the manner of displaCy.</summary>
internal static class ArticleView
{
    /// <summary>Writes the view of an article.</summary>
    public static void Write(IAnsiConsole console, ExtractionPipeline pipeline, Article article)
    {
        var recognized = pipeline.Recognize(article);
        var events = pipeline.RelationExtractor.Extract(recognized);
        var normalized = recognized.Tokenized.Normalized;
        var facts = new[] { article.Id, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Source, article.Url };
        console.Write(new Rule(Markup.Escape(string.Join(" · ", facts.Where(fact => fact is not null)))).LeftJustified());
        var highlights = Highlights(recognized, events);
        foreach (var zone in normalized.Zones)
        {
            console.Write(Paragraph(normalized.Text, zone, highlights, console.Profile.Capabilities.Ansi));
            console.WriteLine();
            console.WriteLine();
        }

        foreach (var (meeting, number) in events.Select((meeting, i) => (meeting, i + 1)))
            console.Write(EventPanel(meeting, number));
        if (events.IsEmpty)
            console.WriteLine("No meeting is told.");
    }

    /// <summary>What is highlighted, in the order of the text; a trigger wins over a mention that it overlaps.</summary>
    private static List<Highlight> Highlights(RecognizedArticle article, ImmutableArray<MeetingEvent> events)
    {
        var normalized = article.Tokenized.Normalized;
        var highlights = events
            .Select(meeting => new Highlight(normalized.Offsets.IndexOf(meeting.Trigger.Start), normalized.Offsets.IndexOf(meeting.Trigger.End), "trigger", Color.Red))
            .DistinctBy(highlight => highlight.Start)
            .ToList();
        var triggers = highlights.Count;
        foreach (var mention in article.Mentions)
            if (Style(mention.Type) is var (label, colour) && !highlights.Take(triggers).Any(trigger => trigger.Start < mention.End && mention.Start < trigger.End))
                highlights.Add(new Highlight(mention.Start, mention.End, label, colour));
        highlights.Sort((a, b) => a.Start.CompareTo(b.Start));
        return highlights;
    }

    private static (string Label, Color Colour)? Style(MentionType type) => type switch
    {
        MentionType.Person => ("person", Color.Aqua),
        MentionType.Title => ("title", Color.Yellow),
        MentionType.Organization or MentionType.Group => ("body", Color.Fuchsia),
        MentionType.Country or MentionType.Place => ("place", Color.Lime),
        MentionType.Time => ("time", Color.DodgerBlue1),
        _ => null,
    };

    private static Paragraph Paragraph(string text, Zone zone, List<Highlight> highlights, bool colours)
    {
        var paragraph = new Paragraph();
        var plain = zone.Kind == ZoneKind.Headline ? new Style(decoration: Decoration.Bold)
            : zone.Kind is ZoneKind.Caption or ZoneKind.Byline or ZoneKind.RelatedHeadline ? new Style(decoration: Decoration.Dim)
            : Spectre.Console.Style.Plain;
        var position = zone.Start;
        foreach (var highlight in highlights)
        {
            if (highlight.Start < position || highlight.End > zone.End)
                continue;
            paragraph.Append(text[position..highlight.Start], plain);
            if (colours)
            {
                paragraph.Append(text[highlight.Start..highlight.End], new Style(Color.Black, highlight.Colour));
                paragraph.Append(" " + highlight.Label, new Style(highlight.Colour, decoration: Decoration.Italic));
            }
            else
            {
                paragraph.Append($"[{text[highlight.Start..highlight.End]} | {highlight.Label}]");
            }

            position = highlight.End;
        }

        paragraph.Append(text[position..zone.End], plain);
        return paragraph;
    }

    private static Panel EventPanel(MeetingEvent meeting, int number)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Row(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                grid.AddRow(new Text(label, new Style(decoration: Decoration.Bold)), new Text(value));
        }

        foreach (var party in meeting.Participants)
            Row(EventTable.Name(party.Role), EventTable.Describe(party));
        Row("also", string.Join("; ", meeting.Attendees.Select(EventTable.Describe)));
        Row("when", meeting.Date is { } date ? date.Edtf + (date.Text is null ? "" : $" (“{date.Text}”)") : null);
        Row("where", meeting.Place is { } place ? place.Text + (place.Country is null ? "" : $" [{place.Country}]") : null);
        Row("topics", string.Join(", ", meeting.Topics.Select(topic => topic.Code.Replace('_', ' '))));
        Row("trigger", meeting.Trigger.Text);
        Row("confidence", meeting.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        return new Panel(grid)
            .Header($" {number} · {EventTable.Name(meeting.Kind)} · {EventTable.Name(meeting.Channel)} · {EventTable.Name(meeting.Status)} ")
            .Expand();
    }

    private readonly record struct Highlight(int Start, int End, string Label, Color Colour);
}
