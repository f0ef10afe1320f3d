using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Extraction.Dumps.Reading;
using Extraction.Entities.Times;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Times;

/// <summary><c>time-sample</c>: expressions drawn at random from a dump, to be read one by one; and the speed of the recognizer alone.</summary>
internal static class TimeSampleCommand
{
    private const int ContextLength = 60;

    public static Command Create()
    {
        var input = new Argument<string>("dump") { Description = "A dump of articles." };
        var count = new Option<int>("--count") { Description = "How many expressions to draw.", DefaultValueFactory = _ => 200 };
        var articles = new Option<int>("--articles") { Description = "How many articles to read, from the first.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "Of the draw.", DefaultValueFactory = _ => 1 };
        var texts = new Option<bool>("--texts") { Description = "Prints all texts instead, the expressions in ⟦ ⟧: to look for what was missed." };
        var command = new Command("time-sample", "Draws time expressions from a dump, with their context.") { input, count, articles, seed, texts };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(input), parsed.GetValue(count), parsed.GetValue(articles), new Random(parsed.GetValue(seed)), parsed.GetValue(texts)));
        return command;
    }

    private static void Run(string dump, int count, int articles, Random random, bool showTexts)
    {
        var (normalizer, tokenizer, recognizer) = (new ArticleNormalizer(), new VietnameseTokenizer(), new TimeRecognizer());
        var drawn = new List<string>();
        var (seen, syllables, allocated, watch) = (0L, 0L, 0L, new Stopwatch());
        foreach (var article in new DumpReader([dump]).Read().Select(record => record.Article).OfType<Article>().Take(articles))
        {
            var tokenized = tokenizer.Tokenize(normalizer.Normalize(article));
            var text = tokenized.Normalized.Text;
            syllables += SyllableCount.Of(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            watch.Start();
            var expressions = recognizer.Recognize(tokenized);
            watch.Stop();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            if (showTexts)
                Console.WriteLine(Marked(text, expressions));
            foreach (var expression in expressions)
            {
                // Reservoir sampling: each expression of the dump has the same chance.
                seen++;
                var slot = drawn.Count < count ? drawn.Count : random.NextInt64(seen);
                if (slot >= count)
                    continue;
                if (slot == drawn.Count)
                    drawn.Add("");
                drawn[(int)slot] = Show(article, text, expression);
            }
        }

        foreach (var line in drawn.TakeWhile(_ => !showTexts))
            Console.WriteLine(line);
        Console.WriteLine($"{seen:N0} expressions, {syllables:N0} syllables, {syllables / watch.Elapsed.TotalSeconds:N0} syllables a second, {(double)allocated / syllables:F1} bytes a syllable");
    }

    private static string Show(Article article, string text, TimeExpression expression)
    {
        var before = text[Math.Max(0, expression.Start - ContextLength)..expression.Start];
        var after = text[expression.End..Math.Min(text.Length, expression.End + ContextLength)];
        return $"{article.Published:yyyy-MM-dd}\t{expression.Date}\t{expression.Kind}\t{expression.PartOfDay}\t{before}[{text[expression.Start..expression.End]}]{after}".ReplaceLineEndings(" ");
    }

    private static string Marked(string text, IEnumerable<TimeExpression> expressions)
    {
        var marked = new StringBuilder();
        var end = 0;
        foreach (var expression in expressions)
        {
            marked.Append(text, end, expression.Start - end).Append('⟦').Append(text, expression.Start, expression.End - expression.Start).Append('⟧');
            end = expression.End;
        }

        return marked.Append(text, end, text.Length - end).ToString();
    }
}
