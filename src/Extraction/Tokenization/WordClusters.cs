using System.Numerics;
using System.Runtime.InteropServices;

namespace Extraction.Tokenization;

/// <summary>
/// What unsegmented news tells of frequent words: the clusters of words with like neighbours that each belongs to, coarse
/// and fine, and how often it stands beside words that only verbs, nouns or adjectives stand beside.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class WordClusters
{
    private readonly uint[] _hashes;
    private readonly uint[] _groups;
    private readonly int _shift;

    /// <summary>Clusters from pairs of the hash of a word (<see cref="WordKey.Hash"/>) and its packed group.</summary>
    public WordClusters(ReadOnlySpan<uint> pairs)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(pairs.Length * 2, 16));
        _hashes = new uint[size];
        _groups = new uint[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            var slot = Slot(pairs[i]);
            _hashes[slot] = pairs[i];
            _groups[slot] = pairs[i + 1];
        }
    }

    /// <summary>What a model file of this kind begins with.</summary>
    public static ReadOnlySpan<byte> ModelKind => "XCLU"u8;

    /// <summary>The clusters that ship with the library.</summary>
    public static WordClusters Load() => new(MemoryMarshal.Cast<sbyte, uint>(ModelFile.Read("clusters.model", ModelKind)));

    /// <summary>Packs what is known of a word.</summary>
    /// <param name="fine">The fine cluster, 1 to 255.</param>
    /// <param name="coarse">The coarse cluster, 1 to 63.</param>
    /// <param name="neighbours">Six measures, 0 to 7, of how often the word stands beside certain others.</param>
    public static uint Pack(int fine, int coarse, ReadOnlySpan<int> neighbours)
    {
        var group = (uint)fine | ((uint)coarse << 8);
        for (var i = 0; i < neighbours.Length; i++)
            group |= (uint)neighbours[i] << (14 + (3 * i));
        return group;
    }

    /// <summary>What is known of a word; 0 for nothing.</summary>
    public uint GroupOf(uint hash) => _groups[Slot(hash)];

    private int Slot(uint hash)
    {
        var slot = (int)((hash * 0x9E3779B1u) >> _shift);
        while (_hashes[slot] != hash && _hashes[slot] != 0)
            slot = (slot + 1) & (_hashes.Length - 1);
        return slot;
    }
}
