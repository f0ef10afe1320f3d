using System.Collections.Immutable;
using Extraction.Entities.Lexicon;
using Extraction.Evaluation;
using Extraction.Normalization;

namespace Extraction.Entities.Parsing;

/// <summary>
/// Who is who within an article: full names, parts of names, offices alone and groups told again are brought to one entity.
/// </summary>
internal sealed class CoreferenceResolver(SyllableText text, EntityLexicon lexicon, DateOnly? published)
{
    private readonly List<Candidate> _candidates = [];

    private sealed class Candidate(int index, MentionType type)
    {
        public int Index { get; } = index;
        public MentionType Type { get; set; } = type;
        public string? Name { get; set; }

        /// <summary>The name as it is compared, for all but people.</summary>
        public string? FoldedName { get; init; }
        public string[] NameTokens { get; set; } = [];
        public List<string[]> Aliases { get; } = [];
        public string? Title { get; set; }
        public bool HasTitleBesideName { get; set; }
        public string? OfficeClass { get; set; }
        public string? Organization { get; set; }
        public string? Country { get; set; }
        public string? DefaultCountry { get; set; }
        public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);
        public List<string> Ministries { get; } = [];
        public bool IsForeign { get; init; }
        public string? Origin { get; init; }
        public bool IsHead { get; set; }
        public bool IsHeadOfState { get; set; }
        public bool IsHeadOfGovernment { get; set; }
        public bool IsWoman { get; set; }
        public bool IsMan { get; set; }
        public int LastMention { get; set; } = -1;
        public int MentionCount { get; set; }
    }

    /// <summary>Gives every chunk its entity and returns the entities, their mentions still empty.</summary>
    public List<Entity> Resolve(List<PartyChunk> chunks)
    {
        // Full names first, whatever their place: "ông Phúc" in the title is "Nguyễn Xuân Phúc" of the body.
        foreach (var chunk in chunks.Where(c => c.Type == MentionType.Person).OrderByDescending(c => text.Text(c.Name.Start, c.Name.End).Length).ThenBy(c => c.Start))
            chunk.Entity = Person(chunk);
        foreach (var candidate in _candidates)
            LearnOffices(candidate);
        foreach (var chunk in chunks)
        {
            if (chunk.Type != MentionType.Person)
            {
                if (chunk.IsDemonstrative && PointedAt(chunk) is { } named)
                    chunk.Entity = named.Index;
                else if (chunk.Type == MentionType.Title && chunk.OfficeClass == "leader")
                    continue;
                else
                    chunk.Entity = chunk.Type == MentionType.Title ? OfficeHolder(chunk) : Other(chunk);
                _candidates[chunk.Entity].MentionCount++;
            }

            _candidates[chunk.Entity].LastMention = chunk.Start;
        }

        // "lãnh đạo Áo" is whoever the article names or titles as one; so all others come first.
        PartyChunk? compared = null;
        foreach (var chunk in chunks)
        {
            if (chunk.Entity < 0)
                chunk.Entity = Leader(chunk, compared);
            else if (chunk.OfficeClass is not null)
                compared = chunk;
            _candidates[chunk.Entity].LastMention = chunk.Start;
        }

        // Entities are numbered by their first mention.
        var order = new List<int>();
        var numbers = new Dictionary<int, int>();
        foreach (var chunk in chunks)
        {
            if (numbers.TryAdd(chunk.Entity, order.Count))
                order.Add(chunk.Entity);
            chunk.Entity = numbers[chunk.Entity];
        }

        var spokenOf = SpokenOf(chunks);
        return order.ConvertAll(index => ToEntity(_candidates[index], spokenOf));
    }

    /// <summary>How often the phrases of the article name each country.</summary>
    private static Dictionary<string, int> SpokenOf(List<PartyChunk> chunks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var chunk in chunks)
            if (chunk.Country is { } country)
                counts[country] = counts.GetValueOrDefault(country) + 1;
        return counts;
    }

    private Entity ToEntity(Candidate candidate, Dictionary<string, int> spokenOf)
    {
        var actor = candidate.Type == MentionType.Person && candidate.Name is { } name
            ? FindActor(candidate, name) ?? candidate.Aliases.Select(alias => FindActor(candidate, string.Join(' ', alias))).FirstOrDefault(found => found is not null)
            : null;
        return new Entity
        {
            Type = candidate.Type == MentionType.Title ? MentionType.Person : candidate.Type,
            Name = candidate.Name,
            Title = candidate.Title,
            // "Putin" alone: the registry knows what he is.
            OfficeClass = candidate.OfficeClass ?? (candidate.IsHeadOfState ? "head_of_state" : candidate.IsHeadOfGovernment ? "head_of_government" : null),
            Organization = candidate.Organization,
            Country = IsVietnamesePolitician(candidate, actor) ? actor!.Country : candidate.Country ?? CountryOf(actor) ?? Guess(candidate, spokenOf),
            ActorId = actor?.Id,
            Mentions = [],
        };
    }

    private static bool IsVietnamese(Candidate candidate) =>
        !candidate.IsForeign && candidate.NameTokens.Length is >= 1 and <= 5 && candidate.NameTokens.All(token => VietnameseSyllable.IsPossible(token));

    /// <summary>What the registry knows of a person: who is head of state or government without the article saying so.</summary>
    private void LearnOffices(Candidate candidate)
    {
        if (candidate.Name is null || FindActor(candidate, candidate.Name) is not { } actor)
            return;
        candidate.Country ??= CountryOf(actor);
        foreach (var term in actor.Terms)
        {
            if (!InOffice(term))
                continue;
            candidate.IsHeadOfState |= IsOffice(term, "tổng thống", "chủ tịch nước", "quốc vương", "nhà vua", "giáo hoàng");
            candidate.IsHeadOfGovernment |= IsOffice(term, "thủ tướng", "quyền thủ tướng");
        }

        candidate.IsHead |= candidate.IsHeadOfState || candidate.IsHeadOfGovernment;

        static bool IsOffice(ActorTerm term, params ReadOnlySpan<string> offices)
        {
            foreach (var office in offices)
                if (ToneMarks.Fold(term.Office).StartsWith(office, StringComparison.Ordinal))
                    return true;
            return false;
        }
    }

    private bool InOffice(ActorTerm term) => published is not { } day
        || ((term.From is not { } from || YearOf(from) <= day.Year) && (term.To is not { } to || YearOf(to) >= day.Year));

    private string? CountryOf(Candidate candidate) => candidate.Country ?? (candidate.Name is { } name ? CountryOf(FindActor(candidate, name)) : null);

    /// <summary>The country or bloc that an actor speaks for on the day of the article: who left a government for NATO, NATO.</summary>
    private string? CountryOf(Actor? actor)
    {
        if (actor is null || published is null)
            return actor?.Country;
        string? held = null;
        foreach (var term in actor.Terms)
            if (term.Country is not null && InOffice(term))
                held = held is null || held == term.Country ? term.Country : actor.Country;
        return held ?? actor.Country;
    }

    /// <summary>Whether a known Vietnamese office-holder is meant, whatever country stands beside the name.</summary>
    private static bool IsVietnamesePolitician(Candidate candidate, Actor? actor) =>
        actor is { Country: "VN" } && candidate.NameTokens.Length >= 2 && IsVietnamese(candidate);

    private static bool Serves(Actor actor, string country) => actor.Country == country || actor.Terms.Any(term => term.Country == country);

    private string? Guess(Candidate candidate, Dictionary<string, int> spokenOf)
    {
        if (candidate.Type is MentionType.Person && candidate.NameTokens.Length > 0)
            return IsVietnamese(candidate) ? candidate.DefaultCountry ?? "VN" : ByOrigin(candidate, spokenOf);
        return candidate.DefaultCountry;
    }

    /// <summary>Of the countries where a given name is usual, the one that the article speaks of most.</summary>
    private string? ByOrigin(Candidate candidate, Dictionary<string, int> spokenOf)
    {
        // Who holds no office speaks for no country, nor does a coach for the country of the name.
        if (candidate.Origin is null || candidate.NameTokens.Length < 2 || candidate.OfficeClass is null or "sport" or "culture" or "family")
            return null;
        string? best = null, alone = null;
        var most = 0;
        foreach (var origin in candidate.Origin.Split('|'))
        {
            if (!lexicon.NameOrigins.TryGetValue(origin, out var usual))
                continue;
            alone ??= usual.Alone;
            for (var i = 0; i < usual.Countries.Length; i++)
            {
                // The country named first is the likeliest by far: "Alexander" is Russian beside Kazakhstan, too.
                var weight = spokenOf.GetValueOrDefault(usual.Countries[i]) * (i == 0 ? 2 : 1);
                if (weight > most)
                    (best, most) = (usual.Countries[i], weight);
            }
        }

        return best ?? alone;
    }

    private Actor? FindActor(Candidate candidate, string name)
    {
        Actor? found = null;
        var named = lexicon.Actors.Named(name);
        // "Kamala D. Harris" is Kamala Harris.
        if (named.IsEmpty && candidate.NameTokens is { Length: 3 } tokens && tokens[1].Length == 1)
            named = lexicon.Actors.Named($"{tokens[0]} {tokens[2]}");
        foreach (var actor in named)
        {
            if (candidate.Country is not null && actor.Country is not null && !Serves(actor, candidate.Country) && !IsVietnamesePolitician(candidate, actor))
                continue;
            if (candidate.NameTokens.Length == 1 && !InOffice(actor))
                continue;
            if (found is not null && found != actor)
                return null;
            found = actor;
        }

        return found;
    }

    private bool InOffice(Actor actor) => published is not { } day || actor.Terms.Any(term =>
        (term.From is not { } from || YearOf(from) - 1 <= day.Year) && (term.To is not { } to || YearOf(to) + 4 >= day.Year));

    private static int YearOf(EdtfDate date) => int.TryParse(date.ToString().AsSpan(0, Math.Min(4, date.ToString().Length)), out var year) ? year : 0;

    private int Person(PartyChunk chunk)
    {
        var name = text.Text(chunk.Name.Start, chunk.Name.End).ToString();
        var tokens = Tokens(name);
        Candidate? best = null;
        var bestScore = 0;
        foreach (var candidate in _candidates)
        {
            if (candidate.Type != MentionType.Person)
                continue;
            var score = Math.Max(NameScore(candidate.NameTokens, tokens), candidate.Aliases.Count == 0 ? 0 : candidate.Aliases.Max(alias => NameScore(alias, tokens)));
            // Two spellings of one foreign office-holder: "Mahn Win Khaing Than", "Man Uyn Khai Than"; "Artamonov", "Artomanov".
            if (score == 0 && chunk.Country is not (null or "VN") && chunk.Country == candidate.Country && chunk.Offices.Any(candidate.Offices.Contains)
                && ((tokens.Length > 2 && tokens.Any(candidate.NameTokens.Contains)) || AreSpelledAlike(tokens, candidate.NameTokens)))
                score = 3;
            if (score == 0 || (chunk.Country is not null && candidate.Country is not null && chunk.Country != candidate.Country && score < 4))
                continue;
            if (score < 4 && ((candidate.IsWoman && chunk.Honorific == "ông") || (candidate.IsMan && chunk.Honorific == "bà")))
                continue;
            if (score < 4 && chunk.Office is not null && candidate.Offices.Count > 0 && candidate.Offices.Contains(chunk.Office))
                score += 2;
            // Of two who could be meant, the one spoken of more.
            if (score > bestScore || (score == bestScore && best is not null && candidate.MentionCount > best.MentionCount))
                (best, bestScore) = (candidate, score);
        }

        if (best is null)
        {
            // Lý, Vương, Tập: a family name that only Chinese names open in the press.
            var family = text.Match(chunk.Name.Start, chunk.Name.Start + 1, LexicalClass.FamilyName);
            var foreign = family.Found && !family.Entries.Any(entry => entry.Class == LexicalClass.FamilyName && entry.Kind == "vn");
            best = new Candidate(_candidates.Count, MentionType.Person) { Name = name, NameTokens = tokens, IsForeign = foreign, Origin = OriginOf(chunk, family) };
            _candidates.Add(best);
        }

        Merge(best, chunk);
        return best.Index;
    }

    /// <summary>Where the first name is usual; a family name with a hyphened given name is Korean: "Park Won-soon".</summary>
    private string? OriginOf(PartyChunk chunk, PhraseMatch family)
    {
        var (start, end) = chunk.Name;
        if (text.Match(start, start + 1, LexicalClass.GivenName).Entry(LexicalClass.GivenName)?.Kind is { Length: > 0 } origin)
            return origin;
        return family.Found && end - start == 4 && text.IsDash(start + 2) && text.Syllables[start + 3].IsLower ? "kr" : null;
    }

    /// <summary>Whether the last part of one name is a slip of the pen from that of the other: "Artamonov", "Artomanov".</summary>
    private static bool AreSpelledAlike(string[] tokens, string[] others)
    {
        const int Shortest = 5;
        const double Alike = 0.75;
        return (tokens, others) is ([.., { Length: >= Shortest } last], [.., { Length: >= Shortest } other]) && last != other && SequenceSimilarity.Ratio(last, other) >= Alike;
    }

    /// <summary>4: the same; 3: the words of one within the other; 2: given or family name alone; 0: different.</summary>
    private static int NameScore(string[] known, string[] tokens)
    {
        if (known.AsSpan().SequenceEqual(tokens) || string.Concat(known) == string.Concat(tokens))
            return 4;
        if (tokens.Length == known.Length && tokens.Length > 1 && tokens[^1] == known[^1]
            && tokens.Zip(known).All(pair => pair.First == pair.Second || (pair.First.Length == 1 && pair.Second[0] == pair.First[0]) || (pair.Second.Length == 1 && pair.First[0] == pair.Second[0])))
            return 4;
        // "Kitaoka Shinichi", "Shinichi Kitaoka"
        if (tokens.Length > 1 && tokens.Length == known.Length && tokens.All(known.Contains) && known.All(tokens.Contains))
            return 4;
        if (tokens.Length < known.Length && tokens.All(known.Contains))
        {
            if (tokens.Length > 1)
                return 3;
            return tokens[0] == known[^1] || tokens[0] == known[0] ? 2 : tokens[0].Length > 3 ? 1 : 0;
        }

        // Two transcriptions of one given name: "Maxim Oreshkin", "Maksim Oreshkin".
        if (known.Length == tokens.Length && tokens.Length > 1 && known[^1] == tokens[^1] && known[^1].Length > 3 && known[0][0] == tokens[0][0]
            && known[..^1].Zip(tokens[..^1]).All(pair => pair.First.Length > 3 && pair.Second.Length > 3 && pair.First[..2] == pair.Second[..2] && Math.Abs(pair.First.Length - pair.Second.Length) <= 2))
            return 3;

        // A slip of the pen in a long name.
        var (a, b) = (string.Join(' ', known), string.Join(' ', tokens));
        return a.Length > 8 && b.Length > 8 && known.Length == tokens.Length && EditDistance(a, b) <= 1 && known.Where((t, i) => t != tokens[i]).All(t => t.Length > 3) ? 3 : 0;
    }

    private static int EditDistance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return 2;
        int i = 0, j = 0, edits = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                i++;
                j++;
                continue;
            }

            if (++edits > 1)
                return 2;
            if (a.Length > b.Length)
                i++;
            else if (a.Length < b.Length)
                j++;
            else
            {
                i++;
                j++;
            }
        }

        return edits + (a.Length - i) + (b.Length - j);
    }

    private static string[] Tokens(string name) =>
        ToneMarks.Fold(name).Split([' ', '-', '–', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private void Merge(Candidate candidate, PartyChunk chunk)
    {
        candidate.MentionCount++;
        if (chunk.Alias.Start >= 0)
            candidate.Aliases.Add(Tokens(text.Text(chunk.Alias.Start, chunk.Alias.End).ToString()));
        candidate.Country ??= chunk.Country;
        candidate.DefaultCountry ??= chunk.DefaultCountry;
        if (candidate.OfficeClass is null or "leader" or "other")
            candidate.OfficeClass = chunk.OfficeClass ?? candidate.OfficeClass;
        candidate.Offices.UnionWith(chunk.Offices);
        candidate.IsHead |= chunk.OfficeClass is "head_of_state" or "head_of_government" or "royal" || chunk.Office is "tổng bí thư"
            || (chunk.Office is "chủ tịch" && chunk.Country is not null && chunk.Organization.Start < 0);
        candidate.IsMan |= chunk.Honorific is "ông";
        candidate.IsWoman |= chunk.Honorific is "bà" || chunk.Office is { } role && role.Contains("phu nhân", StringComparison.Ordinal);
        if (chunk.HasTitle)
            Title(candidate, chunk.Title, chunk.HasName);
        if (chunk.SecondTitle.Start >= 0)
            Title(candidate, chunk.SecondTitle, true);
        if (chunk.Organization.Start >= 0)
        {
            var organization = text.Text(chunk.Organization.Start, chunk.Organization.End).ToString();
            if (organization.Length > (candidate.Organization?.Length ?? 0))
                candidate.Organization = organization;
            if (IsMinister(chunk))
                candidate.Ministries.Add(MinistryOf(chunk));
        }
    }

    private void Title(Candidate candidate, (int Start, int End) span, bool besideName)
    {
        var title = text.Text(span.Start, span.End).ToString();
        // What stands beside the name is the role; an office told apart from it counts only where nothing else does.
        if (candidate.HasTitleBesideName && !besideName
            && !(candidate.OfficeClass is "envoy" or "advisor" && candidate.Title is { } known && title.StartsWith(known, StringComparison.OrdinalIgnoreCase)))
            return;
        if (besideName && !candidate.HasTitleBesideName)
        {
            candidate.HasTitleBesideName = true;
            if (candidate.Title is not null && !IsStandIn(title))
                candidate.Title = null;
        }

        if (title.Count(c => c == ' ') > (candidate.Title?.Count(c => c == ' ') ?? -1) && !(candidate.Title is not null && IsStandIn(title)) || (candidate.Title is { } old && IsStandIn(old)))
            candidate.Title = title;
    }

    /// <summary>"người đồng cấp" is a role only where nothing better is said.</summary>
    private static bool IsStandIn(string title) => ToneMarks.Fold(title).StartsWith("người đồng", StringComparison.Ordinal);

    /// <summary>An office alone: the nearest person before who holds it; else the next one; else somebody unnamed.</summary>
    private int OfficeHolder(PartyChunk chunk)
    {
        Candidate? best = null;
        foreach (var candidate in _candidates)
        {
            if (candidate.Type is not (MentionType.Person or MentionType.Title) || !candidate.Offices.Contains(chunk.Office!))
                continue;
            var country = CountryOf(candidate);
            if (chunk.Country is not null && (country ?? (candidate.Name is null || IsVietnamese(candidate) ? candidate.DefaultCountry : null)) is { } known && known != chunk.Country)
                continue;
            if (chunk.Country is not null && country is null && candidate.DefaultCountry is null && candidate.Type == MentionType.Title)
                continue;
            if (OfAnotherBody(candidate, chunk))
                continue;
            // "Thủ tướng" alone, in the Vietnamese press, is Vietnam's unless only another one is spoken of.
            if (best is null || Rank(candidate, chunk) > Rank(best, chunk))
                best = candidate;
        }

        // "Chủ tịch nước Trung Quốc" is Tập Cận Bình, whatever else the article calls him.
        if (best is null && chunk.Country is not null)
            best = _candidates.Find(c => c.Type == MentionType.Person && c.Country == chunk.Country
                && ((chunk.OfficeClass == "head_of_state" && (c.IsHeadOfState || c.OfficeClass == "head_of_state")) || (chunk.OfficeClass == "head_of_government" && c.IsHeadOfGovernment)));
        // "Đặc phái viên" is the "Đặc phái viên Tổng thống" of the sentence before.
        if (best is null && chunk.Country is null && chunk.Organization.Start < 0)
            best = _candidates.Where(c => c.OfficeClass == chunk.OfficeClass && c.Offices.Any(office => office.StartsWith(chunk.Office + " ", StringComparison.Ordinal))).MaxBy(c => c.LastMention);
        if (best is null)
        {
            best = new Candidate(_candidates.Count, MentionType.Title);
            _candidates.Add(best);
        }

        Merge(best, chunk);
        return best.Index;
    }

    /// <summary>The field of a ministry, without the country that closes its name.</summary>
    private string MinistryOf(PartyChunk chunk)
    {
        var end = chunk.Organization.Start;
        while (end < chunk.Organization.End && !text.Match(end, chunk.Organization.End, LexicalClass.Country).Found)
            end++;
        return text.Folded(chunk.Organization.Start, end);
    }

    private static bool IsMinister(PartyChunk chunk) => chunk.OfficeClass is "minister" or "deputy_minister";

    /// <summary>
    /// Whether two phrases name one ministry: "Bộ Ngoại giao" and "Ngoại giao và Hợp tác", "GTVT" and "Bộ Giao thông vận tải"; not
    /// "Ngoại giao" and "Quốc phòng".
    /// </summary>
    private static bool IsOneMinistry(string one, string other)
    {
        var (a, b) = (Field(one), Field(other));
        return a.Length == 0 || b.Length == 0 || a.Intersect(b).Any() || Initials(a) == string.Concat(b) || Initials(b) == string.Concat(a);

        static string[] Field(string ministry) =>
            [.. ministry.Split([' ', ',', '-', '–', '&'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("bộ" or "và"))];

        static string Initials(string[] words) => string.Concat(words.Select(word => word[0]));
    }

    /// <summary>"lãnh đạo Tập đoàn A" is not "lãnh đạo Tập đoàn B".</summary>
    private bool OfAnotherBody(Candidate candidate, PartyChunk chunk)
    {
        if (chunk.Organization.Start < 0 || candidate.Organization is null)
            return false;
        if (IsMinister(chunk) && candidate.Ministries.Count > 0)
            return !candidate.Ministries.Exists(ministry => IsOneMinistry(ministry, MinistryOf(chunk)));
        if (chunk.Country is not null && chunk.Country == candidate.Country && chunk.OfficeClass is not ("business" or "leader" or "other"))
            return false;
        var one = Words(text.Folded(chunk.Organization.Start, chunk.Organization.End));
        var other = Words(ToneMarks.Fold(candidate.Organization));
        return one.Intersect(other).Count() < 0.75 * Math.Min(one.Length, other.Length);
    }

    private static string[] Words(string folded) => folded.Split([' ', '(', ')', '-', '–', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"lãnh đạo Áo", "nhà lãnh đạo Nga", "người đồng cấp Mỹ": the one of that country who is spoken of most.</summary>
    /// <param name="chunk">The phrase.</param>
    /// <param name="compared">The office-holder before it: a minister's "người đồng cấp" is a minister.</param>
    private int Leader(PartyChunk chunk, PartyChunk? compared)
    {
        if (chunk.Title.Start >= 0 && !IsOfCountry(chunk))
            return Leadership(chunk);
        if (chunk.Country is null)
            return OfficeHolder(chunk);
        Candidate? best = null;
        foreach (var candidate in _candidates)
        {
            if (candidate.Type is not (MentionType.Person or MentionType.Title) || CountryOf(candidate) != chunk.Country)
                continue;
            if (candidate.Name is null && !candidate.IsHead && !candidate.Offices.Contains(chunk.Office!))
                continue;
            if (best is null || Weight(candidate).CompareTo(Weight(best)) > 0)
                best = candidate;
        }

        // Only one of that country is spoken of by name: it is he.
        if (best is null || (!best.IsHead && _candidates.Count(c => c.Type == MentionType.Person && CountryOf(c) == chunk.Country) != 1 && !best.Offices.Contains(chunk.Office!) && !IsStandIn(chunk.Office!)))
            return OfficeHolder(chunk);
        if (best.Title is null)
            Merge(best, chunk);
        else
            best.MentionCount++;
        return best.Index;

        (bool IsPeer, bool IsHead, int Mentions) Weight(Candidate candidate) =>
            (compared is not null && IsStandIn(chunk.Office!) && candidate.OfficeClass == compared.OfficeClass, candidate.IsHead, candidate.MentionCount);
    }

    /// <summary>"lãnh đạo Tỉnh ủy Nam Định": the same leadership where the article names it so again, and nobody else.</summary>
    private int Leadership(PartyChunk chunk)
    {
        var title = text.Folded(chunk.Title.Start, chunk.Title.End);
        var known = _candidates.Find(candidate => candidate is { Type: MentionType.Title, Title: { } told } && ToneMarks.Fold(told) == title);
        if (known is null)
        {
            known = new Candidate(_candidates.Count, MentionType.Title);
            _candidates.Add(known);
        }

        Merge(known, chunk);
        return known.Index;
    }

    /// <summary>Whether the phrase names a country and nothing smaller: "lãnh đạo Áo", not "lãnh đạo Nghị viện Áo" or "lãnh đạo thành phố Vienna".</summary>
    private bool IsOfCountry(PartyChunk chunk)
    {
        const LexicalClass countries = LexicalClass.Country | LexicalClass.CountryShort;
        if (chunk.Organization.Start >= 0)
            return false;
        for (var i = chunk.Title.Start + 1; i < chunk.Title.End;)
        {
            var match = text.Match(i, chunk.Title.End, countries);
            if (!match.Found && text.Syllables[i].IsCapitalized)
                return false;
            i += Math.Max(match.Length, 1);
        }

        return true;
    }

    /// <summary>"Nhà lãnh đạo này", "vị tướng này": the person told last who holds such an office, or who may.</summary>
    private Candidate? PointedAt(PartyChunk chunk) =>
        _candidates.Where(candidate => candidate is { Type: MentionType.Person, Name: not null, LastMention: >= 0 }
                && (chunk.Country is null || CountryOf(candidate) is not { } known || known == chunk.Country)
                && (candidate.OfficeClass is null || candidate.OfficeClass == chunk.OfficeClass || (chunk.OfficeClass == "leader" && candidate.IsHead)))
            .MaxBy(candidate => candidate.LastMention);

    private static long Rank(Candidate candidate, PartyChunk chunk)
    {
        long rank = Math.Max(candidate.LastMention, 0);
        if (chunk.Country is not null && candidate.Country == chunk.Country)
            rank += 1L << 32;
        // "Thủ tướng" without more is, in the Vietnamese press, Vietnam's.
        if (chunk.Country is null && chunk.OfficeClass is "head_of_government" or "head_of_state" or "deputy_head" && candidate is { Country: "VN", Name: not null })
            rank += 1L << 32;
        return rank;
    }

    /// <summary>"Thành ủy Hải Phòng" is of the country of Hải Phòng.</summary>
    private string? CountryOfPlaceIn(PartyChunk chunk)
    {
        if (chunk.Type is not (MentionType.Organization or MentionType.Group))
            return null;
        for (var i = chunk.Start; i < chunk.End; i++)
            if (text.Syllables[i].IsCapitalized && text.Match(i, chunk.End, LexicalClass.Place).Entry(LexicalClass.Place)?.Code is { Length: 2 } country)
                return country;
        return null;
    }

    private int Other(PartyChunk chunk)
    {
        var folded = text.Folded(chunk.Name.Start, chunk.Name.End);
        foreach (var candidate in _candidates)
        {
            if (candidate.Type != chunk.Type)
                continue;
            if (chunk.Type == MentionType.Country ? candidate.Country == chunk.Country : candidate.FoldedName == folded)
                return candidate.Index;
        }

        var made = new Candidate(_candidates.Count, chunk.Type)
        {
            Name = text.Text(chunk.Name.Start, chunk.Name.End).ToString(),
            FoldedName = folded,
            Country = chunk.Country ?? CountryOfPlaceIn(chunk),
        };
        if (chunk.Organization.Start >= 0)
            made.Organization = text.Text(chunk.Organization.Start, chunk.Organization.End).ToString();
        _candidates.Add(made);
        return made.Index;
    }
}
