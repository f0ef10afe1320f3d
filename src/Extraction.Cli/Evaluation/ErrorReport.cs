using System.Globalization;
using System.Xml.Linq;
using Extraction.Evaluation;

namespace Extraction.Cli.Evaluation;

/// <summary>
/// An evaluation as one page of HTML that needs nothing beside itself: every article with gold and found side by side,
/// errors first, and a filter by the class of error. The filter is style alone; the page holds no script.
/// </summary>
internal static class ErrorReport
{
    private const string NoFilter = "all";

    /// <summary>What can be filtered by: outcomes, then fields that differ.</summary>
    private static readonly string[] Filters =
    [
        NoFilter,
        .. new[] { ComparisonOutcome.Missed, ComparisonOutcome.Spurious, ComparisonOutcome.NotHeld, ComparisonOutcome.Inexact }.Select(EventCard.ClassOf),
        .. Enum.GetValues<EventFields>().Where(field => field != EventFields.None).Select(EventCard.ClassOf),
    ];

    /// <summary>The page.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="articles">The articles by id; one that is not there is shown without its text.</param>
    public static string Create(EvaluationReport report, IReadOnlyDictionary<string, Article> articles)
    {
        var html = new XElement(
            "html",
            new XAttribute("lang", "vi"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
                new XElement("title", "Meeting events: gold and found"),
                new XElement("style", Style())),
            new XElement(
                "body",
                new XElement("h1", "Meeting events: gold and found"),
                Figures(report),
                FilterBar(report),
                new XElement(
                    "main",
                    report.Articles
                        .OrderByDescending(Errors)
                        .Select(article => ArticleSection(article, articles.GetValueOrDefault(article.ArticleId))))));
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>Whole errors before inexact ones, and these before those that only a field tells.</summary>
    private static int Errors(ArticleEvaluation article) => article.Comparisons.Sum(Weight);

    private static int Weight(EventComparison comparison) => comparison.Outcome switch
    {
        ComparisonOutcome.Missed or ComparisonOutcome.Spurious or ComparisonOutcome.NotHeld => 10_000,
        ComparisonOutcome.Inexact => 100,
        _ => comparison.Differences == EventFields.None ? 0 : 1,
    };

    private static XElement Figures(EvaluationReport report) => new(
        "p",
        new XAttribute("class", "figures"),
        $"{report.Figures.Articles} articles · {report.Figures.GoldEvents} events in gold · {report.Figures.PredictedEvents} found",
        report.Figures.Ratios
            .Where(figure => figure.Value is not null)
            .Select(figure => new XElement("span", $"{figure.Key} ", new XElement("b", figure.Value!.Value.ToString("F3", CultureInfo.InvariantCulture)))));

    private static XElement FilterBar(EvaluationReport report)
    {
        var counts = report.Articles
            .SelectMany(article => article.Comparisons)
            .SelectMany(EventCard.ClassesOf)
            .GroupBy(name => name)
            .ToDictionary(group => group.Key, group => group.Count());
        return new XElement(
            "form",
            Filters.Select(filter => new XElement(
                "label",
                new XElement(
                    "input",
                    new XAttribute("type", "radio"),
                    new XAttribute("name", "filter"),
                    new XAttribute("id", "show-" + filter),
                    filter == NoFilter ? new XAttribute("checked", "checked") : null),
                filter == NoFilter ? " all" : $" {filter.Replace('-', ' ')} ({counts.GetValueOrDefault(filter)})")));
    }

    private static XElement ArticleSection(ArticleEvaluation evaluation, Article? article)
    {
        var facts = new[] { evaluation.ArticleId, article?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (article is null ? null : "undated"), article?.Source };
        return new XElement(
            "article",
            new XAttribute("id", evaluation.ArticleId),
            new XElement("h2", string.Join(" · ", facts.Where(fact => fact is not null))),
            article is null ? null : HighlightedText.Create(article, evaluation.Comparisons),
            new XElement(
                "div",
                new XAttribute("class", "events"),
                evaluation.Comparisons.IsEmpty ? new XElement("p", "No event in gold, none found.") : null,
                evaluation.Comparisons.OrderByDescending(Weight).Select(EventCard.Create)));
    }

    private static string Style()
    {
        using var reader = new StreamReader(typeof(ErrorReport).Assembly.GetManifestResourceStream("error-report.css")
            ?? throw new InvalidDataException("The program holds no error-report.css."));
        var rules = Filters.Where(filter => filter != NoFilter).Select(filter =>
            $"body:has(#show-{filter}:checked) .event:not(.{filter}), body:has(#show-{filter}:checked) article:not(:has(.{filter})) {{ display: none; }}");
        return reader.ReadToEnd() + string.Join('\n', rules) + "\n";
    }
}
