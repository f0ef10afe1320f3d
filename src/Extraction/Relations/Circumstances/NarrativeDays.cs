using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations.Arguments;
using Extraction.Relations.Predicates;

namespace Extraction.Relations.Circumstances;

/// <summary>
/// The day of an encounter that its own sentence does not date: a story stays on a day until it says another. "Chiều 9/7,
/// Thủ tướng đến Hà Nội. … Thủ tướng đã tiếp B" is of that day; so is a headline or caption before it.
/// </summary>
internal sealed class NarrativeDays(ArticleItems items)
{
    private const int SentencesBack = 6;
    private const int SentencesAhead = 4;
    private const int Next = 3;

    /// <summary>The day that the story is at where it tells of an encounter; null if it says none.</summary>
    public EventDate? Of(EventCandidate encounter) => Before(encounter) ?? After(encounter);

    /// <summary>"A tiếp B. Cũng trong chiều nay, A tiếp C", "A tiếp B. Cùng ngày, C gặp D": what comes next says that it was of the same day.</summary>
    public static EventDate? SameDayAsNext(EventCandidate encounter, List<EventCandidate> encounters) =>
        encounters.Find(other => other.Sentence > encounter.Sentence && other.Date is { Edtf.IsDay: true } date && RefersBack(date)
            && (other.Sentence <= encounter.Sentence + Next || other.Parties.Intersect(encounter.Parties).Any()))?.Date;

    /// <summary>The day told last before one of the sentences that tell of the encounter, or the only day told up to there.</summary>
    private EventDate? Before(EventCandidate encounter)
    {
        foreach (var told in encounter.Sentences)
        {
            if (IsElsewhere(told))
                continue;
            EventDate? only = null;
            for (var s = told - 1; s >= 0; s--)
            {
                if (Frame(s, s == told - 1 ? null : encounter) is { } date)
                {
                    if (s >= told - SentencesBack)
                        return date;
                    if (only is not null && only.Edtf != date.Edtf)
                        return null;
                    only = date;
                }
                else if (IsElsewhere(s))
                {
                    break;
                }
            }

            if (only is not null)
                return only;
        }

        return null;
    }

    /// <summary>The day told first after a headline, lead or caption that tells of the encounter.</summary>
    private EventDate? After(EventCandidate encounter)
    {
        foreach (var told in encounter.Sentences)
        {
            if (items.Zone(told) == ZoneKind.Paragraph)
                continue;
            for (var s = told + 1; s < Math.Min(items.Text.SentenceCount, told + 1 + SentencesAhead); s++)
                if (Frame(s, encounter) is { } date)
                    return date;
        }

        return null;
    }

    /// <summary>The day that a sentence sets the story on; of a sentence that speaks of a party, if an encounter is given.</summary>
    private EventDate? Frame(int sentence, EventCandidate? encounter)
    {
        var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
        EventDate? frame = null;
        var speaksOfParty = encounter is null;
        for (var i = start; i < end;)
        {
            if (items.At(i) is not { } item)
            {
                i++;
                continue;
            }

            i = item.End;
            speaksOfParty |= encounter?.Parties.Contains(item.Entity) == true;
            if (frame is null && item.IsTime && items.Entity(item).Date is { IsDay: true } day && !IsGoverned(item, start))
                frame = new EventDate(day, items.Quote(item), items.Entity(item).PartOfDay);
        }

        return speaksOfParty ? frame : null;
    }

    /// <summary>Whether what stands before a time says that it dates something else.</summary>
    public bool IsGoverned(PartyItem time, int sentenceStart) =>
        items.IsCue(time.Start, time.Start + 1, "not_date_before", out _)
        || (time.Start > sentenceStart && (items.EndsWithCue(time.Start - 1, sentenceStart, "not_date_before") || items.EndsWithCue(time.Start - 1, sentenceStart, "saying")));

    /// <summary>Whether the encounter is told as a thing of another time: "kết quả cuộc hội đàm giữa A và B", "trong thời gian ở thăm …".</summary>
    public bool IsBackground(EventCandidate encounter) =>
        (encounter.Predicate.Frame == PredicateFrame.Noun || items.EndsWithCue(encounter.TriggerStart - 1, 0, "before_noun")) && encounter.Mentions == 1
            && !items.EndsWithCue(encounter.TriggerStart - 1, 0, "light_verb") && !OpensSentence(encounter)
        || encounter.Sentences.TrueForAll(IsElsewhere);

    /// <summary>"Tại cuộc tiếp B, A nói …"</summary>
    private bool OpensSentence(EventCandidate encounter) =>
        encounter.TriggerStart - items.Text.SentenceStarts[encounter.Sentence] is <= 2 and var before && (before == 0 || items.EndsWithCue(encounter.TriggerStart - 1, 0, "place_preposition"));

    /// <summary>Whether a sentence leaves the day of the story: a linked headline, what happened some time during a visit.</summary>
    public bool IsElsewhere(int sentence) => items.Zone(sentence) == ZoneKind.RelatedHeadline
        || items.HasCue(items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1], "visit_frame");

    private static bool RefersBack(EventDate date) =>
        date.Text is { } text && (text.StartsWith("cũng", StringComparison.OrdinalIgnoreCase) || text.StartsWith("cùng", StringComparison.OrdinalIgnoreCase));
}
