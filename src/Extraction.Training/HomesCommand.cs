using System.CommandLine;
using Extraction.Entities;
using Extraction.Entities.Parsing;
using Extraction.Evaluation;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>Fits the countries of parties whose phrase says none to gold sets.</summary>
internal static class HomesCommand
{
    public static Command Create() =>
        RankingCommand.Create("homes", "party-homes.tsv", "countries that a party may act for", "Entities/Parsing/HomeRanker.cs", Choices);

    /// <summary>The parties of gold events of which the article's phrase says no country.</summary>
    private static IEnumerable<RankingTrainer.Choice> Choices(GoldSet set)
    {
        var (normalizer, tokenizer, recognizer) = (new ArticleNormalizer(), new VietnameseTokenizer(), new EntityRecognizer());
        var matcher = new PartyMatcher(new ComparableText());
        foreach (var article in set.Articles)
        {
            var gold = set.Gold.EventsOf(article.Id).SelectMany(e => e.Participants).ToList();
            if (gold.Count == 0)
                continue;
            List<(int Entity, List<HomeRanker.Option> Options)> parties = [];
            var recognized = recognizer.Recognize(
                tokenizer.Tokenize(normalizer.Normalize(article)),
                homes => parties.AddRange(homes.WithoutCountry().Select(party => (party.Entity, homes.Options(party)))));
            foreach (var (index, options) in parties)
            {
                var entity = recognized.Entities[index];
                var party = new AnnotatedParty(entity.Name, entity.Title, null, TypeOf(entity), PartyRole.Principal, []);
                var countries = gold.Where(g => matcher.Similarity(g, party) >= PartyMatcher.Same).Select(g => g.Country).Distinct().ToList();
                if (countries.Count > 0)
                    yield return new RankingTrainer.Choice(article.Id, [.. options.Select(o => ((IReadOnlyList<string>)o.Features, countries.Contains(o.Country)))]);
            }
        }
    }

    private static PartyType TypeOf(Entity entity) => entity.Type switch
    {
        MentionType.Group => PartyType.Group,
        MentionType.Organization => PartyType.Organization,
        _ => PartyType.Person,
    };
}
