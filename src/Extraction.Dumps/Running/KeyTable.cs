namespace Extraction.Dumps.Running;

/// <summary>
/// A table from 8-byte keys, which are already evenly spread, to numbers: open addressing with linear probing in two
/// plain arrays, 12 bytes a place and no object, so that millions of articles can be known.
/// </summary>
/// <remarks>Not thread-safe. The key zero stands for an empty place; no hash is expected to be zero.</remarks>
internal sealed class KeyTable
{
    private ulong[] _keys = new ulong[1024];
    private int[] _values = new int[1024];
    private int _count;

    /// <summary>The number of the key; where it is new, it gets the given one.</summary>
    /// <returns>True where the key was new.</returns>
    public bool TryAdd(ulong key, int value, out int known)
    {
        if (_count >= _keys.Length / 4 * 3)
            Grow();
        var place = Find(_keys, key);
        if (_keys[place] == key)
        {
            known = _values[place];
            return false;
        }

        _keys[place] = key;
        _values[place] = known = value;
        _count++;
        return true;
    }

    private static int Find(ulong[] keys, ulong key)
    {
        var mask = keys.Length - 1;
        var place = (int)(key & (ulong)mask);
        while (keys[place] != 0 && keys[place] != key)
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var keys = new ulong[_keys.Length * 2];
        var values = new int[keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0)
                continue;
            var place = Find(keys, _keys[i]);
            keys[place] = _keys[i];
            values[place] = _values[i];
        }

        _keys = keys;
        _values = values;
    }
}
