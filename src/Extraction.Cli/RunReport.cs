using System.Globalization;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Running;

namespace Extraction.Cli;

/// <summary>What a run tells on standard error: rejected rows as they are met, and the summary at its end.</summary>
internal sealed class RunReport(string? summaryFile, bool tellMemory)
{
    private const int RejectionsTold = 20;

    private long _rejected;

    /// <summary>Tells of a rejected row; of very many, only of the first.</summary>
    public void Reject(Rejection rejection)
    {
        if (++_rejected <= RejectionsTold)
            ProgressLine.WriteLine(rejection.ToString());
        else if (_rejected == RejectionsTold + 1)
            ProgressLine.WriteLine("… and more; all of them are in the list of rejected rows.");
    }

    /// <summary>Tells the summary, and writes it where that was asked for; false where it could not be written.</summary>
    public bool Finish(RunSummary summary)
    {
        ProgressLine.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Articles: {summary.Articles:N0} ({summary.Duplicates:N0} repeated, {summary.ArticlesWithEvents:N0} with events). Rejected: {summary.Rejected:N0}. Events: {summary.Events:N0}. People: {summary.People:N0}. Time: {summary.Seconds:N1} s, {summary.ArticlesPerSecond:N0} articles a second."));
        if (tellMemory)
            ProgressLine.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory {summary.PeakMemory / 1024.0 / 1024.0:N0} MiB."));
        if (summary.RejectedFile is { } rejected && summary.Completed)
            ProgressLine.WriteLine($"The rejected rows are in {rejected}.");
        if (summaryFile is null)
            return true;
        try
        {
            RunSummaryJson.Write(summaryFile, summary);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ProgressLine.WriteLine($"{summaryFile}: the summary could not be written ({error.Message.TrimEnd('.')}); the events are not touched by it.");
            return false;
        }
    }
}
