using System.Diagnostics;
using System.Globalization;
using Extraction.Dumps.Reading;
using Extraction.Json;

namespace Extraction.Benchmarks.Dumps;

/// <summary>Whether the articles that are passed over early would have given no event: every article with and without.</summary>
internal static class PassedOverCheck
{
    /// <summary>Prints how many events are lost, and what the passing over saves.</summary>
    public static void Print(string dump)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var (articles, events, lost) = (0, 0, 0);
        var (with, without) = (new Stopwatch(), new Stopwatch());
        foreach (var record in new DumpReader([dump]).Read())
        {
            if (record.Article is not { } article)
                continue;
            articles++;
            with.Start();
            var screened = pipeline.Extract(article);
            with.Stop();
            without.Start();
            var all = pipeline.RelationExtractor.Extract(pipeline.Recognize(article));
            without.Stop();
            events += all.Length;
            lost += all.Select(MeetingEventJson.Serialize).Except(screened.Select(MeetingEventJson.Serialize)).Count();
        }

        Console.WriteLine("| articles | events | lost by passing over | time with ÷ without |\n|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {articles:N0} | {events:N0} | {lost} | {with.Elapsed / without.Elapsed:0.00} |"));
    }
}
