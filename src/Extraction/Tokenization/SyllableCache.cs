using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Tokenization;

/// <summary>
/// What is known of syllables met lately, by how they are written: a text is made of few syllables, and to know one again
/// is cheaper than to take it apart.
/// </summary>
/// <remarks>A direct-mapped cache. Not thread-safe.</remarks>
/// <param name="read">Reads a syllable that is not known.</param>
internal sealed class SyllableCache<T>(Func<ReadOnlySpan<char>, T> read)
    where T : struct
{
    /// <summary>Longer syllables are rare and not kept.</summary>
    private const int Longest = 8;

    private const int Bits = 12;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    /// <summary>What is known of a syllable.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="start">Its first UTF-16 code unit.</param>
    /// <param name="length">How many it has.</param>
    public T Of(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > Longest || start + Longest > text.Length)
            return read(text.Slice(start, length));
        var written = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(start, Longest)))
            & Vector128.LessThan(Vector128<ushort>.Indices, Vector128.Create((ushort)length));
        var halves = written.AsUInt64();
        ref var entry = ref _entries[((halves[0] * 0x9E3779B97F4A7C15ul) ^ (halves[1] * 0xC2B2AE3D27D4EB4Ful)) >> (64 - Bits)];
        if (entry.Length != length || entry.Written != written)
            entry = new Entry(written, length, read(text.Slice(start, length)));
        return entry.Known;
    }

    private readonly record struct Entry(Vector128<ushort> Written, int Length, T Known);
}
