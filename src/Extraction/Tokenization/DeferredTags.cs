using System.Collections.Immutable;

namespace Extraction.Tokenization;

/// <summary>
/// Finds the parts of speech of a sentence when one of its words is first asked for, and no farther than to this word: the
/// tagger goes from left to right.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed class DeferredTags(VietnameseTokenizer tokenizer, string text, ImmutableArray<Word> words, ImmutableArray<Sentence> sentences)
{
    private readonly PartlyTagged?[] _begun = new PartlyTagged?[sentences.Length];

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
        var begun = _begun[low] ??= new PartlyTagged(VietnameseTokenizer.KeysOf(text, words.AsSpan(sentence.FirstWord, sentence.WordCount)), new PartOfSpeech[sentence.WordCount]);
        var asked = word - sentence.FirstWord;
        if (asked >= begun.Count)
        {
            tokenizer.Tag(begun.Keys, begun.Tags, begun.Count, asked + 1);
            begun.Count = asked + 1;
        }

        return begun.Tags[asked];
    }

    /// <summary>A sentence of which the first words are tagged.</summary>
    private sealed class PartlyTagged(WordKey[] keys, PartOfSpeech[] tags)
    {
        public WordKey[] Keys => keys;

        public PartOfSpeech[] Tags => tags;

        public int Count { get; set; }
    }
}
