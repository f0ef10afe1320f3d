using System.Runtime.InteropServices;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// How much syllables stand together in text that nobody segmented: pointwise mutual information (Church and Hanks
/// 1990), the two conditional probabilities and the count of every pair, in steps of a logarithmic scale.
/// </summary>
internal sealed class SyllableAssociations
{
    private readonly Dictionary<uint, int> _syllables = [];
    private readonly Dictionary<ulong, int> _pairs = [];
    private double _total;

    /// <summary>What is known of a pair; all 0 for one that was never seen.</summary>
    /// <param name="Information">Pointwise mutual information, 1 to 31.</param>
    /// <param name="Count">The logarithm of the count, 1 to 15.</param>
    /// <param name="Forward">How surely the second follows the first, 1 to 20.</param>
    /// <param name="Backward">How surely the first stands before the second, 1 to 20.</param>
    public readonly record struct Association(byte Information, byte Count, byte Forward, byte Backward);

    /// <summary>Counts a sentence.</summary>
    public void Add(SegmentedSentence sentence)
    {
        const int padding = SegmentationFeatures.Padding;
        var keys = sentence.Keys;
        for (var i = padding; i < keys.Length - padding; i++)
        {
            _total++;
            CollectionsMarshal.GetValueRefOrAddDefault(_syllables, keys[i].Hash, out _)++;
            if (i + 1 < keys.Length - padding && SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Pair(keys[i], keys[i + 1]), out _)++;
        }
    }

    /// <summary>The association of a syllable with the one after it.</summary>
    public Association Of(SyllableKey left, SyllableKey right)
    {
        if (!_pairs.TryGetValue(Pair(left, right), out var count) || !SegmentationFeatures.CanJoin(left, right))
            return default;
        double first = _syllables[left.Hash], second = _syllables[right.Hash];
        return new Association(
            Step(count * _total / (first * second), 0.75, -6, 24),
            Step(count, 1, 0, 14),
            Step(count / first, 0.75, -20, -1),
            Step(count / second, 0.75, -20, -1));
    }

    private static byte Step(double value, double size, int lowest, int highest) =>
        (byte)(1 + Math.Clamp((int)Math.Floor(Math.Log2(value) / size), lowest, highest) - lowest);

    private static ulong Pair(SyllableKey left, SyllableKey right) => ((ulong)left.Hash << 32) | right.Hash;
}
