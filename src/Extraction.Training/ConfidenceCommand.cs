using System.CommandLine;
using System.Globalization;
using Extraction.Evaluation;
using Extraction.Relations;

namespace Extraction.Training;

/// <summary>Fits the confidence of events to gold sets, shows by cross-validation what it is worth, and writes its table.</summary>
internal static class ConfidenceCommand
{
    private const double Threshold = 0.4;

    public static Command Create()
    {
        var sets = new LearningSets();
        var output = new Option<FileInfo>("--output")
        {
            Description = "The table to write.",
            DefaultValueFactory = _ => new FileInfo("src/Extraction/Resources/event-confidence.tsv"),
        };
        var command = new Command("confidence", "Fits event-confidence.tsv and prints a reliability table, cross-validated over articles.") { output };
        sets.AddTo(command);
        command.SetAction(parsed =>
        {
            var learned = sets.Load(parsed);
            var examples = learned.SelectMany(Examples).ToList();
            var predictions = CrossValidate(examples);
            PrintReliability(predictions);
            PrintThresholds(predictions, learned.Sum(set => set.Articles.Sum(article => set.Gold.EventsOf(article.Id).Length)));
            Write(ConfidenceTrainer.Fit(examples), parsed.GetRequiredValue(output));
            Console.WriteLine($"{examples.Count} events, {examples.Count(e => e.IsRight)} right");
        });
        return command;
    }

    private static IEnumerable<ConfidenceTrainer.Example> Examples(GoldSet set)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var scorer = new EventScorer();
        foreach (var article in set.Articles)
        {
            var candidates = RelationExtractor.Candidates(pipeline.Recognize(article)).ToList();
            var right = scorer.Matched(set.Gold.EventsOf(article.Id), [.. candidates.Select(c => AnnotatedEvent.From(c.Event))]);
            for (var k = 0; k < candidates.Count; k++)
                yield return new ConfidenceTrainer.Example(article.Id, candidates[k].Features, right.Contains(k));
        }
    }

    private static List<(double Probability, bool IsRight)> CrossValidate(List<ConfidenceTrainer.Example> examples)
    {
        var fold = Folds.Of(examples.Select(e => e.ArticleId));
        var predictions = new List<(double, bool)>();
        for (var f = 0; f < Folds.Count; f++)
        {
            var model = ConfidenceTrainer.Fit(examples.FindAll(e => fold[e.ArticleId] != f));
            predictions.AddRange(examples.Where(e => fold[e.ArticleId] == f).Select(e => (model.Probability(e.Features), e.IsRight)));
        }

        return predictions;
    }

    private static void PrintReliability(List<(double Probability, bool IsRight)> predictions)
    {
        Console.WriteLine("| confidence | events | mean confidence | right |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var bin in predictions.GroupBy(p => Math.Min((int)(p.Probability * 5), 4)).OrderBy(bin => bin.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bin.Key / 5.0:F1}–{(bin.Key + 1) / 5.0:F1} | {bin.Count()} | {bin.Average(p => p.Probability):F2} | {bin.Average(p => p.IsRight ? 1.0 : 0.0):F2} |"));
    }

    private static void PrintThresholds(List<(double Probability, bool IsRight)> predictions, int gold)
    {
        Console.WriteLine();
        Console.WriteLine("| threshold | precision | recall | F1 |");
        Console.WriteLine("|---|---|---|---|");
        for (var percent = 20; percent <= 70; percent += 5)
        {
            var kept = predictions.FindAll(p => p.Probability * 100 >= percent);
            var (right, all) = (kept.Count(p => p.IsRight), kept.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {percent / 100.0:F2} | {(double)right / all:F3} | {(double)right / gold:F3} | {2.0 * right / (all + gold):F3} |"));
        }
    }

    private static void Write(ConfidenceTrainer model, FileInfo file)
    {
        using var writer = new StreamWriter(file.FullName) { NewLine = "\n" };
        writer.WriteLine("# Weights of the confidence of events: logistic regression over the features of Relations/Confidence/EventFeatures.cs.");
        writer.WriteLine("# Source: fitted to gold events by `dotnet run -c Release --project src/Extraction.Training -- confidence`.");
        writer.WriteLine("feature\tweight");
        foreach (var row in model.Rows(Threshold))
            writer.WriteLine(row);
    }
}
