using Extraction.Entities;

namespace Extraction.Benchmarks.Entities;

/// <summary>Looks for the gold of an article among its entities.</summary>
/// <param name="counts">Where the figures go.</param>
/// <param name="miss">Told of everything that was not found; null if nobody asks.</param>
internal sealed class EntityScorer(EntityCounts counts, Action<string>? miss)
{
    private const double SameTokens = 0.5;

    /// <summary>Scores an article.</summary>
    public void Score(GoldArticle gold, RecognizedArticle recognized)
    {
        foreach (var party in gold.Parties)
            if (party.IsNamedPerson)
                ScorePerson(gold.Article, party, recognized);
            else
                ScoreUnnamed(gold.Article, party, recognized);
        var phrases = Phrases(recognized);
        foreach (var place in gold.Places)
        {
            var found = phrases.Any(phrase => FoldedTokens.F1(place, phrase) >= SameTokens);
            counts.AddPlace(found);
            if (!found)
                Miss(gold.Article, "place", place, Nearest(place, phrases));
        }

        foreach (var (text, edtf) in gold.Dates)
            ScoreDate(gold.Article, text, edtf, recognized);
    }

    private void ScorePerson(Article article, GoldParty party, RecognizedArticle recognized)
    {
        var name = FoldedTokens.OfName(party.Name!);
        var people = recognized.Entities.Where(entity => entity.Type == MentionType.Person && entity.Name is not null);
        var person = people.FirstOrDefault(entity => FoldedTokens.OfName(entity.Name!).SequenceEqual(name));
        counts.AddName(person is not null);
        if (person is null)
        {
            Miss(article, "name", party.Name!, Nearest(party.Name!, people.Select(entity => entity.Name!)));
            return;
        }

        if (party.Country is not null)
        {
            counts.AddCountry(person.Country == party.Country);
            if (person.Country != party.Country)
                Miss(article, "country", $"{party.Name} {party.Country}", person.Country);
        }

        if (party.Title is null)
            return;
        var score = FoldedTokens.F1(party.Title, person.Title ?? "");
        counts.AddTitle(score);
        if (score < 1)
            Miss(article, $"title {score:F2}", $"{party.Name}: {party.Title}", person.Title);
    }

    private void ScoreUnnamed(Article article, GoldParty party, RecognizedArticle recognized)
    {
        var text = recognized.Tokenized.Normalized.Text;
        var phrases = recognized.Mentions
            .Where(mention => mention.Type is MentionType.Title or MentionType.Group or MentionType.Organization or MentionType.Country or MentionType.Reference)
            .Select(mention => text[mention.Start..mention.End])
            .ToList();
        var told = new[] { party.Name, party.Title }.OfType<string>().ToArray();
        var found = told.Any(gold => phrases.Any(phrase => FoldedTokens.F1(gold, phrase) >= SameTokens));
        counts.AddUnnamed(found);
        if (!found)
            Miss(article, "unnamed", string.Join(" | ", told), told.Select(gold => Nearest(gold, phrases)).FirstOrDefault());
    }

    private void ScoreDate(Article article, string dateText, string edtf, RecognizedArticle recognized)
    {
        var text = recognized.Tokenized.Normalized.Text;
        var dates = new List<string>();
        for (var at = text.IndexOf(dateText, StringComparison.Ordinal); at >= 0; at = text.IndexOf(dateText, at + 1, StringComparison.Ordinal))
            dates.AddRange(recognized.Mentions
                .Where(mention => mention.Type == MentionType.Time && mention.Start < at + dateText.Length && at < mention.End)
                .Select(mention => recognized.Entities[mention.Entity].Date?.ToString() ?? ""));
        var found = dates.Any(date => IsSame(edtf, date, article.Published is null));
        counts.AddDate(found);
        if (!found)
            Miss(article, "date", $"{dateText} = {edtf} ({article.Published:yyyy-MM-dd})", string.Join(", ", dates));
    }

    /// <summary>Places, bodies and countries, and those that stand side by side as one phrase: a venue, its city and its country.</summary>
    private static List<string> Phrases(RecognizedArticle recognized)
    {
        var text = recognized.Tokenized.Normalized.Text;
        var mentions = recognized.Mentions.Where(mention => mention.Type is MentionType.Place or MentionType.Organization or MentionType.Country).ToArray();
        var phrases = new List<string>();
        for (var i = 0; i < mentions.Length; i++)
        {
            phrases.Add(text[mentions[i].Start..mentions[i].End]);
            for (var k = i + 1; k < mentions.Length && IsGap(text.AsSpan(mentions[k - 1].End, mentions[k].Start - mentions[k - 1].End)); k++)
                phrases.Add(text[mentions[i].Start..mentions[k].End]);
        }

        return phrases;
    }

    private static bool IsGap(ReadOnlySpan<char> between) => between.Length <= 3 && between.Trim([' ', ',', '-', '–', '(']).IsEmpty;

    /// <summary>Equal; in an article without a publication date, equal but for unknown digits.</summary>
    private static bool IsSame(string gold, string found, bool undated) => gold == found
        || (undated && gold.Length == found.Length && gold.Zip(found).All(pair => pair.First == pair.Second || pair.First == 'X' || pair.Second == 'X'));

    private static string? Nearest(string gold, IEnumerable<string> phrases) =>
        phrases.Where(phrase => FoldedTokens.F1(gold, phrase) > 0).MaxBy(phrase => FoldedTokens.F1(gold, phrase));

    private void Miss(Article article, string what, string gold, string? found) => miss?.Invoke($"{article.Id}\t{what}\t{gold}\t{found}");
}
