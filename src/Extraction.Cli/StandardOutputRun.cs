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
        try
        {
            return await StreamAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
    }

    private async Task<int> StreamAsync(CancellationToken cancellationToken)
    {
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
        report.Finish(tally.Summarize(completed: true));
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
            var code = await ExtractCommand.ToFilesAsync(options with { Outputs = [new OutputTarget(file, OutputFormat.Csv)] }, pipeline, report, cancellationToken);
            if (code is not (ExitCode.Success or ExitCode.SomeRejected))
                return code;
            await using var output = Console.OpenStandardOutput();
            await using var table = File.OpenRead(file);
            await table.CopyToAsync(output, cancellationToken);
            return code;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
