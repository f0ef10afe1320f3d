using System.CommandLine;
using System.Globalization;
using Extraction.Evaluation;
using Extraction.Relations;

namespace Extraction.Training;

/// <summary>Fits the ranking of dates to gold sets, shows by cross-validation what it is worth, and writes its table.</summary>
internal static class DatesCommand
{
    public static Command Create()
    {
        var sets = new LearningSets();
        var output = new Option<FileInfo>("--output")
        {
            Description = "The table to write.",
            DefaultValueFactory = _ => new FileInfo("src/Extraction/Resources/event-dates.tsv"),
        };
        var command = new Command("dates", "Fits event-dates.tsv and prints how many dates of gold events it finds, cross-validated over articles.") { output };
        sets.AddTo(command);
        command.SetAction(parsed =>
        {
            var choices = sets.Load(parsed).SelectMany(Choices).ToList();
            var fold = Folds.Of(choices.Select(choice => choice.ArticleId));
            var right = 0;
            for (var f = 0; f < Folds.Count; f++)
            {
                var model = RankingTrainer.Fit(choices.FindAll(choice => fold[choice.ArticleId] != f));
                foreach (var c in choices.Where(choice => fold[choice.ArticleId] == f)) { var n = c.Options[^1].Features; int q = Find(c, "told=this"); if (q < 0 && n.Contains("none+background=False") && n.Any(x => x.StartsWith("none+status=Held"))) q = Find(c, "story=this"); if (q < 0) q = c.Options.Count - 1; Console.WriteLine($"CMP {c.ArticleId} {c.Options[q].IsRight} {c.Options[model.Best(c)].IsRight}"); var k = model.Best(c); if (!c.Options[k].IsRight) { var g = Enumerable.Range(0, c.Options.Count).Where(x => c.Options[x].IsRight).DefaultIfEmpty(-1).First(); Console.WriteLine($"ERR {c.ArticleId} {c.Options[0].Features.Count} chosen {(k == c.Options.Count - 1 ? "NONE" : "OPT")} right {(g < 0 ? "absent" : g == c.Options.Count - 1 ? "NONE" : "OPT")}\n   C {string.Join(' ', c.Options[k].Features)}\n   R {(g < 0 ? "" : string.Join(' ', c.Options[g].Features))}"); } }
                right += choices.Count(choice => fold[choice.ArticleId] == f && choice.Options[model.Best(choice)].IsRight);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{choices.Count} events, the right date among the options of {choices.Count(choice => choice.Options.Any(option => option.IsRight))}, found {right} ({(double)right / choices.Count:F3})"));
            var b = choices.Count(c => { var n = c.Options[^1].Features; int k = Find(c, "told=this"); if (k < 0 && n.Contains("none+background=False") && n.Any(x => x.StartsWith("none+status=Held"))) k = Find(c, "story=this"); if (k < 0) k = c.Options.Count - 1; return c.Options[k].IsRight; });
            Console.WriteLine($"baseline {b} {(double)b / choices.Count:F3}");
            static int Find(RankingTrainer.Choice c, string prefix) { for (var k = 0; k < c.Options.Count; k++) if (c.Options[k].Features.Any(f => f.StartsWith(prefix))) return k; return -1; }
            Write(RankingTrainer.Fit(choices), parsed.GetRequiredValue(output));
        });
        return command;
    }

    /// <summary>The dates of the events that gold has too. An encounter of parties that gold has meet twice is left out: which of both it is, only its date tells.</summary>
    private static IEnumerable<RankingTrainer.Choice> Choices(GoldSet set)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var scorer = new EventScorer();
        foreach (var article in set.Articles)
        {
            var gold = set.Gold.EventsOf(article.Id);
            if (gold.IsEmpty)
                continue;
            foreach (var (found, options) in RelationExtractor.DateOptions(pipeline.Recognize(article)))
            {
                var predicted = AnnotatedEvent.From(found);
                var same = gold.Where(g => scorer.Matched([g with { Date = null }], [predicted]).Count > 0).ToList();
                if (same is [var only])
                    yield return new RankingTrainer.Choice(article.Id, [.. options.Select(option => ((IReadOnlyList<string>)option.Features, DateComparison.Same(only.Date, option.Date?.Edtf, article.Published is not null)))]);
            }
        }
    }

    private static void Write(RankingTrainer model, FileInfo file)
    {
        using var writer = new StreamWriter(file.FullName) { NewLine = "\n" };
        writer.WriteLine("# Weights of the dates that an encounter may have: a conditional logit over the features of Relations/Circumstances/DateRanker.cs.");
        writer.WriteLine("# Source: fitted to gold events by `dotnet run -c Release --project src/Extraction.Training -- dates`.");
        writer.WriteLine("feature\tweight");
        foreach (var row in model.Rows())
            writer.WriteLine(row);
    }
}
