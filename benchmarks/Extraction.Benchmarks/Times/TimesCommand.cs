using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Entities.Times;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Times;

/// <summary><c>times</c>: the dates of gold events, found in the articles and resolved.</summary>
internal static class TimesCommand
{
    private static readonly string[] DefaultSets = ["seeds", "full", "headlines", "train-full", "train-headlines"];

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--gold")
        {
            Description = "The folder of the gold sets: NAME.gold.jsonl and articles/NAME.jsonl.",
            DefaultValueFactory = _ => new DirectoryInfo("../shared/gold"),
        };
        var sets = new Option<string[]>("--sets") { Description = "The names of the sets.", DefaultValueFactory = _ => DefaultSets, AllowMultipleArgumentsPerToken = true };
        var errors = new Option<bool>("--errors") { Description = "Lists what was not found; for sets to learn on." };
        var command = new Command("times", "Scores the dates of gold events that have a date expression.") { folder, sets, errors };
        command.SetAction(parsed =>
        {
            var (found, other, all) = (0, 0, 0);
            foreach (var set in parsed.GetRequiredValue(sets))
            {
                var (setFound, setOther, setAll) = Score(parsed.GetRequiredValue(folder).FullName, set, parsed.GetValue(errors));
                (found, other, all) = (found + setFound, other + setOther, all + setAll);
            }

            Print("all", found, other, all);
        });
        return command;
    }

    private static (int Found, int Other, int All) Score(string folder, string set, bool listErrors)
    {
        var (normalizer, tokenizer, recognizer) = (new ArticleNormalizer(), new VietnameseTokenizer(), new TimeRecognizer());
        var articles = new DumpReader([Path.Combine(folder, "articles", set + ".jsonl")]).Read()
            .Select(record => record.Article ?? throw new InvalidDataException(record.Rejection!.ToString()))
            .ToDictionary(article => article.Id);
        var (found, other, all) = (0, 0, 0);
        var kinds = new SortedDictionary<TimeKind, int>();
        foreach (var line in File.ReadLines(Path.Combine(folder, set + ".gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var article = articles[gold.RootElement.GetProperty("id").GetString()!];
            var clean = normalizer.Normalize(article);
            var expressions = recognizer.Recognize(tokenizer.Tokenize(clean));
            foreach (var told in gold.RootElement.GetProperty("events").EnumerateArray())
            {
                if (told.GetProperty("date_text").GetString() is not { } text || told.GetProperty("date").GetString() is not { } date)
                    continue;
                all++;
                var overlapping = Overlapping(expressions, clean.Text, text);
                if (overlapping.Any(expression => IsSame(date, expression.Date?.ToString() ?? "", article.Published is null)))
                {
                    found++;
                    continue;
                }

                if (overlapping.Length > 0)
                {
                    other++;
                    kinds[overlapping[0].Kind] = kinds.GetValueOrDefault(overlapping[0].Kind) + 1;
                }

                if (listErrors)
                    Console.WriteLine($"{article.Id} ({article.Published:yyyy-MM-dd}) '{text}' {date}: {string.Join(", ", overlapping.Select(e => $"'{clean.Text[e.Start..e.End]}' {e.Date} {e.Kind}"))}");
            }
        }

        Print(set, found, other, all);
        if (kinds.Count > 0)
            Console.WriteLine($"{"",-16} another date: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"))}");
        return (found, other, all);
    }

    private static ImmutableArray<TimeExpression> Overlapping(ImmutableArray<TimeExpression> expressions, string clean, string text)
    {
        var overlapping = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var at = clean.IndexOf(text, StringComparison.Ordinal); at >= 0; at = clean.IndexOf(text, at + 1, StringComparison.Ordinal))
            overlapping.AddRange(expressions.Where(e => e.Start < at + text.Length && at < e.End));
        return overlapping.ToImmutable();
    }

    /// <summary>Equal; in an article without a publication date, equal but for unknown digits.</summary>
    private static bool IsSame(string gold, string found, bool undated) => gold == found
        || undated && gold.Length == found.Length && gold.Zip(found).All(pair => pair.First == pair.Second || pair.First == 'X' || pair.Second == 'X');

    private static void Print(string set, int found, int other, int all) =>
        Console.WriteLine($"{set,-16} {(all == 0 ? 0 : (double)found / all):F4}  ({found} of {all}; {other} found with another date, {all - found - other} not found)");
}
