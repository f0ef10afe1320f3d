using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public sealed class EventScorerTests
{
    private static readonly AnnotatedParty Host = new("Trần Văn Hòa", "Thủ tướng", "VN", PartyType.Person, PartyRole.Host, []);
    private static readonly AnnotatedParty Guest = new("Karl Lindström", "Đại sứ Thụy Điển", "SE", PartyType.Person, PartyRole.Guest, []);
    private static readonly EdtfDate Day = EdtfDate.Parse("2024-05-09");

    private static readonly AnnotatedEvent Gold = new(
        MeetingKind.Reception, MeetingChannel.InPerson, MeetingStatus.Held, "tiếp", Day, null, "Hà Nội", [Host, Guest], ["trade"]);

    [Test]
    public void The_same_event_is_exact() =>
        Compare(Gold, Gold).Should().BeEquivalentTo(new EventComparison(ComparisonOutcome.Exact, Gold, Gold));

    [Test]
    public void Differing_fields_are_marked()
    {
        var found = Gold with
        {
            Kind = MeetingKind.Talks,
            Date = EdtfDate.Parse("2024-05-10"),
            Place = "Huế",
            Topics = ["energy"],
            Participants = [Host with { Country = null, Role = PartyRole.Principal }, Guest with { Name = "Lindström" }],
        };
        var comparison = Compare(Gold, found);
        comparison.Outcome.Should().Be(ComparisonOutcome.Inexact);
        comparison.Differences.Should().Be(
            EventFields.Kind | EventFields.Date | EventFields.Place | EventFields.Topics | EventFields.Country | EventFields.Role | EventFields.Name);
    }

    [TestCase(MeetingStatus.Cancelled, MeetingStatus.Held, ComparisonOutcome.NotHeld)]
    [TestCase(MeetingStatus.Cancelled, MeetingStatus.Planned, ComparisonOutcome.NotHeld)]
    [TestCase(MeetingStatus.Proposed, MeetingStatus.Held, ComparisonOutcome.NotHeld)]
    [TestCase(MeetingStatus.Proposed, MeetingStatus.Planned, ComparisonOutcome.Ignored)]
    [TestCase(MeetingStatus.Held, MeetingStatus.Proposed, ComparisonOutcome.Missed)]
    [TestCase(MeetingStatus.Proposed, MeetingStatus.Cancelled, ComparisonOutcome.Ignored)]
    [TestCase(MeetingStatus.Held, MeetingStatus.Planned, ComparisonOutcome.Inexact)]
    public void Status_decides_what_counts(MeetingStatus gold, MeetingStatus found, ComparisonOutcome expected) =>
        Compare(Gold with { Status = gold }, Gold with { Status = found }).Outcome.Should().Be(expected);

    [Test]
    public void Events_without_a_counterpart_are_missed_or_spurious()
    {
        Score([Gold], []).Comparisons.Should().Equal(new EventComparison(ComparisonOutcome.Missed, Gold, null));
        Score([], [Gold]).Comparisons.Should().Equal(new EventComparison(ComparisonOutcome.Spurious, null, Gold));
        Score([], [Gold with { Status = MeetingStatus.Proposed }]).HasErrors.Should().BeFalse();
    }

    [Test]
    public void Every_figure_lies_within_its_interval()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fixtures", "evaluation");
        var report = new EventScorer().Score(
            AnnotationSet.Load(Path.Combine(folder, "synthetic.gold.jsonl")),
            AnnotationSet.Load(Path.Combine(folder, "synthetic.predictions.jsonl")));
        foreach (var (name, value) in report.Figures.Ratios)
            value.Should().BeInRange(report.Intervals[name].Low, report.Intervals[name].High, name);
        report.Intervals["event_f1"].Low.Should().BeLessThan(report.Intervals["event_f1"].High);
    }

    private static EventComparison Compare(AnnotatedEvent gold, AnnotatedEvent found) => Score([gold], [found]).Comparisons.Single();

    private static ArticleEvaluation Score(AnnotatedEvent[] gold, AnnotatedEvent[] found) =>
        new EventScorer().Score(new AnnotatedArticle("a", true, [.. gold]), [.. found]);
}
