using Extraction.Entities.Lexicon;
using Extraction.Relations;
using Extraction.Relations.Predicates;

namespace Extraction.Entities.Parsing;

/// <summary>
/// The country that a party acts for where neither its phrase nor the registry says it: "Sở Y tế", "lãnh đạo Tập đoàn Boeing",
/// "Chủ tịch Thượng viện" on a visit to Japan. Of Vietnam, the countries that the article speaks of and none the likeliest is
/// taken, by a conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974) whose weights
/// are in <c>Resources/party-homes.tsv</c>.
/// </summary>
internal sealed class HomeRanker
{
    private const string Vietnam = "VN";
    private const int MostCountries = 5;

    // How likely a country must be to be given. Cross-validated, of 350 parties 234 get a country at 0.6, 88 of 100 the right
    // one; 205 at 0.7, 94 of 100; 168 at 0.8, 96 of 100.
    private const double LeastProbability = 0.7;

    private static readonly Lazy<LinearModel> Model = new(() => new LinearModel("party-homes.tsv"));

    private readonly SyllableText _text;
    private readonly List<PartyChunk> _chunks;
    private readonly List<Entity> _entities;
    private readonly Lazy<(List<Spoken> Phrases, List<Known> Countries)> _spokenOf;

    /// <summary>A ranker for the parties of one article.</summary>
    /// <param name="text">The article.</param>
    /// <param name="chunks">Its phrases in the order of the text, each with the index of its entity.</param>
    /// <param name="entities">Its entities.</param>
    public HomeRanker(SyllableText text, List<PartyChunk> chunks, List<Entity> entities)
    {
        (_text, _chunks, _entities) = (text, chunks, entities);
        _spokenOf = new(Read);
    }

    /// <summary>A country that a party may act for, none if null, with what speaks for and against it.</summary>
    internal sealed record Option(string? Country, List<string> Features);

    /// <summary>A phrase that speaks of a country or of a party of it.</summary>
    private readonly record struct Spoken(PartyChunk Chunk, string Country);

    /// <summary>A country that the article speaks of, how often, and the sentences that tell of somebody's stay there.</summary>
    private sealed record Known(string Country, int Times, bool InHeadline, List<int> Stays);

    /// <summary>
    /// Gives every party without a country the one that is likely enough; groups and bodies only if a predicate of meeting
    /// stands beside them, as none else takes part in an encounter.
    /// </summary>
    public void Assign()
    {
        foreach (var party in WithoutCountry().Where(party => _entities[party.Entity].Type == MentionType.Person || MayMeet(party.Entity)).ToList())
        {
            var options = Options(party);
            var scores = options.ConvertAll(option => Model.Value.Score(option.Features));
            var best = scores.IndexOf(scores.Max());
            if (options[best].Country is { } country && 1 / scores.Sum(score => Math.Exp(score - scores[best])) >= LeastProbability)
                _entities[party.Entity] = _entities[party.Entity] with { Country = country, IsCountryInferred = true };
        }
    }

    /// <summary>The first phrase of every office-holder, group or body whose country nothing says.</summary>
    public IEnumerable<PartyChunk> WithoutCountry() => _chunks
        .Where(chunk => _entities[chunk.Entity] is { Country: null, Type: MentionType.Group or MentionType.Organization } or { Country: null, Type: MentionType.Person, Title: not null })
        .DistinctBy(chunk => chunk.Entity);

    private bool MayMeet(int party) => _chunks.Exists(chunk => chunk.Entity == party && TellsOfMeeting(chunk.Sentence));

    private bool TellsOfMeeting(int sentence)
    {
        var at = _text.SentenceStarts[sentence];
        return TriggerFinder.Next(_text.Lexicon, _text.Syllables, ref at, _text.SentenceStarts[sentence + 1], out _, out _);
    }

    /// <summary>The countries that a party may act for, none among them.</summary>
    public List<Option> Options(PartyChunk party)
    {
        var about = About(party);
        var (none, home, abroad) = (Of("none"), Of("vn"), Of("abroad"));
        var (phrases, countries) = _spokenOf.Value;
        var before = phrases.FindLast(said => said.Chunk.End <= party.Start);
        var after = phrases.Find(said => said.Chunk.Start >= party.End);
        var here = _chunks.FindAll(chunk => chunk.Sentence == party.Sentence && chunk != party);
        var people = here.FindAll(chunk => chunk.Type == MentionType.Person).ConvertAll(chunk => _entities[chunk.Entity].Country);
        var options = new List<Option> { new(null, none) };
        for (var rank = 0; rank < countries.Count; rank++)
            options.Add(new Option(countries[rank].Country, [.. countries[rank].Country == Vietnam ? home : abroad, .. Features(rank)]));
        return options;

        List<string> Of(string where) => [where, .. about.Select(what => $"{where}+{what}")];

        IEnumerable<string> Features(int rank)
        {
            var (country, times, inHeadline, stays) = countries[rank];
            var where = country == Vietnam ? "vn" : "abroad";
            var stay = stays.Contains(party.Sentence) ? "here" : stays.Exists(s => s < party.Sentence) ? "before" : stays.Count > 0 ? "after" : "no";
            return
            [
                $"{where}+rank={Math.Min(3, rank)}/{countries.Count > 1}",
                $"{where}+foreigners={FeatureWords.Bucket(countries.Count - 1, 0, 1, 2, 4)}",
                $"{where}+before={Next(before, country)}",
                $"{where}+after={Next(after, country)}",
                $"{where}+said={here.Exists(chunk => chunk.Country == country)}",
                $"{where}+people={(people.Count == 0 ? "none" : !people.Contains(country) ? "others" : people.TrueForAll(c => c == country) ? "all" : "some")}",
                $"{where}+stay={stay}/{_entities[party.Entity].Type}",
                $"{where}+stay+people={stay}/{people.Contains(country)}/{people.Contains(Vietnam)}",
                $"{where}+headline={inHeadline}",
                $"{where}+share={FeatureWords.Bucket(10 * times / Math.Max(1, phrases.Count), 0, 1, 2, 4, 6, 8)}",
            ];
        }

        string Next(Spoken said, string country) => said.Chunk is null ? "none" : $"{said.Country == country}/{said.Chunk.Sentence == party.Sentence}";
    }

    /// <summary>The phrases that speak of a country, and the countries, most spoken of first, Vietnam always among them.</summary>
    private (List<Spoken> Phrases, List<Known> Countries) Read()
    {
        var phrases = new List<Spoken>();
        foreach (var chunk in _chunks)
            if ((chunk.Country ?? _entities[chunk.Entity].Country) is { Length: 2 } country)
                phrases.Add(new Spoken(chunk, country));
        var countries = phrases.GroupBy(said => said.Country).Select(group => new Known(
                group.Key,
                group.Count(),
                group.Any(said => said.Chunk.Sentence == 0),
                [.. group.Where(said => said.Chunk.Type is MentionType.Country or MentionType.Place && FollowsPlaceWord(said.Chunk)).Select(said => said.Chunk.Sentence)]))
            .OrderByDescending(known => known.Times).ThenBy(known => known.Country, StringComparer.Ordinal).Take(MostCountries).ToList();
        if (!countries.Exists(known => known.Country == Vietnam))
            countries.Add(new Known(Vietnam, 0, false, []));
        return (phrases, countries);
    }

    /// <summary>What sort of party it is.</summary>
    private List<string> About(PartyChunk party)
    {
        var type = _entities[party.Entity].Type;
        var words = Enumerable.Range(party.Start, party.End - party.Start).Select(i => _text.Folded(i, i + 1)).ToList();
        var isForeign = Enumerable.Range(party.Start, party.End - party.Start).Any(i => _text.Syllables[i].Has(SyllableShape.Foreign));
        return
        [
            $"type={type}/{isForeign}",
            $"class={party.OfficeClass ?? "-"}",
            $"head={words[0]}",
            $"opening={words[0]} {(words.Count > 1 ? words[1] : "$")}",
            .. words.Select(word => $"word={word}"),
        ];
    }

    /// <summary>Whether a preposition of place or a verb of going stands shortly before the phrase: "tại Nhật Bản", "thăm chính thức Lào".</summary>
    private bool FollowsPlaceWord(PartyChunk chunk)
    {
        const int Reach = 3;
        for (var start = chunk.Start - 1; start >= 0 && start >= chunk.Start - Reach; start--)
            if (_text.Match(start, chunk.Start, LexicalClass.Cue) is { Found: true } match
                && match.Entries.Any(entry => entry is { Class: LexicalClass.Cue, Kind: "place_preposition" or "going" }))
                return true;
        return false;
    }
}
