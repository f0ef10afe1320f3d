using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extraction.Tokenization;

/// <summary>
/// What the word segmenter looks at between two syllables: the syllables around, their shapes, and how the word that
/// is being built began. The same code serves training and use.
/// </summary>
internal static class SegmentationFeatures
{
    /// <summary>How many border keys must stand before and after a sentence.</summary>
    public const int Padding = 2;

    /// <summary>How many features a gap has.</summary>
    public const int Count = SyllableCount + WordCount;

    /// <summary>How many of them hang on the syllables alone.</summary>
    public const int SyllableCount = 21;

    /// <summary>How many of them hang on the words before the gap too.</summary>
    public const int WordCount = 4;

    /// <summary>Whether a word may go on from one syllable into the next: never into or out of a mark.</summary>
    public static bool CanJoin(SyllableKey left, SyllableKey right) => left.Shape != SyllableShape.Mark && right.Shape != SyllableShape.Mark;

    /// <summary>The features of the gap after a syllable, as 32-bit hashes.</summary>
    /// <param name="keys">The sentence with its padding.</param>
    /// <param name="i">The syllable before the gap.</param>
    /// <param name="wordStart">The first syllable of the word that <paramref name="i"/> ends or continues.</param>
    /// <param name="previousStart">The first syllable of the word before.</param>
    /// <param name="features">Set to <see cref="Count"/> hashes.</param>
    public static void Extract(ReadOnlySpan<SyllableKey> keys, int i, int wordStart, int previousStart, Span<uint> features)
    {
        ExtractFromSyllables(keys, i, features);
        ExtractFromWords(keys, i, wordStart, previousStart, features[SyllableCount..]);
    }

    /// <summary>The features of the gap after a syllable that hang on the syllables alone.</summary>
    /// <param name="keys">The sentence with its padding.</param>
    /// <param name="i">The syllable before the gap.</param>
    /// <param name="features">Set to <see cref="SyllableCount"/> hashes.</param>
    public static void ExtractFromSyllables(ReadOnlySpan<SyllableKey> keys, int i, Span<uint> features)
    {
        var (z, _) = keys[i - 2];
        var (a, shapeA) = keys[i - 1];
        var (b, shapeB) = keys[i];
        var (c, shapeC) = keys[i + 1];
        var (d, shapeD) = keys[i + 2];
        var shapes = (uint)shapeB | ((uint)shapeC << 4);
        var before = (uint)shapeA << 8;
        var after = (uint)shapeD << 12;
        var bc = Pair(b, c);
        var abc = Pair(a, bc);
        features[0] = Mix(1, b);
        features[1] = Mix(2, c);
        features[2] = Mix(3, bc);
        features[3] = Mix(4, Pair(a, b));
        features[4] = Mix(5, Pair(c, d));
        features[5] = Mix(6, abc);
        features[6] = Mix(7, Pair(bc, d));
        features[7] = Mix(8, Pair(abc, d));
        features[8] = Mix(9, Pair(a, c));
        features[9] = Mix(10, Pair(b, d));
        features[10] = Mix(11, shapes | before | after);
        features[11] = Mix(12, shapes);
        features[12] = Mix(13, Pair(bc, shapes));
        features[13] = Mix(14, Pair(b, shapes));
        features[14] = Mix(15, Pair(c, shapes));
        features[15] = Mix(16, Pair(a, shapes));
        features[16] = Mix(17, Pair(d, shapes));
        features[17] = Mix(18, Pair(Pair(z, a), bc));
        features[18] = Mix(19, Pair(z, a));
        features[19] = Mix(20, shapes | before);
        features[20] = Mix(21, shapes | after);
    }

    /// <summary>The features of the gap after a syllable that hang on where words began before it.</summary>
    /// <param name="keys">The sentence with its padding.</param>
    /// <param name="i">The syllable before the gap.</param>
    /// <param name="wordStart">The first syllable of the word that <paramref name="i"/> ends or continues.</param>
    /// <param name="previousStart">The first syllable of the word before.</param>
    /// <param name="features">Set to <see cref="WordCount"/> hashes.</param>
    public static void ExtractFromWords(ReadOnlySpan<SyllableKey> keys, int i, int wordStart, int previousStart, Span<uint> features)
    {
        var (c, shapeC) = keys[i + 1];
        var shapes = (uint)keys[i].Shape | ((uint)shapeC << 4);
        var length = (uint)Math.Min(i - wordStart, 3);
        var word = 0u;
        for (var k = Math.Max(wordStart, i - 3); k <= i; k++)
            word = Pair(word, keys[k].Hash);
        features[0] = Mix(31, Pair(word, length));
        features[1] = Mix(32, Pair(Pair(word, c), length));
        features[2] = Mix(33, length | (shapes << 4) | ((uint)Math.Min(wordStart - previousStart, 3) << 12));
        features[3] = Mix(34, Pair(Pair(c, keys[i + 2].Hash), length));
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
