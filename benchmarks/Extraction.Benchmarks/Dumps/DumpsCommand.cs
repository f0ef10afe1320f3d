using System.CommandLine;

namespace Extraction.Benchmarks.Dumps;

/// <summary><c>dumps</c>: what runs over whole dumps cost, as ratios between runs on one machine.</summary>
internal static class DumpsCommand
{
    public static Command Create()
    {
        var dump = new Option<string>("--dump") { Description = "A CSV dump packed by gzip.", DefaultValueFactory = _ => Path.Combine("..", "shared", "data", "dumps", "news-2017.csv.gz") };
        var rounds = new Option<int>("--rounds") { Description = "How often each run is made; medians are told.", DefaultValueFactory = _ => 3 };
        var only = new Option<string[]>("--only") { Description = "Which tables: ratio, memory, cost, startup, profile, passed-over; by default all.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("dumps", "Measures runs over a dump: time, memory, start-up, time by stage. The command line must be built in Release.") { dump, rounds, only };
        command.SetAction(parsed =>
        {
            if (!File.Exists(parsed.GetValue(dump)))
            {
                Console.Error.WriteLine($"There is no dump {parsed.GetValue(dump)}.");
                return 2;
            }

            var measurement = new DumpMeasurements(parsed.GetValue(dump)!, parsed.GetValue(rounds));
            var chosen = parsed.GetValue(only) is { Length: > 0 } names ? names : ["ratio", "memory", "cost", "startup", "profile", "passed-over"];
            foreach (var name in chosen)
                measurement.Print(name);
            return 0;
        });
        return command;
    }

    /// <summary><c>dumps-read</c>: what a run over a dump is held against, as a process of its own.</summary>
    public static Command CreateBaseline()
    {
        var dump = new Argument<string>("DUMP");
        var command = new Command("dumps-read", "Only unpacks a CSV dump and reads it with CsvHelper.") { dump };
        command.SetAction(parsed => Console.WriteLine(DumpBaseline.Read(parsed.GetValue(dump)!)));
        return command;
    }
}
