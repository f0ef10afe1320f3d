using System.CommandLine;
using Extraction.Dumps.Reading;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary><c>show</c>: one article with what was found in it.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "The article, or a dump that holds it; - is standard input." };
        var id = new Option<string?>("--id") { Description = "Which article of a dump; the first one where this is left out." };
        var command = new Command(
            "show",
            """
            Shows one article with people, titles, places, times and triggers highlighted, and its events.

            Examples:
              extraction show article.txt
              extraction show news.csv.gz --id 12345
            """) { input, id };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        var pipeline = new PipelineOptions();
        pipeline.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            RunAsync(pipeline.Create(result), result.GetValue(input)!, reading.Read(result), result.GetValue(id), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ExtractionPipeline pipeline, string input, DumpReaderOptions reading, string? id, CancellationToken cancellationToken)
    {
        var rejected = false;
        await foreach (var record in new DumpReader([input], reading).ReadAsync(cancellationToken))
        {
            if (record.Article is { } article && (id is null || article.Id == id))
            {
                ArticleView.Write(Terminal.Open(), pipeline, article);
                return ExitCode.Success;
            }

            if (record.Rejection is not { } rejection)
                continue;
            rejected = true;
            await Console.Error.WriteLineAsync(rejection.ToString());
        }

        if (!rejected || id is not null)
            await Console.Error.WriteLineAsync(id is null ? $"{input}: there is no article in it." : $"{input}: there is no article '{id}' in it.");
        return ExitCode.SomeRejected;
    }
}
