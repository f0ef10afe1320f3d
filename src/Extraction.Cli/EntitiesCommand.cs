using System.CommandLine;
using Extraction.Cli.Entities;
using Extraction.Dumps.Reading;

namespace Extraction.Cli;

/// <summary><c>entities</c>: articles in, their mentions and entities out.</summary>
internal static class EntitiesCommand
{
    private const string Description =
        """
        Lists the people, offices, bodies, countries, places and times of articles, and which mentions speak of the same one.

        Examples:
          extraction entities article.txt
          extraction entities news.csv.gz --format jsonl > entities.jsonl
          zcat news.jsonl.gz | extraction entities - --format jsonl
          extraction entities news.csv --actors people.tsv

        jsonl is an article a line: "mentions" with type, text, start and end, and "entities" with name, title, office class,
        organization, country, EDTF date, actorId and the indexes of their mentions. Offsets count UTF-16 code units of the
        original text; they are negative in a headline that stands apart from it.
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders or archives of articles; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "jsonl: a line of JSON an article; text: for people.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("jsonl", "text");
        var reading = new ReadingOptions();
        var command = new Command("entities", Description) { inputs, format };
        reading.AddTo(command);
        var pipeline = new PipelineOptions();
        pipeline.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            RunAsync(new DumpReader(result.GetRequiredValue(inputs), reading.Read(result)), pipeline.Create(result), result.GetRequiredValue(format) == "jsonl", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DumpReader reader, ExtractionPipeline pipeline, bool json, CancellationToken cancellationToken)
    {
        await using var writer = new EntitiesWriter(Console.OpenStandardOutput(), json);
        var rejected = 0;
        await foreach (var record in reader.ReadAsync(cancellationToken))
        {
            if (record.Article is { } article)
            {
                writer.Write(pipeline.Recognize(article));
                continue;
            }

            rejected++;
            await Console.Error.WriteLineAsync(record.Rejection!.ToString());
        }

        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
    }
}
