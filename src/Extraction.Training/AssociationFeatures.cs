using System.Numerics;
using Extraction.Tokenization;
using Association = Extraction.Training.SyllableAssociations.Association;

namespace Extraction.Training;

/// <summary>What the teacher of the word segmenter sees beyond <see cref="SegmentationFeatures"/>: how much syllables stand together.</summary>
internal static class AssociationFeatures
{
    /// <summary>How many features a gap has.</summary>
    public const int Count = 11;

    /// <summary>The features of the gap after a syllable, as 32-bit hashes.</summary>
    public static void Extract(ReadOnlySpan<SyllableKey> keys, int i, int wordStart, SyllableAssociations associations, Span<uint> features)
    {
        var left = associations.Of(keys[i - 1], keys[i]);
        var here = associations.Of(keys[i], keys[i + 1]);
        var right = associations.Of(keys[i + 1], keys[i + 2]);
        var length = (uint)Math.Min(i - wordStart, 3);
        var shapes = (uint)keys[i].Shape | ((uint)keys[i + 1].Shape << 4);
        var half = (uint)here.Information / 2;
        features[0] = Mix(50, here.Information);
        features[1] = Mix(51, here.Information | ((uint)here.Count << 8));
        features[2] = Mix(52, ((uint)left.Information / 2) | (half << 8) | ((uint)right.Information / 2 << 16));
        features[3] = Mix(53, ((uint)here.Forward / 2) | ((uint)here.Backward / 2 << 8));
        features[4] = Mix(54, here.Information | (shapes << 8));
        features[5] = Mix(55, Pair(keys[i].Hash, half));
        features[6] = Mix(56, Pair(keys[i + 1].Hash, half));
        features[7] = Mix(57, Difference(here, left) | (length << 4) | (half << 8));
        features[8] = Mix(58, Difference(here, right) | (length << 4) | (half << 8));
        features[9] = Mix(59, here.Forward | (length << 8));
        features[10] = Mix(60, here.Backward | (length << 8));
    }

    private static uint Difference(Association here, Association other) => (uint)Math.Clamp(((here.Information - other.Information) / 2) + 8, 0, 15);

    private static uint Pair(uint first, uint second) => (first * 0x9E3779B1u) + BitOperations.RotateLeft(second * 0x85EBCA77u, 13);

    private static uint Mix(uint template, uint value)
    {
        var hash = (value ^ (template * 0xC2B2AE3Du)) * 0x2C1B3C6Du;
        hash ^= hash >> 15;
        return hash * 0x297A2D39u;
    }
}
