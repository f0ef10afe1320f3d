using System.Numerics;

namespace Extraction.Tokenization;

/// <summary>
/// Joins syllables to words: from left to right, a linear classifier decides at every gap whether the word goes on.
/// Its weights are those of an averaged perceptron (Collins 2002) over hashed features (Weinberger et al. 2009).
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class WordSegmenter
{
    private readonly sbyte[] _weights;
    private readonly int _shift;

    /// <summary>A segmenter with the given weights, a power of two in number.</summary>
    /// <exception cref="ArgumentException">The number of weights is no power of two.</exception>
    public WordSegmenter(sbyte[] weights)
    {
        if (!BitOperations.IsPow2(weights.Length))
            throw new ArgumentException("The number of weights must be a power of two.", nameof(weights));
        _weights = weights;
        _shift = 32 - BitOperations.Log2((uint)weights.Length);
    }

    /// <summary>What a model file of this kind begins with.</summary>
    public static ReadOnlySpan<byte> ModelKind => "XSEG"u8;

    /// <summary>The segmenter that ships with the library.</summary>
    public static WordSegmenter Load() => new(ModelFile.Read("segmenter.model", ModelKind));

    /// <summary>Decides for a sentence where words go on.</summary>
    /// <param name="keys">The keys of its syllables, between <see cref="SegmentationFeatures.Padding"/> default keys at either end.</param>
    /// <param name="joins">
    /// Set to whether the syllable goes on into the next one; one place for every syllable, padding not counted.
    /// </param>
    public void Segment(ReadOnlySpan<SyllableKey> keys, Span<bool> joins)
    {
        const int padding = SegmentationFeatures.Padding;
        Span<uint> features = stackalloc uint[SegmentationFeatures.Count];
        var weights = _weights;
        var shift = _shift;
        int wordStart = padding, previousStart = padding;
        var last = keys.Length - padding - 1;
        for (var i = padding; i <= last; i++)
        {
            var join = false;
            if (i < last && SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
            {
                SegmentationFeatures.Extract(keys, i, wordStart, previousStart, features);
                var score = 0;
                foreach (var feature in features)
                    score += weights[feature >> shift];
                join = score > 0;
            }

            joins[i - padding] = join;
            if (join)
                continue;
            previousStart = wordStart;
            wordStart = i + 1;
        }
    }
}
