using System.Diagnostics;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Running;

/// <summary>Counts what a run comes to, and sums it up.</summary>
/// <remarks>Added to by one thread; the counts may be asked from any.</remarks>
public sealed class RunTally
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly PeopleCounter _people = new();
    private RunCounts _counts = new();
    private long _articlesBefore;

    /// <summary>What the run has come to so far, an earlier run that it goes on with included.</summary>
    public RunCounts Counts => Volatile.Read(ref _counts);

    /// <summary>The articles that this process has done.</summary>
    public long ArticlesNow => Counts.Articles - Interlocked.Read(ref _articlesBefore);

    /// <summary>How long this process has worked.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Counts an outcome.</summary>
    public void Add(ArticleOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Volatile.Write(ref _counts, Counts.With(outcome));
        foreach (var meeting in outcome.Events)
            _people.Add(meeting);
    }

    /// <summary>The summary of a run.</summary>
    /// <param name="completed">Whether it came to its end.</param>
    public RunSummary Summarize(bool completed)
    {
        var counts = Counts;
        var seconds = Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new RunSummary
        {
            Completed = completed,
            Resumed = Interlocked.Read(ref _articlesBefore) > 0,
            Articles = counts.Articles,
            Duplicates = counts.Duplicates,
            Rejected = counts.Rejected,
            ArticlesWithEvents = counts.WithEvents,
            Events = counts.Events,
            People = _people.Count,
            Seconds = Math.Round(seconds, 3),
            ArticlesPerSecond = Math.Round(ArticlesNow / Math.Max(seconds, 0.001), 1),
            PeakMemory = process.PeakWorkingSet64,
        };
    }

    /// <summary>Takes over what an earlier run came to.</summary>
    internal void Restore(RunCounts counts, IEnumerable<MeetingEvent> events)
    {
        Volatile.Write(ref _counts, counts);
        Interlocked.Exchange(ref _articlesBefore, counts.Articles);
        foreach (var meeting in events)
            _people.Add(meeting);
    }
}
