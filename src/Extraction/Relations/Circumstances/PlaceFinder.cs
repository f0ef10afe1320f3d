using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

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
            var rank = item.Start >= end && IsOfOtherClause(end, item.Start) ? 0 : Rank(item, start, sentenceStart);
            if (rank == 0)
                continue;
            var distance = item.End <= start ? start - item.End : item.Start - end;
            rank = Math.Max(rank - Math.Min(distance, 60), 1) + (item.Start >= end ? 3 : 0);
            if (best is { } known && known.Rank >= rank)
                continue;
            best = (Quote(item, sentenceEnd), rank);
        }

        return best;
    }

    /// <summary>The place as the article writes it, with the word of its kind before it and the country after it.</summary>
    public EventPlace Quote(PartyItem item, int sentenceEnd)
    {
        var first = item.Start;
        while (first > 0 && items.At(first - 1) is null && items.IsCue(first - 1, first, "level", out _))
            first--;
        if (first > 1 && items.At(first - 1) is null && items.At(first - 2) is null && items.IsCue(first - 2, first, "level", out var length) && length == 2)
            first -= 2;
        var last = Extend(item, sentenceEnd);
        var syllables = items.Text.Syllables;
        return new EventPlace(items.Article.Tokenized.Normalized.Span(syllables[first].Start, syllables[last - 1].End).Text, Country(item, last));
    }

    /// <summary>Whether somebody is said to be at the place, to go there or to visit it.</summary>
    public bool IsWhereStoryIs(PartyItem item, int sentenceStart)
    {
        var i = BeforePlaceWords(item, sentenceStart);
        return items.EndsWithCue(i, sentenceStart, "arrival") || items.EndsWithCue(i, sentenceStart, "visit")
            || (item.Type == MentionType.Place && items.EndsWithCue(i, sentenceStart, "place_preposition"));
    }

    /// <summary>Whether a preposition of place or a verb of going stands before the place and the words of its kind.</summary>
    public bool IsAfterWordOfPlace(PartyItem item, int sentenceStart)
    {
        var i = BeforePlaceWords(item, sentenceStart);
        return items.EndsWithCue(i, sentenceStart, "place_preposition") || items.EndsWithCue(i, sentenceStart, "going");
    }

    /// <summary>
    /// 300 for a place after <c>tại</c> or <c>ở</c>, 200 for a body, 100 for a country, which as often tells where somebody comes
    /// from; 100 after a verb of going ("đến Nhà Trắng gặp"); 50 for the country of a visit; 0 where the phrase is no place of the clause.
    /// </summary>
    private int Rank(PartyItem item, int start, int sentenceStart)
    {
        var i = BeforePlaceWords(item, sentenceStart);
        if (items.EndsWithCue(i, sentenceStart, "place_preposition"))
            return item.Type switch { MentionType.Organization => 200, MentionType.Country => 100, _ => 300 };
        if (!items.EndsWithCue(i, sentenceStart, "going"))
            return item.Type == MentionType.Country && items.EndsWithCue(i, sentenceStart, "visit") ? 50 : 0;
        if (item.Type == MentionType.Place)
            return 100;
        return item.Type != MentionType.Country ? 0 : start - item.End is >= 0 and <= 2 ? 100 : items.EndsWithCue(i, sentenceStart, "arrival") ? 50 : 0;
    }

    /// <summary>The syllable before a place and the words of its kind: "ở" of "ở gần Huế".</summary>
    private int BeforePlaceWords(PartyItem item, int sentenceStart)
    {
        var i = item.Start - 1;
        while (i > sentenceStart && items.At(i) is null && items.IsCue(i, i + 1, "place_word", out _))
            i--;
        return i;
    }

    /// <summary>"… hội đàm với B và cho biết vụ việc tại C …": another clause begins between trigger and place.</summary>
    public bool IsOfOtherClause(int end, int place)
    {
        for (var i = end; i < place; i++)
        {
            if (items.At(i) is { } item)
                i = item.End - 1;
            else if (items.IsCue(i, place, "saying", out _) || items.IsCue(i, place, "subordinate", out _) || items.IsCue(i, place, "clause", out _))
                return true;
        }

        return false;
    }

    /// <summary>A place told in two steps: "thành phố Thiên Tân (Trung Quốc)", "Nhà Trắng, Washington".</summary>
    private int Extend(PartyItem item, int limit)
    {
        var end = item.End;
        if (end + 1 < limit && items.Text.IsMark(end, ',') && items.At(end + 1) is { } next && next.Start == end + 1
            && next.Type is MentionType.Place or MentionType.Country && item.Type is MentionType.Place or MentionType.Organization
            && !(next.End < limit && items.IsCue(next.End, limit, "held_before", out _)))
            end = next.End;
        // "London (Anh)"
        if (item.Type == MentionType.Place && end + 2 < limit && items.Text.IsMark(end, '(') && items.At(end + 1) is { Type: MentionType.Country or MentionType.Place } within
            && within.Start == end + 1 && within.End < limit && items.Text.IsMark(within.End, ')'))
            end = within.End + 1;
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
