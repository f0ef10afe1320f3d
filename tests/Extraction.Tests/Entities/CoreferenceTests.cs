using System.Collections.Immutable;
using System.Globalization;
using Extraction.Entities;

namespace Extraction.Tests.Entities;

public sealed class CoreferenceTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    public static IEnumerable<TestCaseData> Fixtures()
    {
        using var reader = new StreamReader(Path.Combine(TestContext.CurrentContext.TestDirectory, "fixtures", "coreference.tsv"));
        foreach (var row in ResourceTable.Read(reader, "coreference.tsv"))
            yield return new TestCaseData(row[0].Replace("\\n", "\n", StringComparison.Ordinal), row[1]).SetName($"{row[0]} [{row[1]}]");
    }

    [TestCaseSource(nameof(Fixtures))]
    public void Mentions_of_one_are_brought_together_and_those_of_others_kept_apart(string text, string clusters)
    {
        var article = Pipeline.Recognize(new Article("a", text));
        var owners = new Dictionary<int, string>();
        foreach (var cluster in Parts(clusters, ';'))
        {
            var mentions = Parts(cluster, '=');
            if (mentions.Length == 2 && mentions[1].Contains('&', StringComparison.Ordinal))
            {
                article.Entities[EntityOf(article, mentions[0])].Members.Should().BeEquivalentTo(Parts(mentions[1], '&').Select(member => EntityOf(article, member)), mentions[0]);
                continue;
            }

            var entities = mentions.Select(mention => EntityOf(article, mention)).Distinct().ToArray();
            entities.Should().ContainSingle($"{cluster} is one, but there are {string.Join("; ", entities.Select(entity => Describe(article, entity)))}");
            owners.TryAdd(entities[0], cluster).Should().BeTrue($"{cluster} is not {owners[entities[0]]}");
        }
    }

    private static string[] Parts(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The entity of "ông#2", the second mention of exactly this text.</summary>
    private static int EntityOf(RecognizedArticle article, string mention)
    {
        var text = article.Tokenized.Normalized.Text;
        var (phrase, number) = mention.Split('#') is [var before, var after] ? (before, int.Parse(after, CultureInfo.InvariantCulture)) : (mention, 1);
        var at = -1;
        for (var i = 0; i < number; i++)
            do
                at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal);
            while (at >= 0 && ((at > 0 && char.IsLetter(text[at - 1])) || (at + phrase.Length < text.Length && char.IsLetter(text[at + phrase.Length]))));
        at.Should().BeGreaterThanOrEqualTo(0, $"the text has {mention}");
        var found = article.Mentions.Where(m => m.Start == at && m.End == at + phrase.Length).ToArray();
        found.Should().ContainSingle($"{mention} is a mention among {string.Join(", ", article.Mentions.Select(m => text[m.Start..m.End]))}");
        return found[0].Entity;
    }

    private static string Describe(RecognizedArticle article, int entity) =>
        $"{article.Entities[entity].Title} {article.Entities[entity].Name}: {string.Join(", ", article.Entities[entity].Mentions.Select(m => article.Tokenized.Normalized.Text[article.Mentions[m].Start..article.Mentions[m].End]))}";
}
