using Extraction.Entities;

namespace Extraction.Tests.Entities;

/// <summary>Role phrases of <c>fixtures/titles.tsv</c>: whose they are, what body and country they name.</summary>
[TestFixture]
public sealed class TitleFixtureTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [TestCaseSource(nameof(Phrases))]
    public void A_role_phrase_is_read_into_its_parts(TitlePhrase phrase)
    {
        var recognized = Pipeline.Recognize(new Article("phrase", phrase.Text));

        var holder = recognized.Entities.FirstOrDefault(entity => entity.Type == MentionType.Person);
        holder.Should().NotBeNull();
        (holder!.Name, holder.Title, holder.Country).Should().Be((phrase.Name, phrase.Title, phrase.Country));
        holder.Title.Should().ContainEquivalentOf(phrase.Office);
        if (phrase.Organization is { } organization)
            holder.Organization.Should().Contain(organization);
    }

    private static IEnumerable<TestCaseData> Phrases()
    {
        using var reader = new StreamReader(Path.Combine(TestContext.CurrentContext.TestDirectory, "fixtures", "titles.tsv"));
        foreach (var row in ResourceTable.Read(reader, "titles.tsv"))
        {
            var phrase = new TitlePhrase(row[0], NullIfEmpty(row[1]), row[2], NullIfEmpty(row[3]), NullIfEmpty(row[4]), row[5]);
            yield return new TestCaseData(phrase).SetArgDisplayNames(phrase.Text);
        }
    }

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>A row of the fixture.</summary>
    /// <param name="Text">The phrase as the press writes it.</param>
    /// <param name="Name">Who holds the office; null where it stands alone.</param>
    /// <param name="Office">The head of the phrase.</param>
    /// <param name="Organization">The body, or the field that stands for it; null if none is named.</param>
    /// <param name="Country">The country that the holder speaks for; null where the phrase does not tell.</param>
    /// <param name="Title">The role phrase whole, without the name.</param>
    public sealed record TitlePhrase(string Text, string? Name, string Office, string? Organization, string? Country, string Title);
}
