using System.CommandLine;
using System.Globalization;
using Extraction.Evaluation;
using Extraction.Relations;
using Extraction.Relations.Circumstances;

namespace Extraction.Training;

/// <summary>Fits a ranking to gold sets, shows by cross-validation what it is worth, and writes its table.</summary>
internal static class RankingCommand
{
    public static Command Dates() => OfEncounters("dates", "DateRanker", (gold, article, dates, _) =>
        dates.ConvertAll(option => (option.Features, DateComparison.Same(gold.Date, option.Date?.Edtf, article.Published is not null))));

    public static Command Places()
    {
        var text = new ComparableText();
        return OfEncounters("places", "PlaceRanker", (gold, _, _, places) =>
            places.ConvertAll(option => (option.Features, gold.Place is null ? option.Place is null : EventScorer.IsSamePlace(text, gold.Place, option.Place?.Text))));
    }

    /// <summary>A command that fits a ranking to the choices of gold sets.</summary>
    /// <param name="name">The command.</param>
    /// <param name="table">The table of <c>Resources</c> that it writes.</param>
    /// <param name="options">What is chosen among.</param>
    /// <param name="features">The file whose features are weighed.</param>
    /// <param name="choices">The choices of a set.</param>
    public static Command Create(string name, string table, string options, string features, Func<GoldSet, IEnumerable<RankingTrainer.Choice>> choices)
    {
        var sets = new LearningSets();
        var output = new Option<FileInfo>("--output")
        {
            Description = "The table to write.",
            DefaultValueFactory = _ => new FileInfo($"src/Extraction/Resources/{table}"),
        };
        var command = new Command(name, $"Fits {table}, the {options}, and prints how many of gold it finds, cross-validated over articles.") { output };
        sets.AddTo(command);
        command.SetAction(parsed => Fit(sets.Load(parsed).SelectMany(choices).ToList(), parsed.GetRequiredValue(output), name, options, features));
        return command;
    }

    private static Command OfEncounters(string what, string ranker, Func<AnnotatedEvent, Article, List<DateRanker.Option>, List<PlaceRanker.Option>, List<(List<string> Features, bool IsRight)>> options) =>
        Create(what, $"event-{what}.tsv", $"{what} that an encounter may have", $"Relations/Circumstances/{ranker}.cs", set => Choices(set, options));

    /// <summary>Fits a ranking to choices, says how many are right in cross-validation over articles, and writes its table.</summary>
    private static void Fit(List<RankingTrainer.Choice> choices, FileInfo output, string command, string options, string features)
    {
        var right = CrossValidate(choices);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{choices.Count} choices, the right one among the options of {choices.Count(choice => choice.Options.Any(option => option.IsRight))}, found {right} ({(double)right / choices.Count:F3})"));
        using var writer = new StreamWriter(output.FullName) { NewLine = "\n" };
        writer.WriteLine($"# Weights of the {options}: a conditional logit over the features of {features}.");
        writer.WriteLine($"# Source: fitted to gold events by `dotnet run -c Release --project src/Extraction.Training -- {command}`.");
        writer.WriteLine("feature\tweight");
        foreach (var row in RankingTrainer.Fit(choices).Rows())
            writer.WriteLine(row);
    }

    private static int CrossValidate(List<RankingTrainer.Choice> choices)
    {
        var fold = Folds.Of(choices.Select(choice => choice.ArticleId));
        var right = 0;
        for (var f = 0; f < Folds.Count; f++)
        {
            var model = RankingTrainer.Fit(choices.FindAll(choice => fold[choice.ArticleId] != f));
            right += choices.Count(choice => fold[choice.ArticleId] == f && choice.Options[model.Best(choice)].IsRight);
        }

        return right;
    }

    /// <summary>The choices of the events that gold has too. An encounter of parties that gold has meet twice is left out: which of both it is, only its date tells.</summary>
    private static IEnumerable<RankingTrainer.Choice> Choices(
        GoldSet set, Func<AnnotatedEvent, Article, List<DateRanker.Option>, List<PlaceRanker.Option>, List<(List<string> Features, bool IsRight)>> options)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var scorer = new EventScorer();
        foreach (var article in set.Articles)
        {
            var gold = set.Gold.EventsOf(article.Id);
            if (gold.IsEmpty)
                continue;
            foreach (var (found, dates, places) in RelationExtractor.Circumstances(pipeline.Recognize(article)))
            {
                var predicted = AnnotatedEvent.From(found) with { Date = null };
                if (gold.Where(g => scorer.Matched([g with { Date = null }], [predicted]).Count > 0).ToList() is [var same])
                    yield return new RankingTrainer.Choice(article.Id, [.. options(same, article, dates, places).Select(option => ((IReadOnlyList<string>)option.Features, option.IsRight))]);
            }
        }
    }
}
