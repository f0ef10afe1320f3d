using System.CommandLine;
using Extraction.Normalization;
using Extraction.Tokenization;
using Extraction.Training;

namespace Extraction.Benchmarks.Tokenization;

/// <summary><c>tokenization</c>: words and parts of speech against a treebank.</summary>
internal static class TokenizationCommand
{
    public static Command Create()
    {
        var treebank = new Option<FileInfo>("--treebank")
        {
            Description = "A treebank in CoNLL-U.",
            DefaultValueFactory = _ => new FileInfo("../shared/data/vtb/test.conllu"),
        };
        var command = new Command("tokenization", "Scores word segmentation and parts of speech against a treebank.") { treebank };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(treebank).FullName));
        return command;
    }

    private static void Run(string path)
    {
        var normalizer = new ArticleNormalizer();
        var tokenizer = new VietnameseTokenizer();
        SpanScore fromSyllables = new(), fromText = new(), tagged = new();
        int words = 0, rightTags = 0;
        foreach (var sentence in ConlluReader.Read(path).Select(TreebankSentence.FromTokens))
        {
            fromSyllables.Add(Spans(sentence.Words), Spans(tokenizer.TokenizeSyllables(sentence.Text)));

            var article = normalizer.Normalize(new Article("sentence", sentence.Text));
            var found = tokenizer.Tokenize(article).Words
                .Select(word => (article.Span(word.Start, word.End), word.PartOfSpeech))
                .Select(word => new Word(word.Item1.Start, word.Item1.End - word.Item1.Start, word.PartOfSpeech))
                .ToArray();
            fromText.Add(Spans(sentence.Words), Spans(found));
            tagged.Add(sentence.Words, found);

            var tags = tokenizer.TagWords(sentence.Text, sentence.Words);
            words += tags.Length;
            rightTags += tags.Where((tag, i) => tag == sentence.Words[i].PartOfSpeech).Count();
        }

        Console.WriteLine($"word segmentation F1, gold syllables     {fromSyllables.F1:F4}  (P {fromSyllables.Precision:F4}, R {fromSyllables.Recall:F4})");
        Console.WriteLine($"word F1, raw text                        {fromText.F1:F4}  (P {fromText.Precision:F4}, R {fromText.Recall:F4})");
        Console.WriteLine($"UPOS accuracy, gold words                {(double)rightTags / words:F4}  ({rightTags} of {words})");
        Console.WriteLine($"(word, UPOS) F1, raw text                {tagged.F1:F4}");
    }

    private static (int Start, int End)[] Spans(IEnumerable<Word> words) => [.. words.Select(word => (word.Start, word.End))];
}
