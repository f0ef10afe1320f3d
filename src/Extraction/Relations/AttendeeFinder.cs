using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>Who else is said to have been present: "Cùng dự có A, B", "Tham dự buổi tiếp còn có C".</summary>
internal sealed class AttendeeFinder(ArticleItems items)
{
    private const int SentencesAhead = 5;
    private const int LongestGap = 8;

    /// <summary>The entities present beside the principals, for each encounter; a sentence speaks of the encounter told last before it.</summary>
    public ImmutableArray<ImmutableArray<int>> Find(List<EventCandidate> encounters)
    {
        var present = encounters.ConvertAll(_ => new List<int>());
        for (var s = 0; s < items.Text.SentenceCount; s++)
        {
            var told = LastTold(encounters, s);
            if (told >= 0)
                Read(s, encounters[told], present[told]);
        }

        return [.. present.Select(people => people.Distinct().ToImmutableArray())];
    }

    private static int LastTold(List<EventCandidate> encounters, int sentence)
    {
        var (last, at) = (-1, -1);
        for (var k = 0; k < encounters.Count; k++)
            foreach (var told in encounters[k].Sentences)
                if (told <= sentence && told > at && sentence - told <= SentencesAhead)
                    (last, at) = (k, told);
        return last;
    }

    /// <summary>The people listed straight after words of being present.</summary>
    private void Read(int sentence, EventCandidate encounter, List<int> present)
    {
        var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
        for (var i = start; i < end; i++)
        {
            if (items.At(i) is not null || !items.IsCue(i, end, "attending", out var length))
                continue;
            i += length;
            for (var gap = 0; i < end && gap <= LongestGap;)
            {
                if (items.At(i) is not { } item)
                {
                    if (items.IsCue(i, end, "clause", out _))
                        break;
                    i++;
                    gap++;
                    continue;
                }

                if (item.Type == MentionType.Person && !encounter.Parties.Contains(item.Entity))
                    present.Add(item.Entity);
                (i, gap) = (item.End, 0);
            }

            return;
        }
    }
}
