using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

/// <summary>What of an encounter only the whole article settles: its date, place, status and roles.</summary>
internal sealed class EncounterSettler(ArticleItems items)
{
    /// <summary>Settles encounters.</summary>
    /// <param name="encounters">Those that are settled.</param>
    /// <param name="told">All that the article tells of: what dates or places another one is not likely theirs.</param>
    public void Settle(List<EventCandidate> encounters, List<EventCandidate> told)
    {
        new DateRanker(items).Date(encounters, told);
        new PlaceRanker(items).Place(encounters, told);
        var roles = new RoleAssigner(items);
        foreach (var encounter in encounters)
        {
            SettleStatus(encounter);
            roles.Assign(encounter);
        }
    }

    /// <summary>
    /// A day after the publication is a plan, one before it is past, whatever the tense; so is a span of days that begins after it. A day's difference tells nothing:
    /// publication dates are seldom surer than that.
    /// </summary>
    private void SettleStatus(EventCandidate encounter)
    {
        if (encounter.Date is not { } date || items.Article.Tokenized.Normalized.Article.Published is not { } published)
            return;
        if (encounter.Status == MeetingStatus.Held && !(encounter.IsStatusExplicit && date.Edtf.Day <= published.AddDays(1))
            && (FirstDay(date.Edtf) > published.AddDays(1) || (!encounter.IsStatusExplicit && encounter.LooksAhead && LastDay(date.Edtf) >= published)))
            encounter.Status = MeetingStatus.Planned;
        else if (encounter.Status == MeetingStatus.Planned && LastDay(date.Edtf) < published.AddDays(-1))
            encounter.Status = MeetingStatus.Held;
    }

    private static DateOnly? FirstDay(EdtfDate date) =>
        date.Day ?? (date.IsRange && EdtfDate.TryParse(date.ToString().Split('/')[0], out var start) ? start.Day : null);

    private static DateOnly? LastDay(EdtfDate date) =>
        date.Day ?? (date.IsRange && date.ToString().Split('/')[1] is var last && EdtfDate.TryParse(last, out var end) ? end.Day : null);
}
