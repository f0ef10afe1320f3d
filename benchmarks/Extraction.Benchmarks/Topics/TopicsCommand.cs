using System.CommandLine;
using Extraction.Dumps.Reading;
using Extraction.Evaluation;

namespace Extraction.Benchmarks.Topics;

/// <summary><c>topics</c>: which topics of the events found are right, topic by topic.</summary>
internal static class TopicsCommand
{
    private static readonly string[] DefaultSets = ["seeds", "full", "headlines", "train-full", "train-headlines"];

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--gold") { Description = "The folder of the gold sets.", DefaultValueFactory = _ => new DirectoryInfo("../shared/gold") };
        var sets = new Argument<string[]>("SET") { Description = "The gold sets to measure on.", DefaultValueFactory = _ => DefaultSets };
        var command = new Command("topics", "Topics of the events that are in gold and were found: for each topic right, found and in gold.") { sets, folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var set in parsed.GetRequiredValue(sets))
                await MeasureAsync(set, parsed.GetRequiredValue(folder).FullName, cancellationToken);
        });
        return command;
    }

    private static async Task MeasureAsync(string set, string folder, CancellationToken cancellationToken)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var found = new List<MeetingEvent>();
        await foreach (var record in new DumpReader([Path.Combine(folder, "articles", set + ".jsonl")]).ReadAsync(cancellationToken))
            if (record.Article is { } article)
                found.AddRange(pipeline.Extract(article));
        var report = new EventScorer().Score(AnnotationSet.Load(Path.Combine(folder, set + ".gold.jsonl")), AnnotationSet.From(found));

        var counts = new SortedDictionary<string, (int Right, int Found, int Gold)>(StringComparer.Ordinal);
        var events = 0;
        foreach (var comparison in report.Articles.SelectMany(evaluation => evaluation.Comparisons))
        {
            if (comparison.Outcome is not (ComparisonOutcome.Exact or ComparisonOutcome.Inexact))
                continue;
            events++;
            var (gold, predicted) = (comparison.Gold!.Topics, comparison.Predicted!.Topics);
            foreach (var topic in gold.Union(predicted))
            {
                var (right, all, inGold) = counts.GetValueOrDefault(topic);
                var (isGold, isFound) = (gold.Contains(topic), predicted.Contains(topic));
                counts[topic] = (right + (isGold && isFound ? 1 : 0), all + (isFound ? 1 : 0), inGold + (isGold ? 1 : 0));
            }
        }

        Console.WriteLine($"{set}: {events} events, topic_f1 {report.Figures.TopicF1:F4}");
        foreach (var (topic, (right, all, inGold)) in counts)
            Console.WriteLine($"  {topic,-26} {right,4} right {all,4} found {inGold,4} in gold");
    }
}
