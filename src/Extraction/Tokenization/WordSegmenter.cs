using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Tokenization;

/// <summary>
/// Joins syllables to words: from left to right, a linear classifier decides at every gap whether the word goes on.
/// Its weights are those of an averaged perceptron (Collins 2002), kept in a <see cref="FeatureTable"/>.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class WordSegmenter
{
    /// <summary>The table was trained with two to this many places.</summary>
    public const int TrainedBits = 26;

    /// <summary>
    /// How many gaps before they are decided the slots of their features are called for: the table is larger than the cache
    /// of most processors, and to wait for it would take longer than all the rest.
    /// </summary>
    private const int GapsAhead = 4;

    private readonly ushort[] _slots;

    /// <summary>A segmenter with the given slots, each the print of its feature and, in the lower byte, its weight.</summary>
    /// <exception cref="ArgumentException">There are so few slots that prints do not tell features apart.</exception>
    public WordSegmenter(ReadOnlySpan<ushort> slots)
    {
        if (slots.Length < 1 << (TrainedBits - 8))
            throw new ArgumentException("There must be a slot for every 256 places of training.", nameof(slots));
        _slots = slots.ToArray();
    }

    /// <summary>What a model file of this kind begins with.</summary>
    public static ReadOnlySpan<byte> ModelKind => "XSG2"u8;

    /// <summary>The segmenter that ships with the library.</summary>
    public static WordSegmenter Load() => new(MemoryMarshal.Cast<sbyte, ushort>(ModelFile.Read("segmenter.model", ModelKind)));

    /// <summary>A slot.</summary>
    public static ushort Pack(byte print, sbyte weight) => (ushort)((print << 8) | (byte)weight);

    /// <summary>Decides for a sentence where words go on.</summary>
    /// <param name="keys">The keys of its syllables, between <see cref="SegmentationFeatures.Padding"/> default keys at either end.</param>
    /// <param name="joins">
    /// Set to whether the syllable goes on into the next one; one place for every syllable, padding not counted.
    /// </param>
    public void Segment(ReadOnlySpan<SyllableKey> keys, Span<bool> joins)
    {
        const int padding = SegmentationFeatures.Padding;
        const int room = SegmentationFeatures.SyllableRoom;
        Span<uint> places = stackalloc uint[GapsAhead * room];
        Span<ushort> prints = stackalloc ushort[GapsAhead * room];
        Span<uint> words = stackalloc uint[SegmentationFeatures.WordCount];
        int wordStart = padding, previousStart = padding;
        var last = keys.Length - padding - 1;
        for (var i = padding; i < Math.Min(padding + GapsAhead, last); i++)
            Fetch(keys, i, places.Slice(i % GapsAhead * room, room), prints.Slice(i % GapsAhead * room, room));
        for (var i = padding; i <= last; i++)
        {
            var join = false;
            if (i < last)
            {
                var gapPlaces = places.Slice(i % GapsAhead * room, room);
                var gapPrints = prints.Slice(i % GapsAhead * room, room);
                if (SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
                {
                    SegmentationFeatures.ExtractFromWords(keys, i, wordStart, previousStart, words);
                    join = Score(gapPlaces, gapPrints) + Score(words) > 0;
                }

                if (i + GapsAhead < last)
                    Fetch(keys, i + GapsAhead, gapPlaces, gapPrints);
            }

            joins[i - padding] = join;
            if (join)
                continue;
            previousStart = wordStart;
            wordStart = i + 1;
        }
    }

    /// <summary>
    /// Finds the slots and prints of the features of a gap that hang on no decision, and calls the slots into the processor's
    /// cache; with them those of the other features as they are if a word begins before the gap.
    /// </summary>
    private void Fetch(ReadOnlySpan<SyllableKey> keys, int i, Span<uint> places, Span<ushort> prints)
    {
        if (!SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
            return;
        var slots = (uint)_slots.Length;
        Span<uint> features = stackalloc uint[SegmentationFeatures.SyllableRoom];
        SegmentationFeatures.ExtractFromSyllables(keys, i, features);
        FeatureTable.PrintsOf(features, TrainedBits, prints);
        for (var k = 0; k < SegmentationFeatures.SyllableCount; k++)
        {
            places[k] = FeatureTable.SlotOf(features[k], slots);
            FeatureTable.Prefetch<ushort>(_slots, places[k]);
        }

        features = features[..SegmentationFeatures.WordCount];
        SegmentationFeatures.ExtractFromWords(keys, i, i, i, features);
        foreach (var feature in features)
            FeatureTable.Prefetch<ushort>(_slots, FeatureTable.SlotOf(feature, slots));
    }

    /// <summary>The sum of the weights in slots whose prints are these.</summary>
    private int Score(ReadOnlySpan<uint> places, ReadOnlySpan<ushort> prints)
    {
        var slots = _slots;
        // What is left over stays a slot of no weight.
        Span<ushort> found = stackalloc ushort[SegmentationFeatures.SyllableRoom];
        for (var k = 0; k < SegmentationFeatures.SyllableCount; k++)
            found[k] = slots[places[k]];
        var sum = Vector128<short>.Zero;
        for (var k = 0; k < SegmentationFeatures.SyllableRoom; k += Vector128<short>.Count)
        {
            var slot = Vector128.Create<ushort>(found[k..]);
            var weights = (slot.AsInt16() << 8) >> 8;
            sum += weights & Vector128.Equals(slot >>> 8, Vector128.Create(prints[k..])).AsInt16();
        }

        return Vector128.Sum(sum);
    }

    private int Score(ReadOnlySpan<uint> features)
    {
        var slots = _slots;
        var score = 0;
        foreach (var feature in features)
        {
            int slot = slots[FeatureTable.SlotOf(feature, (uint)slots.Length)];
            var difference = (slot >> 8) ^ FeatureTable.PrintOf(feature, TrainedBits);
            score += (sbyte)slot & ((difference - 1) >> 31);
        }

        return score;
    }
}
