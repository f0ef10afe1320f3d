using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Relations.Arguments;
using Extraction.Relations.Circumstances;
using Extraction.Relations.Predicates;

namespace Extraction.Relations;

/// <summary>Reads every predicate of an article with its parties, status, date and place.</summary>
internal sealed class CandidateFinder(ArticleItems items)
{
    private readonly Entities.Parsing.SyllableText _text = items.Text;
    private readonly ArgumentFinder _arguments = new(items);
    private readonly StatusClassifier _status = new(items);
    private readonly DateFinder _dates = new(items);
    private readonly PlaceFinder _places = new(items);
    private readonly LookAlikeFilter _lookAlikes = new(items);
    private readonly NearbyParties _nearby = new(items);
    private readonly List<EventCandidate> _found = [];
    private readonly List<EventCandidate> _guessed = [];
    private bool? _tellsOfDiplomat;

    /// <summary>
    /// The encounters that the clauses tell of, and those that may be told by predicates whose clauses the grammar cannot
    /// read, both in the order of the text.
    /// </summary>
    public (List<EventCandidate> Read, List<EventCandidate> Guessed) Find()
    {
        for (var s = 0; s < _text.SentenceCount; s++)
        {
            var (start, limit) = (_text.SentenceStarts[s], _text.SentenceStarts[s + 1]);
            for (var at = start; TriggerFinder.Next(_text.Lexicon, _text.Syllables, ref at, limit, out var predicate, out var trigger);)
                if ((items.At(trigger) is not { } item || item.Start == trigger) && (predicate.Frame != PredicateFrame.Summon || TellsOfDiplomat))
                    Read(predicate, s, trigger, at, start, limit);
        }

        return (_found, _guessed);
    }

    private bool TellsOfDiplomat
    {
        get
        {
            if (_tellsOfDiplomat is not { } known)
            {
                known = false;
                for (var s = 0; !known && s < _text.SentenceCount; s++)
                    known = Diplomats.AreTold(_text.Lexicon, _text.Syllables, _text.SentenceStarts[s], _text.SentenceStarts[s + 1]);
                _tellsOfDiplomat = known;
            }

            return known;
        }
    }

    private void Read(Predicate predicate, int sentence, int start, int end, int sentenceStart, int sentenceEnd)
    {
        if (_arguments.Find(predicate, start, end, sentenceStart, sentenceEnd) is not { } arguments)
        {
            Guess(predicate, sentence, start, end, sentenceStart, sentenceEnd);
            ReferBack(predicate, sentence, start, end, sentenceStart, sentenceEnd);
            return;
        }

        if (_status.Classify(predicate, start, end, arguments.SubjectEnd, sentenceStart, sentenceEnd) is not { } status)
            return;
        // "sẽ hội đàm với A; gặp B": what is said of the first verb holds for those that share its subject.
        if (!status.IsExplicit && _found.Count > 0 && _found[^1] is { IsStatusExplicit: true, Status: not MeetingStatus.Held } listed && listed.Sentence == sentence && arguments.SubjectEnd <= listed.TriggerStart)
            status = (listed.Status, true);
        var left = Entities(arguments.Left);
        var right = Entities(arguments.Right);
        right.RemoveAll(left.Contains);
        if (left.Count + right.Count < 2)
            return;
        List<string> doubts = [.. Doubts(predicate, arguments), .. _lookAlikes.Doubts(predicate, start, end, sentenceStart, sentenceEnd, arguments)];
        foreach (var (a, b) in Encounters(predicate, arguments, left, right, start, sentenceStart))
        {
            var candidate = Candidate(predicate, sentence, start, end, a, b, status, arguments.Cost);
            candidate.Doubts.AddRange(doubts);
            SetRoles(candidate);
            // "đàm phán với EU": countries negotiate for years; only a session that is dated or placed is an encounter.
            if (!predicate.NeedsPair && !predicate.IsSummit && candidate.Date is null && candidate.Place is null && a.Concat(b).All(e => items.Article.Entities[e].Type == MentionType.Country))
                candidate.Doubts.Add("no_session");
            _found.Add(candidate);
        }
    }

    /// <summary>The pairs of parties around a predicate that the grammar cannot read.</summary>
    private void Guess(Predicate predicate, int sentence, int start, int end, int sentenceStart, int sentenceEnd)
    {
        if (_status.Classify(predicate, start, end, start, sentenceStart, sentenceEnd) is not { } status)
            return;
        foreach (var pair in _nearby.Find(start, end, sentenceStart, sentenceEnd))
        {
            var (left, right) = (Entities([pair.First]), Entities([pair.Second]));
            if (left.Count == 1 && right.Count == 1)
                _guessed.Add(Candidate(predicate, sentence, start, end, left, right, status, pair.Far, pair));
        }
    }

    /// <summary>"Tại cuộc gặp, hai bên …": no parties of its own; it may still date and place the encounter told last.</summary>
    private void ReferBack(Predicate predicate, int sentence, int start, int end, int sentenceStart, int sentenceEnd)
    {
        if (_found.Count == 0 || _found[^1] is not { } last || sentence - last.Sentence > 3 || last.Channel != predicate.Channel)
            return;
        last.Sentences.Add(sentence);
        if (predicate.Frame != PredicateFrame.Noun)
            return;
        if (last.Date is null && sentence == last.Sentence + 1 && _dates.Find(start, end, sentenceStart, sentenceEnd) is { } date && date.Distance < 8)
            last.Date = date.Date;
        if (last.Place is null && _places.Find(start, end, sentenceStart, sentenceEnd, last.Parties.ToList()) is { Rank: > 280 } place)
            (last.Place, last.PlaceRank) = (place.Place, place.Rank - 50);
    }

    /// <summary>An encounter with the date and place that its sentence says.</summary>
    private EventCandidate Candidate(
        Predicate predicate, int sentence, int start, int end, List<int> left, List<int> right, (MeetingStatus Status, bool IsExplicit) status, int cost, NearbyParties.Pair? guess = null)
    {
        var candidate = new EventCandidate
        {
            Predicate = predicate,
            Sentence = sentence,
            TriggerStart = start,
            TriggerEnd = end,
            Left = left,
            Right = right,
            Kind = predicate.Kind,
            Channel = predicate.Channel,
            Status = status.Status,
            IsStatusExplicit = status.IsExplicit,
            Cost = cost,
            Guess = guess,
        };
        candidate.Sentences.Add(sentence);
        var (sentenceStart, sentenceEnd) = (_text.SentenceStarts[sentence], _text.SentenceStarts[sentence + 1]);
        if (_dates.Find(start, end, sentenceStart, sentenceEnd) is { } date)
            (candidate.Date, candidate.DateDistance, candidate.LooksAhead) = date;
        if (candidate.Channel == MeetingChannel.InPerson && _places.Find(start, end, sentenceStart, sentenceEnd, candidate.Parties.ToList()) is { } place)
            (candidate.Place, candidate.PlaceRank) = place;
        return candidate;
    }

    private static void SetRoles(EventCandidate candidate)
    {
        (candidate.LeftRole, candidate.RightRole) = candidate.Predicate.Frame switch
        {
            PredicateFrame.Receive or PredicateFrame.ReceiveWeak or PredicateFrame.Summon => (PartyRole.Host, PartyRole.Guest),
            PredicateFrame.Noun when candidate.Predicate.Kind == MeetingKind.Reception => (PartyRole.Host, PartyRole.Guest),
            PredicateFrame.Visit when candidate.Predicate.Kind != MeetingKind.CourtesyCall || candidate.Predicate.Phrase.Contains("chào", StringComparison.Ordinal) => (PartyRole.Guest, PartyRole.Host),
            _ => (PartyRole.Principal, PartyRole.Principal),
        };
        if (candidate.Right.Count == 0)
            candidate.LeftRole = PartyRole.Principal;
    }

    /// <summary>The pairs of sides: one for each encounter that the predicate tells of.</summary>
    private IEnumerable<(List<int> Left, List<int> Right)> Encounters(Predicate predicate, ArgumentFinder.Arguments arguments, List<int> left, List<int> right, int start, int sentenceStart)
    {
        if (right.Count < 2 || arguments.Together)
            return [(left, right)];
        var oneByOne = predicate.IsPlural || predicate.Channel != MeetingChannel.InPerson || items.HasCue(sentenceStart, start, "one_by_one");
        var together = items.HasCue(sentenceStart, start, "together");
        var apart = arguments.Apart || right.Select(e => items.Article.Entities[e].Country).OfType<string>().Distinct().Count() > 1 || AreMetApart(predicate, right);
        if (!together && (oneByOne || (apart && !ShareHead(right))))
            return right.Select(e => (left, new List<int> { e }));
        return [(left, right)];
    }

    /// <summary>
    /// Who receives, meets or calls on holders of several offices meets them one by one; but a diplomat beside a guest comes with
    /// him, and those who work with somebody sit at one table.
    /// </summary>
    private bool AreMetApart(Predicate predicate, List<int> others)
    {
        if (predicate.Kind is MeetingKind.WorkingSession or MeetingKind.Multilateral)
            return false;
        var holders = others.ConvertAll(e => items.Article.Entities[e]);
        // A sovereign receives with his consort.
        if (holders.TrueForAll(e => e.OfficeClass is "royal" or "head_of_state") && holders.Exists(e => e.OfficeClass == "royal"))
            return false;
        return holders.TrueForAll(e => e is { Type: MentionType.Person, Title: not null, OfficeClass: not "diplomat" })
            && holders.Select(Body).Distinct().Count() == holders.Count;

        // The chairman and the deputy chairman of one body come together.
        static string? Body(Entity e) => e.Organization ?? (e.Title is { } title && ToneMarks.Fold(title) is var folded && folded.StartsWith("phó ", StringComparison.Ordinal) ? folded[4..] : ToneMarks.Fold(e.Title ?? ""));
    }

    /// <summary>"lãnh đạo Anh, Pháp và Đức": several who are told of by one noun are met together.</summary>
    private bool ShareHead(List<int> others)
    {
        var titles = others.ConvertAll(e => items.Article.Entities[e] is { Name: null, Title: { } title } ? ToneMarks.Fold(title) : "");
        return titles.TrueForAll(title => title.Length > 0) && titles.Skip(1).All(title => title == titles[1]) && titles[0].StartsWith(titles[1] + ' ', StringComparison.Ordinal);
    }

    private List<int> Entities(List<PartyItem> parties)
    {
        var principals = parties.Where(item => !IsCompanion(item) && !IsInvestigator(item)).ToList();
        // "A và đoàn đại biểu": the delegation goes with its head.
        if (principals.Count > 1 && principals.Any(item => item.Type is MentionType.Person or MentionType.Title))
            principals.RemoveAll(item => item.Type == MentionType.Group && items.IsCue(item.Start, item.End, "own_group", out _));
        return [.. principals.SelectMany(Members).Distinct().Where(IsIdentifiable)];
    }

    /// <summary>The party itself, or those whom "hai nhà lãnh đạo" stands for.</summary>
    private IEnumerable<int> Members(PartyItem item) => item.Members == 0 ? [item.Entity] : items.Entity(item).Members;

    /// <summary>"một nhà lãnh đạo", "bộ trưởng" of nobody knows where: no party.</summary>
    private bool IsIdentifiable(int entity) =>
        items.Article.Entities[entity] is var e && (!e.Members.IsEmpty || (e.Type is MentionType.Person && e.Name is null
            ? (e.Country is not null && !e.IsCountryInferred) || e.Organization is not null || e.Title?.Skip(1).Any(char.IsUpper) == true
            : e.Name is not null));

    private bool IsOfState(PartyItem item) => items.Entity(item).ActorId is not null
        || OfficeClass(item) is "head_of_state" or "head_of_government" or "deputy_head" or "minister" or "parliament" or "party" or "royal" or "envoy";

    private bool IsDiplomat(PartyItem item) =>
        item.Type is MentionType.Person or MentionType.Title && Diplomats.Hold(OfficeClass(item));

    /// <summary>The class of the office that the entity's role begins with; null if it has none.</summary>
    private string? OfficeClass(PartyItem item) => items.Entity(item).OfficeClass;

    /// <summary>"Đoàn thanh tra": who inspects does not meet.</summary>
    private bool IsInvestigator(PartyItem item) =>
        item.Type is MentionType.Group or MentionType.Organization && items.HasCue(item.Start, item.End, "investigator");

    /// <summary>A spouse beside a principal is present, no more.</summary>
    private bool IsCompanion(PartyItem item) =>
        item.Type == MentionType.Title && _text.Match(item.Start, item.End, LexicalClass.Title).Entry(LexicalClass.Title) is { Kind: "family" };

    /// <summary>What speaks against an official encounter of these parties: two teams, lovers, somebody of nobody knows where.</summary>
    private IEnumerable<string> Doubts(Predicate predicate, ArgumentFinder.Arguments arguments)
    {
        var parties = arguments.Left.Concat(arguments.Right).ToList();
        if (parties.TrueForAll(p => p.Type == MentionType.Country))
        {
            if (predicate.Frame != PredicateFrame.Noun && predicate.Kind != MeetingKind.Talks)
                yield return "countries";
            yield break;
        }

        // "Nga" meets "ông Trump" only where the two are told as a pair.
        if (!arguments.Together && arguments.Left.Exists(p => p.Type == MentionType.Country) != arguments.Right.Exists(p => p.Type == MentionType.Country))
            yield return "country_and_person";
        if (predicate.Frame == PredicateFrame.Summon && !arguments.Right.TrueForAll(IsDiplomat))
            yield return "no_diplomat";
        if (predicate.Frame is PredicateFrame.Receive or PredicateFrame.ReceiveWeak or PredicateFrame.Visit && parties.Exists(p => p.Type == MentionType.Country))
            yield return "country_received";
        if (!parties.Exists(p => items.Entity(p).Name is not null && p.Type is MentionType.Person or MentionType.Title) && parties.Exists(p => !IsIdentifiable(p.Entity)))
            yield return "nobody";
        if (predicate.Frame == PredicateFrame.ReceiveWeak && !parties.TrueForAll(p => p.Type is MentionType.Person or MentionType.Title && IsOfState(p)))
            yield return "weak";
        if (!parties.Exists(IsOfficial))
            yield return "unofficial";
    }

    /// <summary>Whether somebody acts in an official or professional role, and not for a team, a stage or a family.</summary>
    private bool IsOfficial(PartyItem item)
    {
        var entity = items.Entity(item);
        return entity.ActorId is not null || entity.Type is MentionType.Group or MentionType.Organization
            || (entity.Title is not null && (entity.OfficeClass is not ("sport" or "culture" or "family" or "academic") || entity.Title.Contains("phu nhân", StringComparison.OrdinalIgnoreCase)));
    }
}
