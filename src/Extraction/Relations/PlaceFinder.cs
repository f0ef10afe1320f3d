using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>The venue or city of the encounter.</summary>
internal sealed class PlaceFinder(ArticleItems items)
{
    /// <summary>The place said beside a trigger, with a rank: the higher the surer.</summary>
    public (EventPlace Place, int Rank)? Find(int start, int end, int sentenceStart, int sentenceEnd, IReadOnlyCollection<int> parties)
    {
        (EventPlace Place, int Rank)? best = null;
        for (var i = sentenceStart; i < sentenceEnd;)
        {
            if (items.At(i) is not { } item)
            {
                i++;
                continue;
            }

            i = item.End;
            if (!item.IsPlaceLike || parties.Contains(item.Entity) && item.Type != MentionType.Country || item.Start == sentenceStart)
                continue;
            var rank = Rank(item, start, sentenceStart);
            if (rank == 0)
                continue;
            var distance = item.End <= start ? start - item.End : item.Start - end;
            rank = rank * 100 - Math.Min(distance, 60) + (item.Start >= end ? 3 : 0);
            if (best is { } known && known.Rank >= rank)
                continue;
            var last = Extend(item, sentenceEnd);
            var syllables = items.Text.Syllables;
            var span = items.Article.Tokenized.Normalized.Span(syllables[item.Start].Start, syllables[last - 1].End);
            best = (new EventPlace(span.Text, Country(item, last)), rank);
        }

        return best;
    }

    /// <summary>
    /// 3 for a place after <c>tại</c> or <c>ở</c>, 2 for a body, 1 for a country, which as often tells where somebody comes
    /// from; 1 after a verb of going ("đến Nhà Trắng gặp"); 0 where the phrase is no place of the clause.
    /// </summary>
    private int Rank(PartyItem item, int start, int sentenceStart)
    {
        var i = item.Start - 1;
        while (i > sentenceStart && items.At(i) is null && items.IsCue(i, i + 1, "place_word", out _))
            i--;
        if (items.EndsWithCue(i, sentenceStart, "place_preposition"))
            return item.Type switch { MentionType.Organization => 2, MentionType.Country => 1, _ => 3 };
        if (!items.EndsWithCue(i, sentenceStart, "going"))
            return 0;
        return item.Type == MentionType.Place || (item.Type == MentionType.Country && start - item.End is >= 0 and <= 2) ? 1 : 0;
    }

    /// <summary>A place told in two steps: "thành phố Thiên Tân (Trung Quốc)", "Nhà Trắng, Washington".</summary>
    private int Extend(PartyItem item, int limit)
    {
        var end = item.End;
        if (end + 1 < limit && items.Text.IsMark(end, ',') && items.At(end + 1) is { } next && next.Start == end + 1
            && next.Type is MentionType.Place or MentionType.Country && item.Type is MentionType.Place or MentionType.Organization
            && !(next.End < limit && items.IsCue(next.End, limit, "held_before", out _)))
            end = next.End;
        return end;
    }

    private string? Country(PartyItem item, int last)
    {
        if (items.Entity(item).Country is { } own)
            return own.Length == 2 ? own : null;
        for (var i = item.End; i < Math.Min(last + 2, items.Text.Syllables.Length); i++)
            if (items.At(i) is { } next && next.Type is MentionType.Country or MentionType.Place)
                return items.Entity(next).Country is { Length: 2 } country ? country : null;
        return null;
    }
}
