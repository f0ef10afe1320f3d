using System.CommandLine;
using Extraction.Dumps.Reading;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Cli;

/// <summary><c>tokenize</c>: articles in, sentences of words with parts of speech out.</summary>
internal static class TokenizeCommand
{
    private const string Description = """
        Cuts articles into sentences and words.

        Examples:
          extraction tokenize article.txt
          extraction tokenize article.txt --format text
          zcat news.jsonl.gz | extraction tokenize - > news.conllu
          extraction tokenize sentences.txt --syllables
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders or archives of articles; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format")
        {
            Description = "conllu: a word a line with its part of speech; text: a sentence a line, _ between the syllables of a word.",
            DefaultValueFactory = _ => "conllu",
        };
        format.AcceptOnlyFromAmong("conllu", "text");
        var syllables = new Option<bool>("--syllables") { Description = "The input is plain text; its lines are sentences and its blanks the borders of syllables." };
        var command = new Command("tokenize", Description) { inputs, format, syllables };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(inputs);
            var conllu = parsed.GetRequiredValue(format) == "conllu";
            return parsed.GetValue(syllables) ? RunOnSyllablesAsync(names, conllu, cancellationToken) : RunAsync(names, reading.Read(parsed), conllu, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, DumpReaderOptions reading, bool conllu, CancellationToken cancellationToken)
    {
        var normalizer = new ArticleNormalizer();
        var tokenizer = new VietnameseTokenizer();
        await using var writer = new TokenWriter(Console.OpenStandardOutput(), conllu);
        var rejected = 0;
        await foreach (var record in new DumpReader(inputs, reading).ReadAsync(cancellationToken))
        {
            if (record.Article is not { } article)
            {
                rejected++;
                await Console.Error.WriteLineAsync(record.Rejection!.ToString());
                continue;
            }

            writer.WriteDocument(article.Id);
            var tokenized = tokenizer.Tokenize(normalizer.Normalize(article));
            foreach (var sentence in tokenized.Sentences)
                writer.WriteSentence(tokenized.Normalized.Text, tokenized.Words.AsSpan(sentence.FirstWord, sentence.WordCount));
        }

        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
    }

    private static async Task<int> RunOnSyllablesAsync(string[] inputs, bool conllu, CancellationToken cancellationToken)
    {
        var tokenizer = new VietnameseTokenizer();
        await using var writer = new TokenWriter(Console.OpenStandardOutput(), conllu);
        var rejected = 0;
        foreach (var input in inputs)
        {
            try
            {
                using var reader = input == "-" ? Console.In : new StreamReader(input);
                while (await reader.ReadLineAsync(cancellationToken) is { } line)
                    writer.WriteSentence(line, tokenizer.TokenizeSyllables(line).AsSpan());
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                rejected++;
                await Console.Error.WriteLineAsync($"{input}: {error.Message}");
            }
        }

        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Success;
    }
}
