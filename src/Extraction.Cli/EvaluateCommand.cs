using System.CommandLine;
using System.Globalization;
using System.Text;
using Extraction.Cli.Evaluation;
using Extraction.Dumps.Reading;
using Extraction.Evaluation;

namespace Extraction.Cli;

/// <summary><c>evaluate</c>: how well what is found agrees with gold.</summary>
internal static class EvaluateCommand
{
    private const string Description =
        """
        Compares the meeting events found in articles with gold events, and prints the figures with their 95 % intervals.

        Examples:
          extraction evaluate --articles articles.jsonl --gold gold.jsonl
          extraction evaluate --articles articles.jsonl --gold gold.jsonl --report errors.html --min-f1 0.8
          extraction evaluate --gold gold.jsonl --predictions events.jsonl --json

        Gold is an article a line, {"id", "published", "events": [...]}; predictions are the same, or events.jsonl as extract
        writes it. The report is one page that shows gold and found side by side, errors first.
        Exit code 4 where event_f1 is below --min-f1.
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<string?>("--articles") { Description = "The articles, in any form that extract reads.", HelpName = "FILE" };
        var gold = new Option<string>("--gold") { Description = "The gold events, JSON lines.", HelpName = "FILE", Required = true };
        var predictions = new Option<string?>("--predictions") { Description = "Events found before, in place of running the pipeline.", HelpName = "FILE" };
        var report = new Option<string?>("--report") { Description = "Write a page of all articles with gold and found side by side.", HelpName = "FILE" };
        var minimum = new Option<double?>("--min-f1") { Description = "Fail where event_f1 is below this, 0 to 1.", HelpName = "F1" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var command = new Command("evaluate", Description) { articles, gold, predictions, report, minimum, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(articles) is null && result.GetValue(predictions) is null)
                result.AddError("evaluate needs --articles, or --predictions with the events found in them.");
            if (result.GetValue(report) is { Length: > 0 } page
                && new[] { result.GetValue(articles), result.GetValue(gold), result.GetValue(predictions) }.Any(input => !string.IsNullOrEmpty(input) && RealPath.Of(input) == RealPath.Of(page)))
                result.AddError($"--report {page}: it is an input and would be overwritten; choose another name for the report.");
            if (result.GetValue(minimum) is < 0 or > 1)
                result.AddError("--min-f1 lies between 0 and 1.");
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(articles),
            result.GetRequiredValue(gold),
            result.GetValue(predictions),
            result.GetValue(report),
            result.GetValue(minimum),
            result.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string? articlesPath, string goldPath, string? predictionsPath, string? reportPath, double? minimum, bool json, CancellationToken cancellationToken)
    {
        EvaluationReport evaluation;
        Dictionary<string, Article> articles;
        try
        {
            var gold = AnnotationSet.Load(goldPath);
            if (gold.Articles.IsEmpty)
                throw new InvalidDataException($"{goldPath}: there is no article in it.");
            articles = await ReadAsync(articlesPath, cancellationToken);
            var predictions = predictionsPath is null ? Predict(gold, articles, articlesPath!) : AnnotationSet.Load(predictionsPath);
            evaluation = new EventScorer().Score(gold, predictions);
            if (reportPath is not null)
                await File.WriteAllTextAsync(reportPath, ErrorReport.Create(evaluation, articles), Encoding.UTF8, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Stopped;
        }

        if (json)
            FiguresWriter.WriteJson(Console.Out, evaluation);
        else
            FiguresWriter.WriteTable(Terminal.Open(), evaluation);
        if (evaluation.Figures.EventF1 >= (minimum ?? 0))
            return ExitCode.Success;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"event_f1 {evaluation.Figures.EventF1:F4} is below --min-f1 {minimum}."));
        return ExitCode.BelowMinimum;
    }

    /// <summary>
    /// All articles by their id. A row that is no article is told of and passed over; if it was one that gold holds, that article
    /// is missing, which ends the evaluation.
    /// </summary>
    private static async Task<Dictionary<string, Article>> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        if (path is null)
            return articles;
        await foreach (var record in new DumpReader([path]).ReadAsync(cancellationToken))
        {
            if (record.Rejection is { } rejection)
                await Console.Error.WriteLineAsync(rejection.ToString());
            else
                articles[record.Article!.Id] = record.Article;
        }

        return articles;
    }

    private static AnnotationSet Predict(AnnotationSet gold, Dictionary<string, Article> articles, string articlesPath)
    {
        if (gold.Articles.FirstOrDefault(article => !articles.ContainsKey(article.Id)) is { } missing)
            throw new InvalidDataException($"{articlesPath}: there is no article '{missing.Id}' in it, which gold holds.");
        var pipeline = ExtractionPipeline.CreateDefault();
        return AnnotationSet.From(gold.Articles.SelectMany(article => pipeline.Extract(articles[article.Id])));
    }
}
