using System.Globalization;
using System.Text;
using Extraction.Tokenization;

namespace Extraction.Cli;

/// <summary>
/// Writes sentences as CoNLL-U (https://universaldependencies.org/format.html) or as text, a sentence a line with
/// <c>_</c> between the syllables of a word.
/// </summary>
internal sealed class TokenWriter(Stream stream, bool conllu) : IAsyncDisposable
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
    private int _sentences;

    /// <summary>Begins an article.</summary>
    public void WriteDocument(string id)
    {
        if (conllu)
            _writer.WriteLine($"# newdoc id = {id}");
    }

    /// <summary>Writes a sentence.</summary>
    /// <param name="text">The text that the words count in.</param>
    /// <param name="words">The words of the sentence.</param>
    public void WriteSentence(string text, ReadOnlySpan<Word> words)
    {
        if (conllu)
            WriteConllu(text, words);
        else
            WriteText(text, words);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void WriteConllu(string text, ReadOnlySpan<Word> words)
    {
        if (words.IsEmpty)
            return;
        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {++_sentences}"));
        _writer.WriteLine($"# text = {text[words[0].Start..words[^1].End]}");
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var glued = i + 1 < words.Length && words[i + 1].Start == word.End ? "SpaceAfter=No" : "_";
            _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{text.AsSpan(word.Start, word.Length)}\t_\t{UniversalTag(word.PartOfSpeech)}\t_\t_\t_\t_\t_\t{glued}"));
        }

        _writer.WriteLine();
    }

    private void WriteText(string text, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
                _writer.Write(' ');
            foreach (var c in text.AsSpan(words[i].Start, words[i].Length))
                _writer.Write(char.IsWhiteSpace(c) ? '_' : c);
        }

        _writer.WriteLine();
    }

    private static string UniversalTag(PartOfSpeech tag) => tag.ToString().ToUpperInvariant();
}
