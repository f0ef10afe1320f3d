using Extraction.Entities;

namespace Extraction.Relations.Arguments;

/// <summary>
/// The parties that stand around a predicate whose clause the grammar cannot read. Which of these pairs met is left to the
/// confidence model, which weighs where they stand.
/// </summary>
internal sealed class NearbyParties(ArticleItems items)
{
    private const int Most = 2;

    /// <summary>Where the two parties of a pair stand.</summary>
    internal enum Position
    {
        /// <summary>One on each side of the predicate.</summary>
        Around,

        /// <summary>Both before it.</summary>
        Before,

        /// <summary>Both after it.</summary>
        After,

        /// <summary>One in the sentence of the predicate, the other in a sentence before.</summary>
        Carried,
    }

    /// <summary>Two parties, where they stand, and how many syllables lie between the nearer, the farther one and the predicate.</summary>
    internal readonly record struct Pair(PartyItem First, PartyItem Second, Position Position, int Near, int Far);

    /// <summary>The pairs around the predicate at these syllables.</summary>
    public IEnumerable<Pair> Find(int start, int end, int sentenceStart, int sentenceEnd)
    {
        var before = Before(start, sentenceStart, Most);
        var after = After(end, sentenceEnd);
        if (before.Count > 0 && after.Count > 0)
            yield return Pair(before[0], after[0], Position.Around);
        if (before.Count > 1)
            yield return Pair(before[1], before[0], Position.Before);
        if (after.Count > 1)
            yield return Pair(after[0], after[1], Position.After);
        if (before.Count + after.Count == 1 && items.SentenceOf(sentenceStart) is > 0 and var sentence
            && Before(sentenceStart, items.Text.SentenceStarts[sentence - 1], 1, before.Concat(after).First().Entity) is [var carried])
            yield return Pair(carried, before.Concat(after).First(), Position.Carried);

        Pair Pair(PartyItem first, PartyItem second, Position position)
        {
            var (a, b) = (Gap(first), Gap(second));
            return new Pair(first, second, position, Math.Min(a, b), Math.Max(a, b));
        }

        int Gap(PartyItem item) => item.Start < start ? start - item.End : item.Start - end;
    }

    private List<PartyItem> Before(int start, int limit, int most, int except = -1)
    {
        var found = new List<PartyItem>();
        for (var i = start - 1; i >= limit && found.Count < most;)
        {
            if (items.At(i) is not { } item)
            {
                i--;
                continue;
            }

            if (IsEligible(item) && item.Entity != except && !found.Exists(known => known.Entity == item.Entity))
                found.Add(item);
            i = item.Start - 1;
        }

        return found;
    }

    private List<PartyItem> After(int end, int limit)
    {
        var found = new List<PartyItem>();
        for (var i = end; i < limit && found.Count < Most;)
        {
            if (items.At(i) is not { } item)
            {
                i++;
                continue;
            }

            if (IsEligible(item) && !found.Exists(known => known.Entity == item.Entity))
                found.Add(item);
            i = item.End;
        }

        return found;
    }

    private bool IsEligible(PartyItem item) => item.Type is MentionType.Person or MentionType.Title or MentionType.Group && item.Members == 0;
}
