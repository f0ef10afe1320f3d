using System.Globalization;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;

namespace Extraction.Relations.Predicates;

/// <summary>
/// Tells early which articles cannot hold a meeting: those without any predicate that tells of one. What remains of the
/// pipeline would find nothing in them, so that nothing is lost by passing them over.
/// </summary>
/// <remarks>
/// The relation extractor begins every event at the longest predicate of a syllable. The screen looks for the same
/// phrases in the clean text, at every syllable and with finer cuts between syllables, so that it finds all that the
/// extractor can find and sometimes more. No phrase reaches over a full stop, and none over the end of a zone.
/// Immutable and thread-safe.
/// </remarks>
internal sealed class EncounterScreen
{
    private const int LongestSyllable = 16;

    private static readonly Lazy<EncounterScreen> Shared = new(() => new EncounterScreen());

    private readonly Node _root = new();

    private EncounterScreen()
    {
        foreach (var row in ResourceTable.Read("predicates.tsv"))
        {
            var node = _root;
            foreach (var range in SyllableReader.Split(row[0]))
            {
                var syllable = ToneMarks.Fold(row[0].AsSpan(range));
                if (!node.Next.TryGetValue(syllable, out var next))
                    node.Next.Add(syllable, next = new Node());
                node = next;
            }

            node.EndsPhrase = true;
            node.TellsOfMeeting |= PredicateTable.Default.Find(row[0]).Frame != PredicateFrame.None;
        }
    }

    /// <summary>The screen of the library's predicates.</summary>
    public static EncounterScreen Default => Shared.Value;

    /// <summary>Whether an article may tell of a meeting; false only where it cannot.</summary>
    public bool MayTell(NormalizedArticle article)
    {
        foreach (var zone in article.Zones)
            if (zone.Kind != ZoneKind.RelatedHeadline && MayTell(article.Text.AsSpan(zone.Start, zone.End - zone.Start)))
                return true;
        return false;
    }

    private bool MayTell(ReadOnlySpan<char> text)
    {
        for (var at = 0; Next(text, ref at, out var start);)
            if (Step(_root, text[start..at]) is { } first && LongestTellsOfMeeting(first, text[at..]))
                return true;
        return false;
    }

    /// <summary>Whether the longest phrase that goes on from a node tells of a meeting.</summary>
    private static bool LongestTellsOfMeeting(Node first, ReadOnlySpan<char> rest)
    {
        var longest = first.EndsPhrase ? first : null;
        var node = first;
        for (var at = 0; node.Next.Count > 0 && Next(rest, ref at, out var start);)
        {
            if (Step(node, rest[start..at]) is not { } next)
                break;
            node = next;
            if (node.EndsPhrase)
                longest = node;
        }

        return longest is { TellsOfMeeting: true };
    }

    private static Node? Step(Node node, ReadOnlySpan<char> syllable)
    {
        if (syllable.Length > LongestSyllable)
            return null;
        Span<char> folded = stackalloc char[LongestSyllable];
        ToneMarks.Fold(syllable, folded);
        return node.Lookup.TryGetValue(folded[..syllable.Length], out var next) ? next : null;
    }

    /// <summary>The next run of letters and digits, or the next mark.</summary>
    private static bool Next(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        start = at;
        if (at >= text.Length)
            return false;
        if (IsLetterOrDigit(text[at++]))
            while (at < text.Length && IsLetterOrDigit(text[at]))
                at++;
        return true;
    }

    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || (c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private sealed class Node
    {
        public Node()
        {
            Next = new Dictionary<string, Node>(StringComparer.Ordinal);
            Lookup = Next.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public Dictionary<string, Node> Next { get; }

        public Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }

        public bool EndsPhrase { get; set; }

        public bool TellsOfMeeting { get; set; }
    }
}
