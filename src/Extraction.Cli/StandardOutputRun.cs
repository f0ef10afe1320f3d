using System.Text;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;
using Extraction.Json;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary>A run whose events go to standard output: as lines of JSON, as CSV, or as a table for people.</summary>
internal sealed class StandardOutputRun(DumpRunOptions options, ExtractionPipeline pipeline, string? format, RunReport report)
{
    /// <summary>After how many events a table is shown, so that nobody waits for the end of a dump.</summary>
    private const int RowsOfTable = 200;

    /// <summary>Runs to the end of the input.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (format == "csv")
            return await AsCsvAsync(cancellationToken);
        return await StreamAsync(cancellationToken);
    }

    private async Task<int> StreamAsync(CancellationToken cancellationToken)
    {
        RunFiles.CheckOutputs(options);
        var tally = new RunTally();
        var shown = new List<MeetingEvent>();
        await using var lines = Console.OpenStandardOutput();
        var reader = new DumpReader(options.Inputs, options.Reading);
        var outcomes = new RecordProcessor(pipeline, options.Extraction).ProcessAsync(reader.ReadAsync(cancellationToken), cancellationToken);
        await foreach (var outcome in outcomes)
        {
            tally.Add(outcome);
            if (outcome.Rejection is { } rejection)
                report.Reject(rejection);
            if (format is null)
                shown.AddRange(outcome.Events);
            else
                foreach (var meeting in outcome.Events)
                    await lines.WriteAsync(Encoding.UTF8.GetBytes(MeetingEventJson.Serialize(meeting) + "\n"), cancellationToken);
            if (shown.Count >= RowsOfTable)
                Show(shown);
        }

        Show(shown);
        if (!report.Finish(tally.Summarize(completed: true)))
            return ExitCode.Stopped;
        return tally.Counts.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
    }

    private static void Show(List<MeetingEvent> events)
    {
        if (events.Count > 0)
            Terminal.Open().Write(EventTable.Create(events));
        events.Clear();
    }

    /// <summary>The columns of the table depend on all events, so it is made in a file first.</summary>
    private async Task<int> AsCsvAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("extraction-");
        try
        {
            var file = Path.Combine(folder.FullName, "events.csv");
            var run = new DumpRun(options with { Outputs = [new OutputTarget(file, OutputFormat.Csv)] }, pipeline) { Rejected = report.Reject };
            var summary = await run.RunAsync(cancellationToken);
            await using var output = Console.OpenStandardOutput();
            await using var table = File.OpenRead(file);
            await table.CopyToAsync(output, cancellationToken);
            if (!report.Finish(summary with { Outputs = [], RejectedFile = null }))
                return ExitCode.Stopped;
            return summary.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
        }
        catch (RunStoppedException stopped)
        {
            await Console.Error.WriteLineAsync($"Stopped: the table could not be made in {folder.FullName} ({stopped.InnerException?.Message.TrimEnd('.')}); make room there, or name a file by --output.");
            return ExitCode.Stopped;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
