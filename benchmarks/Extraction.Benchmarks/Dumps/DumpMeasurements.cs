using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;

namespace Extraction.Benchmarks.Dumps;

/// <summary>The tables of the benchmark over dumps, printed as Markdown.</summary>
internal sealed class DumpMeasurements(string dump, int rounds)
{
    /// <summary>Prints one table.</summary>
    /// <exception cref="ArgumentException">There is no table of this name.</exception>
    public void Print(string table)
    {
        using var folder = new WorkFolder();
        switch (table)
        {
            case "ratio":
                PrintRatios(folder);
                break;
            case "memory":
                PrintMemory(folder);
                break;
            case "cost":
                PrintCost(folder);
                break;
            case "startup":
                PrintStartUp(folder);
                break;
            case "profile":
                PrintProfile(folder);
                break;
            case "passed-over":
                PassedOverCheck.Print(dump);
                break;
            default:
                throw new ArgumentException($"There is no table '{table}'.");
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs in turn, so that a busy moment of the machine falls on all of them.</summary>
    private void PrintRatios(WorkFolder folder)
    {
        var published = Publish(folder);
        var (read, lines, ahead, database) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            read.Add(ProgramRun.TimeDotnet(typeof(DumpMeasurements).Assembly.Location, "dumps-read", dump).TotalSeconds);
            lines.Add(Extract(folder, dump, "e.jsonl").Seconds);
            ahead.Add(ProgramRun.Time(published, "extract", dump, "--threads", "2", "--output", folder["a.jsonl"]).TotalSeconds);
            database.Add(Extract(folder, dump, "e.sqlite").Seconds);
        }

        Console.WriteLine("| run over the dump | seconds | ratio |\n|---|---|---|");
        Line($"| unpacking and reading with CsvHelper | {Median(read):0.00} | 1 |");
        Line($"| `extract` to JSONL | {Median(lines):0.00} | {Median(lines) / Median(read):0.00} |");
        Line($"| `extract` to JSONL, published ReadyToRun | {Median(ahead):0.00} | {Median(ahead) / Median(read):0.00} |");
        Line($"| `extract` to SQLite | {Median(database):0.00} | {Median(database) / Median(lines):0.00} of JSONL |");
    }

    private void PrintMemory(WorkFolder folder)
    {
        var tenfold = folder["ten.csv.gz"];
        var articles = new DumpReader([dump]).Read().Count(record => record.Article is not null);
        DumpCopies.Write(dump, tenfold, articles * 10);
        var once = Enumerable.Range(0, rounds).Select(_ => Extract(folder, dump, "e.jsonl").PeakMemory).ToArray();
        var ten = Extract(folder, tenfold, "e.jsonl").PeakMemory;
        Console.WriteLine("| peak memory | MiB | ratio |\n|---|---|---|");
        Line($"| the dump | {Median(once):0} ({once.Min():0}–{once.Max():0}) | 1 |");
        Line($"| ten times over | {ten:0} | {ten / Median(once):0.00} |");
    }

    private void PrintCost(WorkFolder folder)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        int[] sizes = [1_000, 10_000, 35_000, 350_000];
        foreach (var size in sizes)
            DumpCopies.Write(dump, folder[$"{size}.csv.gz"], size);
        RunInProcess(pipeline, folder[$"{sizes[1]}.csv.gz"], folder);
        Console.WriteLine("| articles | microseconds an article | ratio |\n|---|---|---|");
        double? first = null;
        foreach (var size in sizes)
        {
            // Small runs are made as often as gives them some seconds.
            var repeats = Math.Max(rounds, 20_000 / size);
            var cost = Median(Enumerable.Range(0, size > 100_000 ? 1 : repeats).Select(_ => RunInProcess(pipeline, folder[$"{size}.csv.gz"], folder).TotalMicroseconds / size));
            first ??= cost;
            Line($"| {size:N0} | {cost:0} | {cost / first:0.00} |");
        }
    }

    private void PrintStartUp(WorkFolder folder)
    {
        var seed = Directory.GetFiles("seeds").Order(StringComparer.Ordinal).First();
        var program = Publish(folder);
        var times = Enumerable.Range(0, Math.Max(10, rounds)).Select(_ => ProgramRun.Time(program, "extract", seed, "--output", folder["s.jsonl"]).TotalSeconds).ToArray();
        Console.WriteLine("| whole process, one seed, ReadyToRun | seconds |\n|---|---|");
        Line($"| median of {times.Length} | {Median(times):0.00} ({times.Min():0.00}–{times.Max():0.00}) |");
    }

    /// <summary>Publishes the command line, compiled ahead of time, and returns the program.</summary>
    private static string Publish(WorkFolder folder)
    {
        var published = folder["published"];
        ProgramRun.Time("dotnet", "publish", Path.Combine("src", "Extraction.Cli"), "-c", "Release", "-p:PublishReadyToRun=true", "--use-current-runtime", "--self-contained", "false", "-p:PackAsTool=false", "-o", published);
        return Path.Combine(published, "Extraction.Cli");
    }

    /// <summary>One thread, so that the shares are those of the work and not of waiting.</summary>
    private void PrintProfile(WorkFolder folder)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var reading = Stopwatch.StartNew();
        var articles = new DumpReader([dump]).Read().Select(record => record.Article).OfType<Article>().ToList();
        reading.Stop();
        var profile = new StageProfile(pipeline);
        profile.Run(articles.Take(1000));
        profile.Reset();
        profile.Run(articles);
        var writing = Stopwatch.StartNew();
        RunInProcess(EmptyPipeline.Create(), dump, folder);
        writing.Stop();

        var rows = new List<(string Name, TimeSpan Time)> { ("reading: unpacking, CSV, dates", reading.Elapsed) };
        rows.AddRange(profile.Times);
        rows.Add(("journal and output", writing.Elapsed > reading.Elapsed ? writing.Elapsed - reading.Elapsed : TimeSpan.Zero));
        var total = rows.Sum(row => row.Time.TotalSeconds);
        Console.WriteLine("| one thread | seconds | share |\n|---|---|---|");
        foreach (var (name, time) in rows)
            Line($"| {name} | {time.TotalSeconds:0.00} | {time.TotalSeconds / total:P0} |");
        Line($"| all of {articles.Count:N0} articles | {total:0.00} | |");
        Line($"\n{profile.PassedOver:N0} of the articles, {profile.CharactersPassedOver / (double)profile.Characters:P0} of the text, were passed over; {profile.Events:N0} events.");
    }

    private static TimeSpan RunInProcess(ExtractionPipeline pipeline, string input, WorkFolder folder)
    {
        var clock = Stopwatch.StartNew();
        new DumpRun(new DumpRunOptions { Inputs = [input], Outputs = [OutputTarget.FromPath(folder["e.jsonl"])] }, pipeline).RunAsync().GetAwaiter().GetResult();
        return clock.Elapsed;
    }

    /// <summary>A run of the command line: the time of the whole process, and its peak memory in MiB.</summary>
    private static (double Seconds, double PeakMemory) Extract(WorkFolder folder, string input, string output)
    {
        var summary = folder["summary.json"];
        var time = ProgramRun.TimeDotnet(ProgramRun.CommandLine, "extract", input, "--threads", "2", "--output", folder[output], "--summary", summary);
        var memory = JsonDocument.Parse(File.ReadAllText(summary)).RootElement.GetProperty("peakMemory").GetInt64();
        return (time.TotalSeconds, memory / 1024.0 / 1024.0);
    }
}
