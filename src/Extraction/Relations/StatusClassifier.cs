using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Relations.Arguments;
using Extraction.Relations.Predicates;

namespace Extraction.Relations;

/// <summary>Held, planned, proposed or cancelled: read from the words around the trigger.</summary>
internal sealed class StatusClassifier(ArticleItems items)
{
    private const int BeforeSubject = 4;
    private const int After = 14;
    private const int FarthestNegation = 3;

    /// <summary>The status of the encounter that the trigger tells of, and whether a word says so; null where it is only supposed, asked or general.</summary>
    public (MeetingStatus Status, bool IsExplicit)? Classify(Predicate predicate, int start, int end, int subjectEnd, int sentenceStart, int sentenceEnd)
    {
        var from = Math.Max(sentenceStart, SubjectStart(Math.Min(subjectEnd, start), sentenceStart) - BeforeSubject);
        var status = MeetingStatus.Held;
        var (done, past) = (false, false);
        for (var i = from; i < start; i++)
        {
            // "Ủy viên thường vụ" is no "thường".
            if (items.At(i) is { } phrase)
            {
                i = phrase.End - 1;
                continue;
            }

            // What stands before a clause boundary is said of something else.
            if (((items.Text.IsMark(i, ',') || items.Text.IsMark(i, ';')) && !EndsPredicate(i, from) && !items.Text.Match(i + 1, sentenceEnd, LexicalClass.Predicate).Found && !(i + 1 < start && items.Text.IsWord(i + 1, "để"))) || items.Text.IsMark(i, ':') || (items.IsCue(i, start, "subordinate", out _) && !items.Text.IsWord(i, "rằng") && !items.Text.IsWord(i, "nếu")))
            {
                (status, done) = (MeetingStatus.Held, false);
                if (Cue(i, start, "_before") is null)
                    continue;
            }

            if (Cue(i, start, "_before") is not { } cue)
            {
                // "cho hay" is no "hay".
                i += Math.Max(items.Text.Match(i, start, LexicalClass.Cue).Length, 1) - 1;
                continue;
            }

            switch (cue.Kind)
            {
                case "hypothetical_before":
                    return null;
                // "không được phép tiết lộ cuộc gặp": far from the trigger the negation is of another verb.
                case "cancelled_before" when Steps(i + cue.Length, start) <= FarthestNegation:
                    status = MeetingStatus.Cancelled;
                    break;
                case "proposed_before" when status != MeetingStatus.Cancelled:
                    status = MeetingStatus.Proposed;
                    break;
                // "Trước cuộc hội đàm, A và B đã gặp báo chí": by the time of writing both are over.
                case "planned_before" when items.Text.IsWord(i, "trước") && cue.Length == 1 && HasHappened(end, sentenceEnd):
                    break;
                case "planned_before" when status is MeetingStatus.Held:
                    status = MeetingStatus.Planned;
                    break;
                // "yêu cầu B nhượng bộ trong cuộc gặp": what is asked for is said at the encounter.
                case "past_before" when i + cue.Length >= start - 1 && status is MeetingStatus.Proposed or MeetingStatus.Cancelled && !items.Text.IsWord(i, "sau"):
                    past = true;
                    status = MeetingStatus.Held;
                    break;
                case "past_before" when start - i <= 5 && status is MeetingStatus.Held or MeetingStatus.Planned:
                    past = true;
                    status = MeetingStatus.Held;
                    break;
                // "trong tuần này" says nothing of what is past.
                case "held_before" when start - i <= 5 && items.At(i + cue.Length) is not { Type: MentionType.Time or MentionType.Place }:
                    done = true;
                    status = MeetingStatus.Held;
                    break;
            }

            i += cue.Length - 1;
        }

        var closed = false;
        for (var (i, steps) = (end, 0); i < sentenceEnd && steps < After; i++, steps++)
        {
            // "trong cuộc gặp sắp tới": what stands straight after the noun outweighs what stands before it.
            if (done && status == MeetingStatus.Held && (predicate.Frame != PredicateFrame.Noun || steps > 0))
                return (status, true);
            if (items.At(i) is { IsParty: true } item)
            {
                i = item.End - 1;
                continue;
            }

            closed |= items.Text.Syllables[i].IsMark;
            if (predicate.Frame == PredicateFrame.Noun && !closed && status == MeetingStatus.Held && items.IsCue(i, sentenceEnd, "planned_after_noun", out _))
                status = MeetingStatus.Planned;
            if (predicate.Frame != PredicateFrame.Noun && i > end && items.Text.IsMark(i, ','))
                break;
            if (Cue(i, sentenceEnd, "_after") is not { } cue)
                continue;
            switch (cue.Kind)
            {
                case "cancelled_after":
                    return (MeetingStatus.Cancelled, true);
                case "proposed_after" when status == MeetingStatus.Held:
                    status = MeetingStatus.Proposed;
                    break;
                case "planned_after" when status is MeetingStatus.Held:
                    status = MeetingStatus.Planned;
                    break;
                case "hypothetical_after":
                    return null;
            }

            i += cue.Length - 1;
        }

        return (status, done || past || status != MeetingStatus.Held);
    }

    /// <summary>How many syllables and phrases stand in between.</summary>
    private int Steps(int from, int to)
    {
        var steps = 0;
        for (var i = from; i < to; i++, steps++)
            if (items.At(i) is { } item)
                i = item.End - 1;
        return steps;
    }

    private bool HasHappened(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (items.At(i) is null && items.Text.IsWord(i, "đã"))
                return true;
        return false;
    }

    /// <summary>Where the phrases of the subject begin: what is said of an encounter stands before them as often as after.</summary>
    private int SubjectStart(int subjectEnd, int sentenceStart)
    {
        var start = subjectEnd;
        while (start > sentenceStart && items.At(start - 1) is { IsParty: true } item)
        {
            start = item.Start;
            if (start - 1 > sentenceStart && (items.Text.IsWord(start - 1, "và") || items.Text.IsDash(start - 1)))
                start--;
        }

        return start;
    }

    /// <summary>"sẵn sàng làm việc, trao đổi với": the comma joins two verbs that share what stands before them.</summary>
    private bool EndsPredicate(int end, int from)
    {
        for (var start = end - 1; start >= from && start >= end - 3; start--)
            if (items.Text.Match(start, end, LexicalClass.Predicate) is { Found: true } match && start + match.Length == end)
                return true;
        return false;
    }

    private (string Kind, int Length)? Cue(int i, int limit, string side)
    {
        var match = items.Text.Match(i, limit, LexicalClass.Cue);
        if (match.Found)
            foreach (var entry in match.Entries)
                if (entry.Class == LexicalClass.Cue && entry.Kind!.EndsWith(side, StringComparison.Ordinal) && entry.Kind is not "not_date_before")
                    return (entry.Kind, match.Length);
        return null;
    }
}
