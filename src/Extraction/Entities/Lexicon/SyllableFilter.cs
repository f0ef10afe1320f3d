using System.Runtime.CompilerServices;

namespace Extraction.Entities.Lexicon;

/// <summary>
/// Tells quickly that a syllable is none of a few: a Bloom filter (Bloom 1970) of one hash, so small that it stays in the
/// nearest cache of the processor. Immutable and thread-safe.
/// </summary>
internal sealed class SyllableFilter
{
    /// <summary>Two to this many bits: a hundred syllables let one other of two hundred pass.</summary>
    private const int Bits = 14;

    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    /// <summary>A filter for syllables as <see cref="PackedSyllable"/> writes them.</summary>
    public SyllableFilter(IEnumerable<ulong> syllables)
    {
        foreach (var syllable in syllables)
        {
            var place = Place(syllable);
            _bits[place >> 6] |= 1ul << (place & 63);
        }
    }

    /// <summary>Whether a syllable may be one of them; false only where it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ulong syllable)
    {
        var place = Place(syllable);
        return (_bits[place >> 6] >> (place & 63) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ulong syllable) => (int)((syllable * 0x9E3779B97F4A7C15ul) >> (64 - Bits));
}
