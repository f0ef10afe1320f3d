using System.Text.Json;

namespace Extraction.Tests.Pipeline;

public sealed class SeedsTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    private static IEnumerable<string> Ids() => Seeds.Articles.Select(article => article.Id);

    [TestCaseSource(nameof(Ids))]
    public void Every_encounter_of_a_seed_is_found_once_and_none_besides(string id)
    {
        var found = Pipeline.Extract(Seeds.Articles.Single(article => article.Id == id))
            .Select(e => $"{Snake(e.Kind)} {Snake(e.Channel)}: {string.Join(" + ", e.Participants.Select(p => p.Name).Order(StringComparer.Ordinal))}");
        var gold = Seeds.Gold(id)
            .Select(e => $"{e.GetProperty("kind")} {e.GetProperty("channel")}: {string.Join(" + ", e.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("name").GetString()).Order(StringComparer.Ordinal))}");

        found.Should().BeEquivalentTo(gold);
    }

    [Test]
    public void The_envoy_of_a_leader_is_not_that_leader()
    {
        var envoy = Pipeline.Extract(Seeds.Articles[3]).SelectMany(e => e.Participants).First(p => p.Name == "Lưu Hải Tinh");

        envoy.Title.Should().Be("Đặc phái viên của Tổng Bí thư, Chủ tịch nước Tập Cận Bình");
        envoy.Country.Should().Be("CN");
    }

    [TestCaseSource(nameof(Ids))]
    public void Every_span_quotes_the_article(string id)
    {
        var article = Seeds.Articles.Single(a => a.Id == id);

        foreach (var span in Pipeline.Extract(article).SelectMany(Spans))
            article.Quote(span.Start, span.End).Should().Be(span.Text);
    }

    [Test]
    public void Many_threads_find_what_one_finds()
    {
        var alone = Seeds.Articles.SelectMany(Pipeline.Extract).Select(e => e.Id).ToList();

        var together = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Seeds.Articles.SelectMany(Pipeline.Extract).Select(e => e.Id).ToList()).ToList();

        together.Should().AllSatisfy(ids => ids.Should().Equal(alone));
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static IEnumerable<TextSpan> Spans(MeetingEvent e) =>
        [e.Trigger, .. e.Evidence, .. e.Participants.SelectMany(p => p.Mentions), .. e.Topics.SelectMany(t => t.Evidence)];
}
