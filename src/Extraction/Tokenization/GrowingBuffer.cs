namespace Extraction.Tokenization;

/// <summary>A list whose items are reached as a span. Not safe for concurrent use.</summary>
internal sealed class GrowingBuffer<T>
{
    private const int InitialCapacity = 256;
    private const int LargestKept = 1 << 20;

    private T[] _items = new T[InitialCapacity];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The items; valid until the next one is added.</summary>
    public Span<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>Makes the buffer this long and returns its items, whose values are left over from earlier use.</summary>
    public Span<T> Take(int count)
    {
        if (count > _items.Length)
            _items = new T[Math.Max(count, _items.Length * 2)];
        Count = count;
        return Items;
    }

    /// <summary>Removes all items; memory is kept unless it is very large.</summary>
    public void Clear()
    {
        Count = 0;
        if (_items.Length > LargestKept)
            _items = new T[InitialCapacity];
    }
}
