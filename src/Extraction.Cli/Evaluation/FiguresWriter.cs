using System.Globalization;
using System.Text;
using System.Text.Json;
using Extraction.Evaluation;
using Spectre.Console;

namespace Extraction.Cli.Evaluation;

/// <summary>The figures of an evaluation, for people or programs.</summary>
internal static class FiguresWriter
{
    /// <summary>Writes a table.</summary>
    public static void WriteTable(IAnsiConsole console, EvaluationReport report)
    {
        var figures = report.Figures;
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("figure")
            .AddColumn(new TableColumn("value").RightAligned())
            .AddColumn(new TableColumn("95 % interval").RightAligned());
        foreach (var (name, value) in figures.Ratios)
            table.AddRow(
                name,
                value is { } ratio ? Format(ratio) : "–",
                report.Intervals.TryGetValue(name, out var interval) ? $"{Format(interval.Low)} … {Format(interval.High)}" : "–");
        console.Write(table);
        console.WriteLine($"{figures.Articles} articles, {figures.GoldEvents} events in gold, {figures.PredictedEvents} found."
            + (report.UnknownArticles > 0 ? $" {report.UnknownArticles} articles with predictions are not in gold and were left out." : ""));
    }

    /// <summary>Writes one line of JSON, with the names of the scoring script.</summary>
    public static void WriteJson(TextWriter writer, EvaluationReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("articles", report.Figures.Articles);
            json.WriteNumber("gold_events", report.Figures.GoldEvents);
            json.WriteNumber("pred_events", report.Figures.PredictedEvents);
            foreach (var (name, value) in report.Figures.Ratios)
                if (value is { } ratio)
                    json.WriteNumber(name, ratio);
                else
                    json.WriteNull(name);
            foreach (var (name, _) in report.Figures.Ratios)
            {
                if (!report.Intervals.TryGetValue(name, out var interval))
                    continue;
                json.WriteStartArray(name + "_ci95");
                json.WriteNumberValue(interval.Low);
                json.WriteNumberValue(interval.High);
                json.WriteEndArray();
            }

            json.WriteNumber("unknown_articles", report.UnknownArticles);
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string Format(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
