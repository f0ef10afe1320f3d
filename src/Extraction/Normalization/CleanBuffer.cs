using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace Extraction.Normalization;

/// <summary>Clean text in the making: characters with the original stretch that each stands for. Not safe for concurrent use.</summary>
internal sealed class CleanBuffer : IDisposable
{
    private char[] _values;
    private int[] _starts;
    private int[] _ends;

    public CleanBuffer(int capacity)
    {
        _values = ArrayPool<char>.Shared.Rent(capacity);
        _starts = ArrayPool<int>.Shared.Rent(capacity);
        _ends = ArrayPool<int>.Shared.Rent(capacity);
    }

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The characters; valid until the next one is appended.</summary>
    public Span<char> Text => _values.AsSpan(0, Length);

    /// <summary>The last character; a line feed where there is none, because a text begins as a line does.</summary>
    public char Last => Length > 0 ? _values[Length - 1] : '\n';

    /// <summary>A character and where it comes from.</summary>
    public CleanCharacter this[int index] => new(_values[index], _starts[index], _ends[index]);

    /// <summary>The original offset where a character begins.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Appends a character.</summary>
    public void Append(char value, int start, int end)
    {
        if (Length == _values.Length || Length == _starts.Length || Length == _ends.Length)
            Grow();
        _values[Length] = value;
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }

    /// <summary>Appends characters that were kept as they are.</summary>
    /// <param name="values">The characters.</param>
    /// <param name="start">The original offset of the first one.</param>
    public void Append(ReadOnlySpan<char> values, int start)
    {
        Reserve(values.Length);
        values.CopyTo(_values.AsSpan(Length));
        Count(_starts.AsSpan(Length, values.Length), start);
        Count(_ends.AsSpan(Length, values.Length), start + 1);
        Length += values.Length;
    }

    /// <summary>Appends some of the characters of another buffer.</summary>
    public void Append(CleanBuffer source, int first, int count)
    {
        Reserve(count);
        source._values.AsSpan(first, count).CopyTo(_values.AsSpan(Length));
        source._starts.AsSpan(first, count).CopyTo(_starts.AsSpan(Length));
        source._ends.AsSpan(first, count).CopyTo(_ends.AsSpan(Length));
        Length += count;
    }

    /// <summary>Drops all characters from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>The map from these characters to the original.</summary>
    public OffsetMap ToOffsetMap()
    {
        var runs = ImmutableArray.CreateBuilder<OffsetRun>();
        var starts = _starts.AsSpan(0, Length);
        var ends = _ends.AsSpan(0, Length);
        for (var i = 0; i < starts.Length;)
        {
            var (start, end) = (starts[i], ends[i]);
            var kept = end == start + 1;
            runs.Add(new OffsetRun(i, start, end, kept));
            i++;
            if (kept)
                i += Math.Min(Counted(starts[i..], start + 1), Counted(ends[i..], end + 1));
            else
                while (i < starts.Length && starts[i] == start && ends[i] == end)
                    i++;
        }

        return new OffsetMap(runs.ToImmutable(), Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_values);
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<int>.Shared.Return(_ends);
        (_values, _starts, _ends) = ([], [], []);
    }

    /// <summary>Writes numbers, each one more than the one before.</summary>
    private static void Count(Span<int> numbers, int first)
    {
        var i = 0;
        for (; i <= numbers.Length - Vector<int>.Count; i += Vector<int>.Count)
            Vector.CreateSequence(first + i, 1).CopyTo(numbers[i..]);
        for (; i < numbers.Length; i++)
            numbers[i] = first + i;
    }

    /// <summary>How many numbers at the beginning are each one more than the one before.</summary>
    private static int Counted(ReadOnlySpan<int> numbers, int first)
    {
        var i = 0;
        while (i <= numbers.Length - Vector<int>.Count && new Vector<int>(numbers[i..]) == Vector.CreateSequence(first + i, 1))
            i += Vector<int>.Count;
        while (i < numbers.Length && numbers[i] == first + i)
            i++;
        return i;
    }

    private void Reserve(int count)
    {
        if (Length + count > Math.Min(_values.Length, Math.Min(_starts.Length, _ends.Length)))
            Grow(count);
    }

    private void Grow(int count = 1)
    {
        _values = Grow(_values, count);
        _starts = Grow(_starts, count);
        _ends = Grow(_ends, count);
    }

    private T[] Grow<T>(T[] items, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, Math.Max(Length * 2, Length + count)));
        items.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        return larger;
    }
}
