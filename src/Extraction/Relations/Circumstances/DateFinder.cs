using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

/// <summary>The date of the encounter rather than of the visit, the article or another event.</summary>
internal sealed class DateFinder(ArticleItems items)
{
    private const int Farthest = 60;
    private const int FarthestYear = 14;

    /// <summary>The time expression that dates the trigger, how far it stands from it, and whether it looks ahead.</summary>
    public (EventDate Date, int Distance, bool LooksAhead)? Find(int start, int end, int sentenceStart, int sentenceEnd)
    {
        (EventDate, int, bool)? best = null;
        for (var i = sentenceStart; i < sentenceEnd;)
        {
            if (items.At(i) is not { } item)
            {
                i++;
                continue;
            }

            i = item.End;
            if (!item.IsTime || items.Entity(item).Date is not { } date)
                continue;
            if (IsHistory(date))
                continue;
            if (!date.IsRange && items.IsCue(item.Start, item.Start + 1, "not_date_before", out _))
                continue;
            if (item.Start > sentenceStart && items.EndsWithCue(item.Start - 1, sentenceStart, "not_date_before"))
                continue;
            if (IsOfStatement(item, start, end, sentenceStart, sentenceEnd))
                continue;
            if (!date.IsDay && !date.IsRange && IsOfNoun(item, start, end, sentenceStart))
                continue;
            var distance = Distance(item, start, end, sentenceStart);
            // A year far from the trigger mostly dates something else.
            if (distance > (date.ToString().Length == "2017".Length ? FarthestYear : Farthest))
                continue;
            if (!date.IsDay)
                distance += 12;
            if (best is null || distance < best.Value.Item2)
                best = (new EventDate(date, items.Quote(item), items.Entity(item).PartOfDay), distance, LooksAhead(item));
        }

        return best;
    }

    /// <summary>"ngân sách năm 2015", "Festival tháng 6": a bare year or month after another noun than the trigger tells which one is meant.</summary>
    public bool IsOfNoun(PartyItem time, int start, int end, int sentenceStart)
    {
        var before = time.Start - 1;
        if (before < sentenceStart || (before >= start && before < end) || items.At(before) is not null || items.Text.Syllables[before].IsMark)
            return false;
        return (items.Text.IsWord(time.Start, "năm") || items.Text.IsWord(time.Start, "tháng"))
            && !items.EndsWithCue(before, sentenceStart, "preposition") && !items.EndsWithCue(before, sentenceStart, "place_preposition") && !items.EndsWithCue(before, sentenceStart, "before_time");
    }

    public bool LooksAhead(PartyItem time) => items.HasCue(time.Start, time.End, "ahead");

    /// <summary>"Ngày 13/6, Nhà Trắng cho biết …", "hãng tin X đưa tin ngày 14/5": the day of a statement about an encounter does not date it.</summary>
    public bool IsOfStatement(PartyItem time, int start, int end, int sentenceStart, int sentenceEnd)
    {
        if (time.Start > sentenceStart && items.EndsWithCue(time.Start - 1, sentenceStart, "saying"))
            return true;
        if (time.Start >= end)
            return items.IsCue(time.End, sentenceEnd, "saying", out _) && HasComma(end, time.Start);
        for (var i = time.End; i < start; i++)
        {
            if (items.At(i) is { } item)
                i = item.End - 1;
            // "theo đề nghị của phía Campuchia" is no statement.
            else if (items.IsCue(i, start, "saying", out _) && !items.Text.IsWord(i - 1, "theo"))
                return true;
        }

        return false;
    }

    private bool HasComma(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (items.Text.IsMark(i, ','))
                return true;
        return false;
    }

    /// <summary>A year long before the article dates no encounter that it reports: "Piotr I. ở Pháp năm 1717".</summary>
    public bool IsHistory(EdtfDate date)
    {
        const int Memory = 60;
        return items.Article.Tokenized.Normalized.Article.Published is { } published && int.TryParse(date.ToString().AsSpan(0, 4), out var year) && year < published.Year - Memory;
    }

    public int Distance(PartyItem item, int start, int end, int sentenceStart)
    {
        var (from, to) = item.End <= start ? (item.End, start) : (end, item.Start);
        var distance = 0;
        for (var i = from; i < to; i++)
        {
            distance++;
            // However long a party's name and titles, it is one step.
            if (items.At(i) is { } between)
            {
                i = between.End - 1;
                continue;
            }

            if (items.Text.IsMark(i, ','))
                distance += 2;
            // Another predicate in between claims the time for itself.
            if (items.Text.Match(i, to, Entities.Lexicon.LexicalClass.Predicate) is { Found: true } other)
            {
                if (!other.Entries.Any(e => e.Class == Entities.Lexicon.LexicalClass.Predicate && e.Kind == "none"))
                    distance += 15;
                i += other.Length - 1;
            }
        }

        // "…, người vừa nhậm chức hôm 14/5": a time in a clause that hangs on a party.
        if (item.Start > end)
            for (var i = end; i < item.Start - 1; i++)
                if (items.Text.IsMark(i, ',') && (items.Text.IsWord(i + 1, "người") || items.Text.IsWord(i + 1, "vốn") || items.Text.IsWord(i + 1, "từng")))
                    distance += Farthest;

        // A time at the head of the sentence is a frame for all of it.
        if (item.Start <= sentenceStart + 2 && distance < Farthest)
            distance = Math.Min(distance, 10);
        return distance;
    }
}
