using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>One encounter once: what title, lead, caption and body tell of it together.</summary>
internal sealed class EventMerger(ArticleItems items)
{
    private static readonly MeetingKind[] Formality =
        [MeetingKind.Talks, MeetingKind.CourtesyCall, MeetingKind.Reception, MeetingKind.WorkingSession, MeetingKind.Meeting, MeetingKind.WelcomeCeremony];

    /// <summary>The distinct encounters, in the order of their first mention, with what their own clauses say of them.</summary>
    /// <param name="candidates">What the grammar read.</param>
    /// <param name="guessed">Pairs near predicates that it could not read; those of parties that it read too are left out.</param>
    public List<EventCandidate> Merge(List<EventCandidate> candidates, List<EventCandidate> guessed)
    {
        var merged = Distinct(candidates);
        merged.AddRange(Distinct(guessed).FindAll(guess => !merged.Exists(known => AreOfSameParties(known, guess))));
        var representatives = new Representatives(items);
        merged.ForEach(representatives.Replace);
        merged = Distinct(merged);
        foreach (var general in merged.FindAll(general => general.Guess is null))
            if (merged.Find(other => other != general && other.Guess is null && IsToldInGeneral(general, other)) is { } particular)
            {
                Absorb(particular, general);
                merged.Remove(general);
            }

        return merged;
    }

    /// <summary>Whether one tells of an encounter without the names of those whom another says it is between.</summary>
    private bool IsToldInGeneral(EventCandidate general, EventCandidate particular) =>
        general.Channel == particular.Channel && !AreFarApart(general, particular)
        && (IsOfTheirCountries(general, particular) || IsHeadlineOf(general, particular));

    /// <summary>"Thượng đỉnh Mỹ - Nga", where the article names who meets whom.</summary>
    private bool IsOfTheirCountries(EventCandidate general, EventCandidate particular)
    {
        var (countries, people) = (Entities(general.Parties), Entities(particular.Parties));
        return (general.Predicate.IsSummit || IsInHeadline(general))
            && countries.TrueForAll(party => party.Type == MentionType.Country) && people.TrueForAll(party => party.Type == MentionType.Person)
            && countries.Select(party => party.Country).ToHashSet().SetEquals(people.Select(party => party.Country));
    }

    /// <summary>"A tiếp lãnh đạo Quốc hội Trung Quốc" in the headline, where the first sentences name whom.</summary>
    private bool IsHeadlineOf(EventCandidate general, EventCandidate particular)
    {
        const int Reach = 2;
        if (!IsInHeadline(general) || particular.Sentence - general.Sentence > Reach || !general.Parties.Intersect(particular.Parties).Any())
            return false;
        var (unnamed, named) = (Entities(general.Parties.Except(particular.Parties)), Entities(particular.Parties.Except(general.Parties)));
        return unnamed.Count > 0 && unnamed.TrueForAll(party => party is { Type: MentionType.Group } or { Type: MentionType.Person, Name: null })
            && named.Count > 0 && named.TrueForAll(party => party is { Type: MentionType.Person, Name: not null } && unnamed.TrueForAll(other => MayBeOfOneCountry(party, other)));
    }

    private bool IsInHeadline(EventCandidate encounter) => items.Zone(encounter.Sentence) == ZoneKind.Headline;

    private static bool MayBeOfOneCountry(Entity a, Entity b) => a.Country is null || b.Country is null || a.Country == b.Country;

    private List<Entity> Entities(IEnumerable<int> parties) => [.. parties.Distinct().Select(party => items.Article.Entities[party])];

    private List<EventCandidate> Distinct(List<EventCandidate> candidates)
    {
        var merged = new List<EventCandidate>();
        foreach (var candidate in candidates)
        {
            var known = merged.FindIndex(other => IsSame(other, candidate));
            if (known < 0)
                merged.Add(candidate);
            else
                merged[known] = Unite(merged[known], candidate);
        }

        return merged;
    }

    /// <summary>"Sau cuộc hội đàm, … hai bên mong sớm gặp lại": what is over is not what is still to come.</summary>
    private static bool IsAgain(EventCandidate past, EventCandidate future) =>
        past is { Status: MeetingStatus.Held, IsStatusExplicit: true } && future is { Status: MeetingStatus.Planned or MeetingStatus.Proposed, IsStatusExplicit: true }
        && past.Sentence < future.Sentence && (past.Date is null || past.Date.Edtf != future.Date?.Edtf);

    private static bool AreOfSameParties(EventCandidate a, EventCandidate b) => a.Parties.Intersect(b.Parties).Count() > 1;

    /// <summary>"Đây là cuộc trò chuyện đầu tiên giữa A và B", after a call of theirs: no place, no day of its own.</summary>
    private static bool MayBeRemote(EventCandidate encounter) => encounter.Predicate.LeavesChannelOpen && encounter.Place is null;

    private static bool IsSame(EventCandidate a, EventCandidate b)
    {
        var (parties, others) = (a.Parties.ToHashSet(), b.Parties.ToHashSet());
        var common = parties.Intersect(others).Count();
        if (common < 2 || (common < parties.Count && common < others.Count))
            return false;
        if ((a.Channel == MeetingChannel.InPerson) != (b.Channel == MeetingChannel.InPerson)
            && !(a.Channel == MeetingChannel.InPerson ? MayBeRemote(a) : MayBeRemote(b)))
            return false;
        if ((IsAgain(a, b) && b.Date is not null) || (IsAgain(b, a) && a.Date is not null))
            return false;
        return !AreFarApart(a, b);
    }

    private static bool AreFarApart(EventCandidate a, EventCandidate b) =>
        a.Date?.Edtf.Day is { } first && b.Date?.Edtf.Day is { } second && Math.Abs(first.DayNumber - second.DayNumber) > 1;

    /// <summary>A day tells more than a span of days, this more than a month, season or year.</summary>
    private static int Precision(EdtfDate date) => date.IsDay ? 2 : date.IsRange ? 1 : 0;

    private EventCandidate Unite(EventCandidate a, EventCandidate b)
    {
        // The surer clause gives the parties and the trigger; a clause with all parties beats one with some.
        var (best, other) = a.Doubts.Count != b.Doubts.Count ? a.Doubts.Count < b.Doubts.Count ? (a, b) : (b, a) : b.Left.Count + b.Right.Count > a.Left.Count + a.Right.Count || (b.Left.Count + b.Right.Count == a.Left.Count + a.Right.Count && b.Cost < a.Cost - 2) ? (b, a) : (a, b);
        Absorb(best, other);
        return best;
    }

    /// <summary>Adds what one clause tells of an encounter to what another tells of it.</summary>
    private static void Absorb(EventCandidate best, EventCandidate other)
    {
        if (other.Channel != MeetingChannel.InPerson)
            best.Channel = other.Channel;
        best.Kind = Array.IndexOf(Formality, other.Kind) is var later && Array.IndexOf(Formality, best.Kind) is var earlier && later >= 0 && earlier >= 0
            ? Formality[Math.Min(earlier, later)]
            : best.Kind;
        if (other.Date is not null && (best.Date is null || Precision(other.Date.Edtf) > Precision(best.Date.Edtf) || (other.DateDistance < best.DateDistance && other.Date.Edtf.IsDay)))
            (best.Date, best.DateDistance, best.LooksAhead) = (other.Date, other.DateDistance, other.LooksAhead);
        if (other.Place is not null && other.PlaceRank > best.PlaceRank)
            (best.Place, best.PlaceRank) = (other.Place, other.PlaceRank);
        if (best.LeftRole == PartyRole.Principal && other.LeftRole != PartyRole.Principal && best.Left.Count > 0 && best.Right.Count > 0)
        {
            var same = other.Left.Intersect(best.Left).Any();
            (best.LeftRole, best.RightRole) = same ? (other.LeftRole, other.RightRole) : (other.RightRole, other.LeftRole);
        }

        // What a word says outweighs a bare verb; that it happened outweighs that it will.
        if (IsAgain(best, other) || IsAgain(other, best))
            best.Status = MeetingStatus.Held;
        else if (best.IsStatusExplicit != other.IsStatusExplicit)
            best.Status = best.IsStatusExplicit ? best.Status : other.Status;
        else if (best.Status != other.Status)
            best.Status = (MeetingStatus)Math.Min((int)best.Status, (int)other.Status);
        best.IsStatusExplicit |= other.IsStatusExplicit;
        best.Mentions += other.Mentions;
        foreach (var sentence in other.Sentences)
            if (!best.Sentences.Contains(sentence))
                best.Sentences.Add(sentence);
        best.Sentences.Sort();
    }
}
