using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The room that <see cref="ExtractFromSyllables"/> needs: it makes eight hashes at a time.</summary>
    public const int SyllableRoom = 24;

    private static readonly uint[] _syllableTemplates = [.. Enumerable.Range(1, SyllableRoom).Select(template => (uint)template * TemplateFactor)];

    private const uint TemplateFactor = 0xC2B2AE3Du;
    private const uint FirstFactor = 0x2C1B3C6Du;
    private const uint SecondFactor = 0x297A2D39u;
    private const int MixShift = 15;

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
        Span<uint> ofSyllables = stackalloc uint[SyllableRoom];
        ExtractFromSyllables(keys, i, ofSyllables);
        ofSyllables[..SyllableCount].CopyTo(features);
        ExtractFromWords(keys, i, wordStart, previousStart, features[SyllableCount..]);
    }

    /// <summary>The features of the gap after a syllable that hang on the syllables alone.</summary>
    /// <param name="keys">The sentence with its padding.</param>
    /// <param name="i">The syllable before the gap.</param>
    /// <param name="features">Set to <see cref="SyllableCount"/> hashes; <see cref="SyllableRoom"/> places, of which the last have no meaning.</param>
    public static void ExtractFromSyllables(ReadOnlySpan<SyllableKey> keys, int i, Span<uint> features)
    {
        _ = features[SyllableRoom - 1];
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
        features[0] = b;
        features[1] = c;
        features[2] = bc;
        features[3] = Pair(a, b);
        features[4] = Pair(c, d);
        features[5] = abc;
        features[6] = Pair(bc, d);
        features[7] = Pair(abc, d);
        features[8] = Pair(a, c);
        features[9] = Pair(b, d);
        features[10] = shapes | before | after;
        features[11] = shapes;
        features[12] = Pair(bc, shapes);
        features[13] = Pair(b, shapes);
        features[14] = Pair(c, shapes);
        features[15] = Pair(a, shapes);
        features[16] = Pair(d, shapes);
        features[17] = Pair(Pair(z, a), bc);
        features[18] = Pair(z, a);
        features[19] = shapes | before;
        features[20] = shapes | after;
        for (var k = 0; k < SyllableRoom; k += Vector256<uint>.Count)
        {
            var hashes = (Vector256.Create(features[k..]) ^ Vector256.Create(_syllableTemplates, k)) * FirstFactor;
            hashes ^= hashes >>> MixShift;
            (hashes * SecondFactor).CopyTo(features[k..]);
        }
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
        var hash = (value ^ (template * TemplateFactor)) * FirstFactor;
        hash ^= hash >> MixShift;
        return hash * SecondFactor;
    }
}
