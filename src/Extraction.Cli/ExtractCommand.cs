using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;
using Extraction.Json;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary><c>extract</c>: articles in, meeting events out.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders or archives of articles; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The file for the events; without it, a table for people." };
        var format = new Option<string?>("--format") { Description = "jsonl or csv, where the ending of the output does not say it." };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var command = new Command("extract", "Extracts meeting events from articles.") { inputs, output, format };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(inputs)!, result.GetValue(output), result.GetValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, string? output, string? format, CancellationToken cancellationToken)
    {
        var reader = new DumpReader(inputs);
        var pipeline = ExtractionPipeline.CreateDefault();
        var rejected = 0;
        var events = new List<MeetingEvent>();

        async IAsyncEnumerable<Article> Articles([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await foreach (var record in reader.ReadAsync(cancellation))
            {
                if (record.Article is { } article)
                {
                    yield return article;
                    continue;
                }

                rejected++;
                await Console.Error.WriteLineAsync(record.Rejection!.ToString());
            }
        }

        using var file = output is null ? null : new AtomicFile(output);
        var lines = file?.Stream ?? Console.OpenStandardOutput();
        await foreach (var result in pipeline.ExtractAsync(Articles(cancellationToken), cancellationToken: cancellationToken))
        {
            if (result.Error is { } error)
            {
                rejected++;
                await Console.Error.WriteLineAsync($"{result.Article.Id}: {error.Message}");
            }

            foreach (var meeting in result.Events)
            {
                var told = meeting with { Article = new ArticleReference(result.Article.Title, result.Article.Published, result.Article.Url, result.Article.Source) };
                if (output is null && format is null)
                    events.Add(told);
                else
                    await lines.WriteAsync(Encoding.UTF8.GetBytes(MeetingEventJson.Serialize(told) + "\n"), cancellationToken);
            }
        }

        await lines.FlushAsync(cancellationToken);
        file?.Commit();
        if (output is null && format is null)
            AnsiConsole.Write(EventTable.Create(events));
        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
    }
}
