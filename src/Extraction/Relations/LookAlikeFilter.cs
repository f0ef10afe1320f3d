using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Relations.Arguments;
using Extraction.Relations.Predicates;

namespace Extraction.Relations;

/// <summary>
/// What is told in the words of a meeting and is none: interviews, fixtures, affairs of courts and of private life,
/// negotiations of countries of which no session is told.
/// </summary>
internal sealed class LookAlikeFilter(ArticleItems items)
{
    // How many words of a field an article holds before it is taken to be about that field.
    private const int AboutField = 4;
    private const int Beside = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What else than an official encounter the clause with these parties may tell of.</summary>
    /// <param name="predicate">What the clause says happened.</param>
    /// <param name="start">The first syllable of the trigger.</param>
    /// <param name="end">The syllable after the trigger.</param>
    /// <param name="sentenceStart">The first syllable of the sentence.</param>
    /// <param name="sentenceEnd">The syllable after the sentence.</param>
    /// <param name="arguments">The parties.</param>
    public IEnumerable<string> Doubts(Predicate predicate, int start, int end, int sentenceStart, int sentenceEnd, ArgumentFinder.Arguments arguments)
    {
        var parties = arguments.Left.Concat(arguments.Right).ToList();
        if (IsInterview(predicate, start, end, sentenceStart, sentenceEnd, arguments, parties))
            yield return "interview";
        if (IsNameOfEvent(start, end, parties))
            yield return "event_name";
        if (parties.Exists(IsOfState))
            yield break;
        if (IsSport(parties))
            yield return "sport";
        if (IsOfCourt(parties))
            yield return "court";
        if (IsPrivate(predicate, parties))
            yield return "private";
    }

    /// <summary>"PV trao đổi với ông X", "Trao đổi với báo Y, ông X cho biết", "trao đổi với ông X, ông X nói" without a subject of its own.</summary>
    private bool IsInterview(Predicate predicate, int start, int end, int sentenceStart, int sentenceEnd, ArgumentFinder.Arguments arguments, List<PartyItem> parties)
    {
        if (parties.Exists(IsReporter) || (predicate.IsTalk && parties.Exists(p => p.Type is MentionType.Organization && IsPress(p))))
            return true;
        if (predicate.Frame is PredicateFrame.Receive or PredicateFrame.Summon || parties.TrueForAll(p => p.Type == MentionType.Country || IsOfState(p)))
            return false;
        if (!parties.Exists(IsOfState) && parties.Exists(IsPress))
            return true;
        for (var i = Math.Max(sentenceStart, start - Beside); i < Math.Min(end + 2, sentenceEnd); i++)
            if ((i < start || i >= end) && items.At(i) is null && items.IsCue(i, sentenceEnd, "press", out _))
                return true;
        return arguments.Cost >= ArgumentFinder.CarriedOverCost && predicate.IsTalk;
    }

    /// <summary>"Hội nghị Thượng đỉnh Doanh nghiệp Anh - Việt Nam", "buổi Gặp gỡ thi ca Việt Nam - Palestine": countries in the name of an event.</summary>
    private bool IsNameOfEvent(int start, int end, List<PartyItem> parties)
    {
        // "cuộc gặp Thượng đỉnh" is told as an encounter, however it is written.
        if (!parties.TrueForAll(p => p.Type == MentionType.Country) || items.Text.IsWord(start, "cuộc"))
            return false;
        for (var i = start + 1; i < end; i++)
            if (items.Text.Syllables[i].IsCapitalized)
                return true;
        return false;
    }

    private bool IsSport(List<PartyItem> parties) =>
        parties.Exists(p => items.Entity(p).OfficeClass == "sport" || items.IsCue(p.Start, p.End, "context_sport", out _))
        || (Count("context_sport") >= AboutField && parties.TrueForAll(IsUntitled));

    private bool IsOfCourt(List<PartyItem> parties) =>
        parties.Exists(p => items.IsCue(p.Start, p.End, "context_crime", out _))
        || (Count("context_crime") >= AboutField && !parties.TrueForAll(p => items.Entity(p).Country is { } country && country != "VN"));

    /// <summary>Somebody of no office and somebody of a company or of none.</summary>
    private bool IsPrivate(Predicate predicate, List<PartyItem> parties) =>
        parties.Exists(IsUntitled) && (predicate.Channel == MeetingChannel.Phone || predicate.IsTalk || parties.TrueForAll(p => IsUntitled(p) || items.Entity(p).OfficeClass is "culture" or "family" or "other"));

    private bool IsUntitled(PartyItem item) =>
        item.Type == MentionType.Person && items.Entity(item) is { ActorId: null, Title: null };

    /// <summary>"phóng viên TTXVN", "nhà báo X"</summary>
    private bool IsReporter(PartyItem item) =>
        item.Type is MentionType.Title or MentionType.Person or MentionType.Group && items.IsCue(item.Start, item.End, "reporter", out _);

    private bool IsPress(PartyItem item)
    {
        for (var i = item.Start; i < Math.Min(item.Start + 2, item.End); i++)
            if (items.IsCue(i, item.End, "press", out _))
                return true;
        return false;
    }

    private bool IsOfState(PartyItem item) => items.Entity(item) is { ActorId: not null }
        or { OfficeClass: "head_of_state" or "head_of_government" or "deputy_head" or "minister" or "deputy_minister" or "parliament" or "party" or "royal" or "envoy" or "diplomat" or "local" or "international" or "leader" };

    private int Count(string kind)
    {
        if (_counts.TryGetValue(kind, out var known))
            return known;
        var count = 0;
        for (var i = 0; i < items.Text.Syllables.Length; i++)
            if (items.IsCue(i, items.Text.Syllables.Length, kind, out _))
                count++;
        return _counts[kind] = count;
    }
}
