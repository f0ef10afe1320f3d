using System.CommandLine;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;

namespace Extraction.Cli;

/// <summary><c>extract</c>: articles in, meeting events out.</summary>
internal static class ExtractCommand
{
    private const string Description =
        """
        Extracts meeting events from articles. INPUT is a file or folder of .txt, .csv, .tsv, .jsonl or .json, also as .gz
        or .zip; - is standard input. Without --output and --format the events are shown as a table.

        Examples:
          extraction extract seeds
          extraction extract news.csv.gz --output events.jsonl
          extraction extract dump/ -o events.csv -o events.sqlite --summary run.json
          extraction extract export.csv --map text=noi_dung --map published=pubDate --dates day-first -o events.jsonl
          extraction extract news.jsonl.gz --output events.jsonl --resume
          zcat news.jsonl.gz | extraction extract - --format jsonl > events.jsonl

        Rows that are no articles are listed in OUTPUT.rejected.jsonl, repeated articles in OUTPUT.duplicates.jsonl.
        """;

    private const int MostThreads = 1024;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders or archives of articles; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var outputs = new Option<string[]>("--output", "-o") { Description = "A file for the events, its form by its ending: .jsonl, .csv or .sqlite. May be given several times.", HelpName = "FILE" };
        var format = new Option<string?>("--format") { Description = "jsonl or csv: the form of the output where its ending does not say it, or of standard output." };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var resume = new Option<bool>("--resume") { Description = "Go on with a run of the same command that was cut off." };
        var restart = new Option<bool>("--restart") { Description = "Throw away what such a run has done." };
        var checkpoint = new Option<int>("--checkpoint") { Description = "After how many rows at most the work is safe on the disk.", HelpName = "N", DefaultValueFactory = _ => 2000, CustomParser = NumberParser.Between(1, int.MaxValue) };
        var mostRejected = new Option<long?>("--max-rejected") { Description = "Give the run up when more rows than this are rejected.", HelpName = "N", CustomParser = result => NumberParser.Between(0L, long.MaxValue)(result) };
        var confidence = new Option<double>("--min-confidence") { Description = "Leave out events below this confidence, 0 to 1.", HelpName = "C", CustomParser = NumberParser.Between(0.0, 1.0) };
        var threads = new Option<int>("--threads") { Description = "How many articles are worked on at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = NumberParser.Between(1, MostThreads) };
        var summary = new Option<string?>("--summary") { Description = "Write the summary of the run as JSON.", HelpName = "FILE" };
        var memory = new Option<bool>("--memory") { Description = "Tell the most memory that the run held." };
        var reading = new ReadingOptions();
        var command = new Command("extract", Description) { inputs, outputs, format };
        reading.AddTo(command);
        var pipeline = new PipelineOptions();
        pipeline.AddTo(command);
        foreach (var option in new Option[] { resume, restart, checkpoint, mostRejected, confidence, threads, summary, memory })
            command.Options.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            // Ctrl-C is listened for only once the action has given control back for the first time.
            await Task.Yield();
            var files = result.GetValue(outputs) ?? [];
            if (Contradiction() is { } contradiction)
            {
                await Console.Error.WriteLineAsync(contradiction);
                return ExitCode.Usage;
            }

            string? Contradiction()
            {
                if (result.GetValue(inputs)!.Concat(files).Any(string.IsNullOrWhiteSpace))
                    return "The name of an input or output is empty; see extract --help.";
                if (result.GetValue(inputs)!.Count(input => input == DumpSources.StandardInput) > 1)
                    return "-: standard input can be read only once.";
                if (result.GetValue(inputs)!.FirstOrDefault(input => input.StartsWith('-') && input.Length > 1 && !File.Exists(input)) is { } unknown)
                    return $"{unknown}: there is no such option; see extract --help.";
                if (result.GetValue(resume) && result.GetValue(restart))
                    return "--resume and --restart exclude each other.";
                if (result.GetValue(format) is not null && files.Length > 1)
                    return "--format is for one output; with several, end each file with .jsonl, .csv or .sqlite.";
                if (files.Length == 0 && (result.GetValue(resume) || result.GetValue(restart) || result.GetValue(mostRejected) is not null))
                    return "--resume, --restart and --max-rejected need an --output.";
                return null;
            }

            var report = new RunReport(result.GetValue(summary), result.GetValue(memory));
            var extraction = new ExtractionOptions { MinimumConfidence = result.GetValue(confidence), DegreeOfParallelism = result.GetValue(threads) };
            var run = new DumpRunOptions
            {
                Inputs = [.. result.GetValue(inputs)!],
                Outputs = [],
                SummaryFile = result.GetValue(summary),
                Reading = reading.Read(result),
                Extraction = extraction,
                PipelineFiles = pipeline.Files(result),
                Resume = result.GetValue(resume),
                Restart = result.GetValue(restart),
                RecordsPerMark = result.GetValue(checkpoint),
                MostRejected = result.GetValue(mostRejected),
            };
            return await RunAsync(run, pipeline.Create(result), files, result.GetValue(format), report, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(DumpRunOptions options, ExtractionPipeline pipeline, string[] outputs, string? format, RunReport report, CancellationToken cancellationToken)
    {
        try
        {
            if (outputs.Length == 0)
                return await new StandardOutputRun(options, pipeline, format, report).RunAsync(cancellationToken);
            var targets = outputs.Select(output => format is null ? OutputTarget.FromPath(output) : new OutputTarget(output, format == "csv" ? OutputFormat.Csv : OutputFormat.JsonLines));
            return await ToFilesAsync(options with { Outputs = [.. targets] }, pipeline, report, cancellationToken);
        }
        catch (Exception error) when (error is RunRefusedException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>Runs with outputs in files.</summary>
    public static async Task<int> ToFilesAsync(DumpRunOptions options, ExtractionPipeline pipeline, RunReport report, CancellationToken cancellationToken)
    {
        var run = new DumpRun(options, pipeline) { Rejected = report.Reject };
        await using var told = cancellationToken.Register(() => ProgressLine.WriteLine("Interrupted. The same command with --resume goes on from here."));
        try
        {
            RunSummary summary;
            using (ProgressLine.Start(run))
                summary = await run.RunAsync(cancellationToken);
            return !report.Finish(summary) ? ExitCode.Stopped : summary.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            report.Finish(run.Summarize(completed: false));
            return ExitCode.Interrupted;
        }
        catch (RunStoppedException stopped)
        {
            report.Finish(run.Summarize(completed: false));
            await Console.Error.WriteLineAsync("Stopped: " + stopped.Message);
            return ExitCode.Stopped;
        }
        catch (InputChangedException changed)
        {
            await Console.Error.WriteLineAsync($"{options.Outputs[0].Path}: {changed.Message}");
            return ExitCode.Usage;
        }
    }
}
