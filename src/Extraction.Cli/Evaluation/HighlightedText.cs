using System.Xml.Linq;
using Extraction.Evaluation;

namespace Extraction.Cli.Evaluation;

/// <summary>An article's headline and text with the parties, triggers, dates and places of its events marked.</summary>
internal static class HighlightedText
{
    /// <summary>The element of an article.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="comparisons">Its events; gold, which has no offsets, is marked wherever its words stand.</param>
    public static XElement Create(Article article, IEnumerable<EventComparison> comparisons)
    {
        var headline = article.Title is { } title ? title + "\n" : "";
        var text = headline + article.Text;
        var marks = new List<Mark>();
        foreach (var meeting in comparisons.SelectMany(c => new[] { c.Gold, c.Predicted }).OfType<AnnotatedEvent>())
        {
            AddSpan(meeting.TriggerSpan, "trigger");
            if (meeting.TriggerSpan is null)
                AddWords(meeting.Trigger, "trigger");
            foreach (var party in meeting.Participants)
            {
                foreach (var mention in party.Mentions)
                    AddSpan(mention, "party");
                AddWords(party.Name, "party");
            }

            AddWords(meeting.DateText, "date");
            AddWords(meeting.Place, "place");
        }

        return new XElement("div", new XAttribute("class", "text"), Pieces(text, marks));

        void AddSpan(TextSpan? span, string label)
        {
            if (span is not null && span.Start + headline.Length >= 0 && span.Start < span.End && span.End + headline.Length <= text.Length)
                marks.Add(new Mark(span.Start + headline.Length, span.End + headline.Length, label));
        }

        void AddWords(string? words, string label)
        {
            if (string.IsNullOrWhiteSpace(words))
                return;
            for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at += words.Length)
                if (IsBorder(at - 1) && IsBorder(at + words.Length))
                    marks.Add(new Mark(at, at + words.Length, label));
        }

        bool IsBorder(int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
    }

    /// <summary>The text cut at the marks; of marks that overlap the earlier and longer one stays.</summary>
    private static IEnumerable<object> Pieces(string text, List<Mark> marks)
    {
        var position = 0;
        foreach (var mark in marks.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mark.Start < position)
                continue;
            yield return Printable(text[position..mark.Start]);
            yield return new XElement("mark", new XAttribute("class", mark.Label), Printable(text[mark.Start..mark.End]));
            position = mark.End;
        }

        yield return Printable(text[position..]);
    }

    /// <summary>Control characters and halves of pairs, which no page can hold, are replaced.</summary>
    private static string Printable(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var pair = i + 1 < characters.Length && char.IsSurrogatePair(characters[i], characters[i + 1]);
            if (pair)
                i++;
            else if ((char.IsControl(characters[i]) && characters[i] is not ('\n' or '\t')) || char.IsSurrogate(characters[i]) || characters[i] >= '\uFFFE')
                characters[i] = '\uFFFD';
        }

        return new string(characters);
    }

    private readonly record struct Mark(int Start, int End, string Label);
}
