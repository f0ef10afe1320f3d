using System.CommandLine;
using Extraction.Dumps.Reading;
using Extraction.Entities;

namespace Extraction.Benchmarks.Entities;

/// <summary><c>person-sample</c>: mentions of persons by name drawn at random from a dump, each with its sentence, to be read one by one.</summary>
internal static class PersonSampleCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("dump") { Description = "A dump of articles." };
        var count = new Option<int>("--count") { Description = "How many mentions to draw.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "Of the draw.", DefaultValueFactory = _ => 1 };
        var articles = new Option<int>("--articles") { Description = "How many articles to read, from the first.", DefaultValueFactory = _ => int.MaxValue };
        var command = new Command("person-sample", "Draws mentions of persons by name from a dump: article, offsets in its clean text, mention, title, country, sentence.") { input, count, seed, articles };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(input), parsed.GetValue(count), parsed.GetValue(articles), new Random(parsed.GetValue(seed))));
        return command;
    }

    private static void Run(string dump, int count, int articles, Random random)
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        var drawn = new string[count];
        var seen = 0L;
        foreach (var article in new DumpReader([dump]).Read().Select(record => record.Article).OfType<Article>().Take(articles))
        {
            var recognized = pipeline.Recognize(article);
            foreach (var mention in recognized.Mentions.Where(mention => mention.Type == MentionType.Person))
            {
                // Reservoir sampling: each mention of the dump has the same chance.
                var slot = seen < count ? seen : random.NextInt64(seen + 1);
                seen++;
                if (slot < count)
                    drawn[slot] = Show(article, recognized, mention);
            }
        }

        foreach (var line in drawn.Where(line => line is not null).Order(StringComparer.Ordinal))
            Console.WriteLine(line);
        Console.Error.WriteLine($"{seen:N0} mentions");
    }

    private static string Show(Article article, RecognizedArticle recognized, Mention mention)
    {
        var tokenized = recognized.Tokenized;
        var text = tokenized.Normalized.Text;
        var sentence = tokenized.Sentences.Last(sentence => tokenized.Words[sentence.FirstWord].Start <= mention.Start);
        var (start, end) = (tokenized.Words[sentence.FirstWord].Start, tokenized.Words[sentence.FirstWord + sentence.WordCount - 1].End);
        var entity = recognized.Entities[mention.Entity];
        return $"{article.Id}\t{mention.Start}\t{mention.End}\t{text[mention.Start..mention.End]}\t{entity.Title}\t{entity.Country}\t"
            + $"{text[start..mention.Start]}⟦{text[mention.Start..mention.End]}⟧{text[mention.End..Math.Max(mention.End, end)]}".ReplaceLineEndings(" ");
    }
}
