using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extraction.Entities.Lexicon;

/// <summary>Numbers by 64-bit keys: a hash table with open addressing that is filled once. Immutable and thread-safe.</summary>
internal sealed class PackedMap
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _shift;

    /// <summary>A map of the pairs. No key is 0.</summary>
    public PackedMap(IReadOnlyCollection<KeyValuePair<ulong, int>> pairs)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(pairs.Count * 2, 16));
        _keys = new ulong[size];
        _values = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach (var (key, value) in pairs)
        {
            var slot = Slot(key);
            _keys[slot] = key;
            _values[slot] = value;
        }
    }

    /// <summary>The pairs, in no order.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Pairs
    {
        get
        {
            for (var slot = 0; slot < _keys.Length; slot++)
                if (_keys[slot] != 0)
                    yield return KeyValuePair.Create(_keys[slot], _values[slot]);
        }
    }

    /// <summary>The number of a key; false where it is not in the map.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetValue(ulong key, out int value)
    {
        var slot = Slot(key);
        value = _values[slot];
        return _keys[slot] == key;
    }

    /// <summary>Where a key stands, or the empty place where it would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key)
    {
        var keys = _keys;
        var slot = (int)((key * 0x9E3779B97F4A7C15ul) >> _shift);
        while (keys[slot] != key && keys[slot] != 0)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
