using System.Buffers;
using System.Collections.Immutable;

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

    /// <summary>Drops all characters from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>The map from these characters to the original.</summary>
    public OffsetMap ToOffsetMap()
    {
        var runs = ImmutableArray.CreateBuilder<OffsetRun>();
        for (var i = 0; i < Length; i++)
        {
            var kept = _ends[i] == _starts[i] + 1;
            if (runs.Count > 0)
            {
                var run = runs[^1];
                if (run.IsKept ? kept && _starts[i] - run.Start == i - run.Clean : _starts[i] == run.Start && _ends[i] == run.End)
                    continue;
            }

            runs.Add(new OffsetRun(i, _starts[i], _ends[i], kept));
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

    private void Grow()
    {
        _values = Grow(_values);
        _starts = Grow(_starts);
        _ends = Grow(_ends);
    }

    private T[] Grow<T>(T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, Length * 2));
        items.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        return larger;
    }
}
