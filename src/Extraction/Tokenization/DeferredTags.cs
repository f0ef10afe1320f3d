using System.Collections.Immutable;

namespace Extraction.Tokenization;

/// <summary>Finds the parts of speech of a sentence when one of its words is first asked for.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class DeferredTags(VietnameseTokenizer tokenizer, string text, ImmutableArray<Word> words, ImmutableArray<Sentence> sentences)
{
    private readonly PartOfSpeech[]?[] _tags = new PartOfSpeech[]?[sentences.Length];

    /// <summary>The part of speech of a word.</summary>
    /// <param name="word">Its index in the article.</param>
    public PartOfSpeech Of(int word)
    {
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].FirstWord <= word)
                low = middle;
            else
                high = middle - 1;
        }

        var sentence = sentences[low];
        var tags = _tags[low] ??= tokenizer.TagWords(text, words.AsSpan(sentence.FirstWord, sentence.WordCount));
        return tags[word - sentence.FirstWord];
    }
}
