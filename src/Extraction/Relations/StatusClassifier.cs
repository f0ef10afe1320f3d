using Extraction.Entities.Lexicon;
using Extraction.Relations.Arguments;
using Extraction.Relations.Predicates;

namespace Extraction.Relations;

/// <summary>Held, planned, proposed or cancelled: read from the words around the trigger.</summary>
internal sealed class StatusClassifier(ArticleItems items)
{
    private const int Before = 8;
    private const int After = 14;

    /// <summary>The status of the encounter that the trigger tells of, and whether a word says so; null where it is only supposed, asked or general.</summary>
    public (MeetingStatus Status, bool IsExplicit)? Classify(Predicate predicate, int start, int end, int subjectEnd, int sentenceStart, int sentenceEnd)
    {
        var from = Math.Max(sentenceStart, Math.Min(subjectEnd, start) - 4);
        from = Math.Max(from, start - Before - (start - subjectEnd > 0 ? Math.Min(start - subjectEnd, 40) : 0));
        var status = MeetingStatus.Held;
        var (done, past) = (false, false);
        for (var i = from; i < start; i++)
        {
            // What stands before a clause boundary is said of something else.
            if (((items.Text.IsMark(i, ',') || items.Text.IsMark(i, ';')) && !EndsPredicate(i, from) && !items.Text.Match(i + 1, sentenceEnd, LexicalClass.Predicate).Found && !(i + 1 < start && items.Text.IsWord(i + 1, "để"))) || items.Text.IsMark(i, ':') || (items.IsCue(i, start, "subordinate", out _) && !items.Text.IsWord(i, "rằng") && !items.Text.IsWord(i, "nếu")))
            {
                (status, done) = (MeetingStatus.Held, false);
                if (Cue(i, start, "_before") is null)
                    continue;
            }

            if (Cue(i, start, "_before") is not { } cue)
                continue;
            switch (cue.Kind)
            {
                case "hypothetical_before":
                    return null;
                case "cancelled_before":
                    status = MeetingStatus.Cancelled;
                    break;
                case "proposed_before" when status != MeetingStatus.Cancelled:
                    status = MeetingStatus.Proposed;
                    break;
                case "planned_before" when status is MeetingStatus.Held:
                    status = MeetingStatus.Planned;
                    break;
                case "past_before" when start - i <= 5 && status is MeetingStatus.Held or MeetingStatus.Planned:
                    past = true;
                    status = MeetingStatus.Held;
                    break;
                case "held_before" when start - i <= 5:
                    done = true;
                    status = MeetingStatus.Held;
                    break;
            }

            i += cue.Length - 1;
        }

        if (done && status == MeetingStatus.Held)
            return (status, true);
        var to = Math.Min(sentenceEnd, end + After);
        for (var i = end; i < to; i++)
        {
            if (predicate.Frame != PredicateFrame.Noun && i > end && items.Text.IsMark(i, ','))
                break;
            if (Cue(i, to, "_after") is not { } cue)
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

        return (status, status != MeetingStatus.Held || past);
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
                if (entry.Class == LexicalClass.Cue && entry.Kind!.EndsWith(side, StringComparison.Ordinal))
                    return (entry.Kind, match.Length);
        return null;
    }
}
