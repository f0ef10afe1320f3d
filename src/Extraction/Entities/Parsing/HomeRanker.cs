using Extraction.Entities.Lexicon;
using Extraction.Relations;

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

    // How likely a country must be to be given. Cross-validated, of 405 parties 282 get a country at 0.6, 85 of 100 the right
    // one; 236 at 0.7, 91 of 100; 183 at 0.8, 95 of 100.
    private const double LeastProbability = 0.75;

    private static readonly Lazy<LinearModel> Model = new(() => new LinearModel("party-homes.tsv"));

    private readonly SyllableText _text;
    private readonly List<PartyChunk> _chunks;
    private readonly List<Entity> _entities;
    private readonly List<(PartyChunk Chunk, string Country)> _spokenOf = [];
    private readonly List<(string Country, int Times)> _countries;

    /// <summary>A ranker for the parties of one article.</summary>
    /// <param name="text">The article.</param>
    /// <param name="chunks">Its phrases in the order of the text, each with the index of its entity.</param>
    /// <param name="entities">Its entities.</param>
    public HomeRanker(SyllableText text, List<PartyChunk> chunks, List<Entity> entities)
    {
        (_text, _chunks, _entities) = (text, chunks, entities);
        foreach (var chunk in chunks)
            if ((chunk.Country ?? entities[chunk.Entity].Country) is { Length: 2 } country)
                _spokenOf.Add((chunk, country));
        _countries = [.. _spokenOf.GroupBy(said => said.Country).Select(group => (group.Key, group.Count())).OrderByDescending(country => country.Item2).ThenBy(country => country.Key, StringComparer.Ordinal)];
        if (!_countries.Exists(country => country.Country == Vietnam))
            _countries.Add((Vietnam, 0));
    }

    /// <summary>A country that a party may act for, none if null, with what speaks for and against it.</summary>
    internal sealed record Option(string? Country, List<string> Features);

    /// <summary>Gives every party without a country the one that is likely enough.</summary>
    public void Assign()
    {
        foreach (var party in Homeless().ToList())
        {
            var options = Options(party);
            var scores = options.ConvertAll(option => Model.Value.Score(option.Features));
            var best = scores.IndexOf(scores.Max());
            if (options[best].Country is { } country && 1 / scores.Sum(score => Math.Exp(score - scores[best])) >= LeastProbability)
                _entities[party.Entity] = _entities[party.Entity] with { Country = country, IsCountryInferred = true };
        }
    }

    /// <summary>The first phrase of every party whose country nothing says.</summary>
    public IEnumerable<PartyChunk> Homeless() => _chunks
        .Where(chunk => _entities[chunk.Entity] is { Country: null, Type: MentionType.Person or MentionType.Group or MentionType.Organization })
        .DistinctBy(chunk => chunk.Entity);

    /// <summary>The countries that a party may act for, none among them.</summary>
    public List<Option> Options(PartyChunk party)
    {
        var about = About(party);
        List<string> Of(string where) => [where, .. about.Select(what => $"{where}+{what}")];
        var (none, home, abroad) = (Of("none"), Of("vn"), Of("abroad"));
        var options = new List<Option> { new(null, none) };
        for (var rank = 0; rank < _countries.Count; rank++)
            options.Add(new Option(_countries[rank].Country, [.. _countries[rank].Country == Vietnam ? home : abroad, .. Features(party, rank)]));
        return options;
    }

    private IEnumerable<string> Features(PartyChunk party, int rank)
    {
        var (country, times) = _countries[rank];
        var where = country == Vietnam ? "vn" : "abroad";
        var foreign = _countries.Count - 1;
        var here = _chunks.FindAll(chunk => chunk.Sentence == party.Sentence && chunk != party);
        var people = here.FindAll(chunk => chunk.Type == MentionType.Person).ConvertAll(chunk => _entities[chunk.Entity].Country);
        var visited = Visited(country, party.Sentence);
        return
        [
            $"{where}+rank={Math.Min(3, rank)}/{foreign > 0}",
            $"{where}+foreigners={FeatureWords.Bucket(foreign, 0, 1, 2, 4)}",
            $"{where}+before={Next(_spokenOf.FindLast(said => said.Chunk.End <= party.Start))}",
            $"{where}+after={Next(_spokenOf.Find(said => said.Chunk.Start >= party.End))}",
            $"{where}+said={here.Exists(chunk => chunk.Country == country)}",
            $"{where}+people={(people.Count == 0 ? "none" : !people.Contains(country) ? "others" : people.TrueForAll(c => c == country) ? "all" : "some")}",
            $"{where}+visited={visited}/{_entities[party.Entity].Type}",
            $"{where}+visited+people={visited}/{people.Contains(country)}/{people.Contains(Vietnam)}",
            $"{where}+headline={_spokenOf.Exists(said => said.Chunk.Sentence == 0 && said.Country == country)}",
            $"{where}+share={FeatureWords.Bucket(10 * times / Math.Max(1, _spokenOf.Count), 0, 1, 2, 4, 6, 8)}",
        ];

        string Next((PartyChunk Chunk, string Country) said) =>
            said.Chunk is null ? "none" : $"{said.Country == country}/{said.Chunk.Sentence == party.Sentence}";
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

    /// <summary>Whether the article tells of a stay in a country: in the sentence itself, before it, after it, or nowhere.</summary>
    private string Visited(string country, int sentence)
    {
        var best = "no";
        foreach (var (chunk, said) in _spokenOf)
        {
            if (said != country || chunk.Type is not (MentionType.Country or MentionType.Place) || !FollowsPlaceWord(chunk))
                continue;
            if (chunk.Sentence == sentence)
                return "here";
            if (chunk.Sentence < sentence)
                best = "before";
            else if (best == "no")
                best = "after";
        }

        return best;
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
