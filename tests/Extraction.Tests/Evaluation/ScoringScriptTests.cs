using System.Globalization;
using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

/// <summary>
/// Holds the scorer to what the scoring script printed, to four digits: over gold and predictions made for the purpose,
/// and over recorded predictions for the sets of annotated articles, where these lie beside the clone.
/// </summary>
public sealed class ScoringScriptTests
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures", "evaluation");

    private static IEnumerable<TestCaseData> Sets()
    {
        yield return new TestCaseData("synthetic", Path.Combine(Fixtures, "synthetic.gold.jsonl")).SetArgDisplayNames("synthetic");
        foreach (var set in new[] { "seeds", "full", "headlines" })
            if (FindGold(set) is { } gold)
                yield return new TestCaseData(set, gold).SetArgDisplayNames(set);
    }

    [TestCaseSource(nameof(Sets))]
    public void Figures_are_those_of_the_script(string set, string goldPath)
    {
        var report = new EventScorer().Score(AnnotationSet.Load(goldPath), AnnotationSet.Load(Path.Combine(Fixtures, set + ".predictions.jsonl")));
        var figures = report.Figures.Ratios.ToDictionary(f => f.Key, f => f.Value?.ToString("F4", CultureInfo.InvariantCulture) ?? "-");
        figures.Add("articles", Print(report.Figures.Articles));
        figures.Add("gold_events", Print(report.Figures.GoldEvents));
        figures.Add("pred_events", Print(report.Figures.PredictedEvents));
        figures.Add("unknown_articles", Print(report.UnknownArticles));
        figures.Should().Equal(Printed(set));
    }

    private static string Print(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Printed(string set)
    {
        using var reader = new StreamReader(Path.Combine(Fixtures, set + ".figures.tsv"));
        return ResourceTable.Read(reader, set).ToDictionary(row => row[0], row => row[1]);
    }

    private static string? FindGold(string set)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extraction.sln")))
                return Path.Combine(folder.FullName, "..", "shared", "gold", set + ".gold.jsonl") is var path && File.Exists(path) ? path : null;
        return null;
    }
}
