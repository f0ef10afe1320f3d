using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;
using Microsoft.Extensions.DependencyInjection;

namespace Extraction.Tests.Pipeline;

public sealed class ExtractionPipelineTests
{
    private static readonly Article Reception =
        new("a", "Ngày 5/3, tại Phủ Chủ tịch, Chủ tịch nước Lương Cường đã tiếp Tổng thống Sri Lanka Anura Kumara Dissanayaka.", "Chủ tịch nước tiếp Tổng thống Sri Lanka", new DateOnly(2025, 3, 6));

    [Test]
    public void Each_stage_hands_its_result_to_the_next()
    {
        var pipeline = ExtractionPipeline.CreateBuilder()
            .UseNormalizer(new MarkingNormalizer()).UseTokenizer(new EmptyTokenizer()).UseEntityRecognizer(new EmptyRecognizer()).UseRelationExtractor(new EchoExtractor()).Build();

        pipeline.Extract(new Article("a", "Văn bản")).Should().ContainSingle().Which.Trigger.Text.Should().Be("marked");
    }

    [Test]
    public void A_replaced_stage_works_beside_the_librarys_own()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseRelationExtractor(new EchoExtractor()).Build();

        pipeline.Extract(Reception).Should().ContainSingle().Which.Trigger.Text.Should().Contain("Lương Cường");
    }

    [Test]
    public void Dependency_injection_gives_one_pipeline_built_as_configured()
    {
        using var services = new ServiceCollection().AddExtraction(builder => builder.UseRelationExtractor(new EchoExtractor())).BuildServiceProvider();

        services.GetRequiredService<ExtractionPipeline>().Should().BeSameAs(services.GetRequiredService<ExtractionPipeline>());
        services.GetRequiredService<ExtractionPipeline>().RelationExtractor.Should().BeOfType<EchoExtractor>();
    }

    [Test]
    public async Task A_failing_article_says_so_and_the_run_goes_on_in_order()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseRelationExtractor(new EchoExtractor(failOn: "7")).Build();
        var articles = Enumerable.Range(0, 100).Select(i => new Article($"{i}", "Văn bản")).ToList();

        var results = new List<ExtractionResult>();
        await foreach (var result in pipeline.ExtractAsync(articles))
            results.Add(result);

        results.Select(r => r.Article.Id).Should().Equal(articles.Select(a => a.Id));
        results.Where(r => !r.Succeeded).Should().ContainSingle().Which.Error.Should().BeOfType<InvalidOperationException>();
    }

    [Test]
    public async Task A_cancelled_run_ends_with_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var run = async () =>
        {
            await foreach (var _ in ExtractionPipeline.CreateDefault().ExtractAsync(Enumerable.Repeat(Reception, 100_000), null, cancellation.Token))
                await cancellation.CancelAsync();
        };

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task Events_below_the_least_confidence_are_left_out()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseRelationExtractor(new EchoExtractor()).Build();

        await foreach (var result in pipeline.ExtractAsync([Reception], new ExtractionOptions { MinimumConfidence = 0.6 }))
            result.Events.Should().BeEmpty();
    }

    [Test]
    public void A_headline_apart_and_the_text_tell_of_one_encounter()
    {
        var found = ExtractionPipeline.CreateDefault().Extract(Reception).Should().ContainSingle().Subject;

        found.Participants.Select(p => (p.Name, p.Title, p.Country, p.Role)).Should().Equal(
            ("Lương Cường", "Chủ tịch nước", "VN", PartyRole.Host),
            ("Anura Kumara Dissanayaka", "Tổng thống Sri Lanka", "LK", PartyRole.Guest));
        found.Date!.Edtf.ToString().Should().Be("2025-03-05");
        found.Place!.Text.Should().Be("Phủ Chủ tịch");
        found.Evidence.Select(e => Reception.Quote(e.Start, e.End)).Should().Contain("Chủ tịch nước tiếp Tổng thống Sri Lanka");
    }

    [TestCase("")]
    [TestCase("…")]
    [TestCase("😀😀😀")]
    [TestCase("会谈 会谈")]
    [TestCase("\ud800 tiếp \udc00")]
    public void Odd_text_has_no_events_and_no_exception(string text) =>
        ExtractionPipeline.CreateDefault().Extract(new Article("a", text)).Should().BeEmpty();

    private sealed class MarkingNormalizer : INormalizer
    {
        public NormalizedArticle Normalize(Article article) => new ArticleNormalizer().Normalize(new Article(article.Id, "marked"));
    }

    private sealed class EmptyTokenizer : ITokenizer
    {
        public TokenizedArticle Tokenize(NormalizedArticle article) => new(article, [], []);
    }

    private sealed class EmptyRecognizer : IEntityRecognizer
    {
        public RecognizedArticle Recognize(TokenizedArticle article) => new(article, [], []);
    }

    /// <summary>One event whose trigger is the whole clean text.</summary>
    private sealed class EchoExtractor(string? failOn = null) : IRelationExtractor
    {
        public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article)
        {
            var normalized = article.Tokenized.Normalized;
            if (normalized.Article.Id == failOn)
                throw new InvalidOperationException("The article cannot be read.");
            return [new MeetingEvent("e", normalized.Article.Id, MeetingKind.Meeting, MeetingChannel.InPerson, MeetingStatus.Held, new TextSpan(normalized.Text, 0, normalized.Text.Length), null, null, [], [], [], [], 0.5)];
        }
    }
}
