using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>A sentence with the right answer of the word segmenter.</summary>
/// <param name="Keys">Its syllables between the padding that the features want.</param>
/// <param name="Joins">For every key whether its word goes on into the next one.</param>
internal sealed record SegmentedSentence(SyllableKey[] Keys, bool[] Joins)
{
    /// <summary>The hashes of its words.</summary>
    public uint[] WordHashes()
    {
        var hashes = new List<uint>();
        var start = SegmentationFeatures.Padding;
        for (var i = start; i < Keys.Length - SegmentationFeatures.Padding; i++)
        {
            if (Joins[i])
                continue;
            hashes.Add(WordKey.HashOf(Keys.AsSpan(start..(i + 1))));
            start = i + 1;
        }

        return [.. hashes];
    }

    /// <summary>The hashes of its syllables.</summary>
    public uint[] SyllableHashes() => [.. Keys[SegmentationFeatures.Padding..^SegmentationFeatures.Padding].Select(key => key.Hash)];

    /// <summary>A sentence from its words, each split into syllables by <paramref name="separator"/>.</summary>
    public static SegmentedSentence FromWords(IEnumerable<string> words, char separator)
    {
        const int padding = SegmentationFeatures.Padding;
        var keys = new List<SyllableKey>();
        var joins = new List<bool>();
        CollectBorder(keys, joins);
        foreach (var word in words)
        {
            foreach (var syllable in word.Split(separator, StringSplitOptions.RemoveEmptyEntries))
            {
                keys.Add(SyllableKey.Of(syllable));
                joins.Add(true);
            }

            joins[^1] = false;
        }

        CollectBorder(keys, joins);
        return new SegmentedSentence([.. keys], [.. joins]);

        static void CollectBorder(List<SyllableKey> keys, List<bool> joins)
        {
            for (var i = 0; i < padding; i++)
            {
                keys.Add(default);
                joins.Add(false);
            }
        }
    }
}
