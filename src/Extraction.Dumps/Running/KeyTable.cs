namespace Extraction.Dumps.Running;

/// <summary>
/// A table from 8-byte keys, which are already evenly spread, to numbers: open addressing with linear probing in plain
/// arrays, 12 bytes a place and no object, so that millions of articles can be known.
/// </summary>
/// <remarks>
/// It grows by a further part, twice as large as the last one, and copies nothing: arrays so large that are given up are
/// not collected for long, and would take as much memory again. Not thread-safe. The key zero stands for an empty place; no
/// hash is expected to be zero.
/// </remarks>
internal sealed class KeyTable
{
    private const int SmallestPart = 1024;

    private readonly List<Part> _parts = [new Part(SmallestPart)];

    /// <summary>The number of the key; where it is new, it gets the given one.</summary>
    /// <returns>True where the key was new.</returns>
    public bool TryAdd(ulong key, int value, out int known)
    {
        foreach (var part in _parts)
            if (part.TryGet(key, out known))
                return false;
        if (_parts[^1].IsFull)
            _parts.Add(new Part(_parts[^1].Size * 2));
        _parts[^1].Add(key, known = value);
        return true;
    }

    private sealed class Part(int size)
    {
        private readonly ulong[] _keys = new ulong[size];
        private readonly int[] _values = new int[size];
        private int _count;

        public int Size => size;

        public bool IsFull => _count >= size / 4 * 3;

        public bool TryGet(ulong key, out int value)
        {
            var place = Place(key);
            value = _values[place];
            return _keys[place] == key;
        }

        public void Add(ulong key, int value)
        {
            var place = Place(key);
            _keys[place] = key;
            _values[place] = value;
            _count++;
        }

        /// <summary>Where a key stands, or the empty place where it would.</summary>
        private int Place(ulong key)
        {
            var place = (int)(key & (ulong)(size - 1));
            while (_keys[place] != 0 && _keys[place] != key)
                place = (place + 1) & (size - 1);
            return place;
        }
    }
}
