using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extraction.Tokenization;

/// <summary>
/// What the tagger looks at: the word, its neighbours, their shapes and first and last syllables, the two tags before.
/// The same code serves training and use.
/// </summary>
internal static class TaggingFeatures
{
    /// <summary>How many border keys must stand before and after a sentence.</summary>
    public const int Padding = 2;

    /// <summary>How many features a word has.</summary>
    public const int Count = 30;

    /// <summary>The features of a word, as 32-bit hashes.</summary>
    /// <param name="words">The sentence with its padding.</param>
    /// <param name="i">The word.</param>
    /// <param name="tag1">The tag of the word before; a number that no tag has where there is none.</param>
    /// <param name="tag2">The tag of the word before that.</param>
    /// <param name="features">Set to <see cref="Count"/> hashes.</param>
    public static void Extract(ReadOnlySpan<WordKey> words, int i, uint tag1, uint tag2, Span<uint> features)
    {
        ref readonly var word = ref words[i];
        ref readonly var before = ref words[i - 1];
        ref readonly var after = ref words[i + 1];
        var count = word.Shape >> 8;
        var tags = tag1 | (tag2 << 8);
        features[0] = Mix(1, word.Hash);
        features[1] = Mix(2, Pair(word.Hash, tag1));
        features[2] = Mix(3, Pair(word.Hash, tags));
        features[3] = Mix(4, tag1);
        features[4] = Mix(5, tags);
        features[5] = Mix(6, before.Hash);
        features[6] = Mix(7, after.Hash);
        features[7] = Mix(8, Pair(before.Hash, word.Hash));
        features[8] = Mix(9, Pair(word.Hash, after.Hash));
        features[9] = Mix(10, Pair(before.Hash, after.Hash));
        features[10] = Mix(11, words[i - 2].Hash);
        features[11] = Mix(12, words[i + 2].Hash);
        features[12] = Mix(13, word.Shape);
        features[13] = Mix(14, Pair(word.Shape, tag1));
        features[14] = Mix(15, word.Shape | (before.Shape << 16));
        features[15] = Mix(16, word.Shape | (after.Shape << 16));
        features[16] = Mix(17, Pair(word.First, count));
        features[17] = Mix(18, Pair(word.Last, count));
        features[18] = Mix(19, Pair(after.Hash, tag1));
        features[19] = Mix(20, Pair(after.First, tag1));
        features[20] = Mix(21, Pair(before.Last, word.Shape));
        features[21] = Mix(22, Pair(after.First, word.Shape));
        features[22] = Mix(23, Pair(word.Hash, word.Shape));
        features[23] = Mix(24, Pair(Pair(words[i - 2].Hash, before.Hash), word.Hash));
        features[24] = Mix(25, Pair(Pair(words[i + 2].Hash, after.Hash), word.Hash));
        features[25] = Mix(26, Pair(Pair(before.Hash, word.Hash), after.Hash));
        features[26] = Mix(27, Pair(after.Last, word.Hash));
        features[27] = Mix(28, Pair(before.Last, word.Hash));
        features[28] = Mix(29, Pair(after.Last, tag1));
        features[29] = Mix(30, Pair(words[i - 2].Hash, word.Hash));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(uint first, uint second) => (first * 0x9E3779B1u) + BitOperations.RotateLeft(second * 0x85EBCA77u, 13);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint template, uint value)
    {
        var hash = (value ^ (template * 0xC2B2AE3Du)) * 0x2C1B3C6Du;
        hash ^= hash >> 15;
        return hash * 0x297A2D39u;
    }
}
