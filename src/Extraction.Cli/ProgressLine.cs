using System.Globalization;
using Extraction.Dumps.Running;

namespace Extraction.Cli;

/// <summary>One line on a terminal's standard error that tells count, rate and time left while a run goes on.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    /// <summary>Erases the line that the cursor stands in (ECMA-48, EL).</summary>
    private const string EraseLine = "\r\u001b[2K";

    private readonly DumpRun _run;
    private readonly long? _bytes;
    private readonly Timer _timer;

    private ProgressLine(DumpRun run)
    {
        _run = run;
        _bytes = run.CountBytes();
        _timer = new Timer(_ => Show(), null, Period, Period);
    }

    /// <summary>Shows the progress of a run until disposed; null where standard error is no terminal.</summary>
    public static ProgressLine? Start(DumpRun run) => Console.IsErrorRedirected ? null : new ProgressLine(run);

    /// <summary>Writes a line of its own above the progress.</summary>
    public static void WriteLine(string line) => Console.Error.WriteLine(Console.IsErrorRedirected ? line : EraseLine + line);

    /// <summary>The progress as a sentence.</summary>
    /// <param name="articles">Articles done by this process.</param>
    /// <param name="elapsed">How long it has worked.</param>
    /// <param name="share">How much of the input is read, 0 to 1; null where that is not known.</param>
    public static string Describe(long articles, TimeSpan elapsed, double? share)
    {
        var rate = articles / Math.Max(elapsed.TotalSeconds, 0.001);
        var text = string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles · {rate:N0} a second");
        if (share is not > 0)
            return text;
        var known = Math.Min(share.Value, 1);
        var left = TimeSpan.FromSeconds(Math.Round(elapsed.TotalSeconds * (1 - known) / known));
        return text + string.Create(CultureInfo.InvariantCulture, $" · {known:P0} · {left:c} left");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var stopped = new ManualResetEvent(false);
        if (_timer.Dispose(stopped))
            stopped.WaitOne();
        Console.Error.Write(EraseLine);
    }

    private void Show()
    {
        double? share = _bytes is > 0 ? (double)_run.BytesRead / _bytes.Value : null;
        Console.Error.Write(EraseLine + Describe(_run.Tally.ArticlesNow, _run.Tally.Elapsed, share));
    }
}
