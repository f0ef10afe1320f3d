using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Extraction.Dumps.Reading;

namespace Extraction.Benchmarks.Entities;

/// <summary><c>entities</c>: the participants, dates and places of gold events among the entities of their articles; and the speed of the stage.</summary>
internal static class EntitiesCommand
{
    private static readonly string[] DefaultSets = ["full", "headlines", "train-full", "train-headlines"];
    private static readonly string[] SetsToLearnOn = ["train-full", "train-headlines"];

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--gold")
        {
            Description = "The folder of the gold sets: NAME.gold.jsonl and articles/NAME.jsonl.",
            DefaultValueFactory = _ => new DirectoryInfo("../shared/gold"),
        };
        var sets = new Option<string[]>("--sets") { Description = "The names of the sets.", DefaultValueFactory = _ => DefaultSets, AllowMultipleArgumentsPerToken = true };
        var errors = new Option<string?>("--errors") { Description = "Lists what was not found in a set, instead of the figures; only of a set to learn on." };
        errors.AcceptOnlyFromAmong(SetsToLearnOn);
        var dump = new Option<FileInfo>("--dump") { Description = "The dump that speed is measured on.", DefaultValueFactory = _ => new FileInfo("../shared/data/dumps/news-2017.csv.gz") };
        var articles = new Option<int>("--articles") { Description = "How many articles of it; 0 for no measure of speed.", DefaultValueFactory = _ => 4000 };
        var command = new Command("entities", "Scores the entity stage against the participants, dates and places of gold events.") { folder, sets, errors, dump, articles };
        command.SetAction(parsed =>
        {
            var gold = parsed.GetRequiredValue(folder).FullName;
            var pipeline = ExtractionPipeline.CreateDefault();
            if (parsed.GetValue(errors) is { } set)
            {
                Score(pipeline, gold, set, Console.WriteLine);
                return;
            }

            Console.WriteLine("| set | full name | title F1 | country | date | place | unnamed party |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            var measured = new EntityCounts();
            foreach (var name in parsed.GetRequiredValue(sets))
            {
                var counts = Score(pipeline, gold, name, miss: null);
                Print($"`{name}`", counts);
                if (!SetsToLearnOn.Contains(name))
                    measured.Add(counts);
            }

            Print("all but the train sets", measured);
            if (parsed.GetValue(articles) is > 0 and var count && parsed.GetRequiredValue(dump) is { Exists: true } file)
                MeasureSpeed(pipeline, file.FullName, count);
        });
        return command;
    }

    private static EntityCounts Score(ExtractionPipeline pipeline, string folder, string set, Action<string>? miss)
    {
        var articles = Articles(Path.Combine(folder, "articles", set + ".jsonl")).ToDictionary(article => article.Id);
        var counts = new EntityCounts();
        var scorer = new EntityScorer(counts, miss);
        foreach (var line in File.ReadLines(Path.Combine(folder, set + ".gold.jsonl")))
        {
            var gold = GoldArticle.Read(line, id => articles[id]);
            scorer.Score(gold, pipeline.Recognize(gold.Article));
        }

        return counts;
    }

    private static void Print(string set, EntityCounts counts)
    {
        Console.WriteLine($"| {set} | {Cell(counts.NamesFound, counts.Names)} | {Cell(counts.TitleScore, counts.Titles)} | {Cell(counts.CountriesFound, counts.Countries)} "
            + $"| {Cell(counts.DatesFound, counts.Dates)} | {Cell(counts.PlacesFound, counts.Places)} | {Cell(counts.UnnamedFound, counts.Unnamed)} |");

        static string Cell(double found, int all) => string.Create(CultureInfo.InvariantCulture, $"{(all == 0 ? 0 : found / all):F4} of {all}");
    }

    /// <summary>The time of the third stage alone, on one thread, after a first round that lets the runtime compile it.</summary>
    private static void MeasureSpeed(ExtractionPipeline pipeline, string dump, int count)
    {
        const int warmUp = 400;
        var (syllables, allocated, watch) = (0L, 0L, new Stopwatch());
        var number = 0;
        foreach (var article in new DumpReader([dump]).Read().Select(record => record.Article).OfType<Article>().Take(count + warmUp))
        {
            var tokenized = pipeline.Tokenizer.Tokenize(pipeline.Normalizer.Normalize(article));
            if (++number <= warmUp)
            {
                pipeline.EntityRecognizer.Recognize(tokenized);
                continue;
            }

            syllables += SyllableCount.Of(tokenized.Normalized.Text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            watch.Start();
            pipeline.EntityRecognizer.Recognize(tokenized);
            watch.Stop();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(dump)}: {number - warmUp:N0} articles, {syllables:N0} syllables, {syllables / watch.Elapsed.TotalSeconds:N0} syllables a second on one thread, {(double)allocated / syllables:F0} bytes allocated a syllable"));
    }

    private static IEnumerable<Article> Articles(string path) =>
        new DumpReader([path]).Read().Select(record => record.Article ?? throw new InvalidDataException(record.Rejection!.ToString()));
}
