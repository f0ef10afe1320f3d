namespace Extraction.Dumps.Reading;

/// <summary>The characters just ahead in a stream, in one piece however long the row that is looked for.</summary>
/// <remarks>Holds what was not yet skipped; the caller bounds it by skipping what is too long.</remarks>
internal sealed class CharWindow(TextReader reader)
{
    private char[] _buffer = new char[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _carriageReturnsEndLines;

    /// <summary>The physical line of the first character ahead, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>What is ahead so far.</summary>
    public ReadOnlySpan<char> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <inheritdoc cref="Ahead"/>
    public ReadOnlyMemory<char> AheadMemory => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Reads more; false at the end of the stream.</summary>
    public bool Extend()
    {
        if (_atEnd)
            return false;
        if (_end == _buffer.Length && _start > 0)
        {
            Ahead.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = reader.Read(_buffer, _end, _buffer.Length - _end);
        if (_carriageReturnsEndLines)
            _buffer.AsSpan(_end, count).Replace('\r', '\n');
        _atEnd = count == 0;
        _end += count;
        return !_atEnd;
    }

    /// <summary>Takes every carriage return for a line feed, as in text of the old Macintosh.</summary>
    public void EndLinesByCarriageReturns()
    {
        _carriageReturnsEndLines = true;
        _buffer.AsSpan(_start, _end - _start).Replace('\r', '\n');
    }

    /// <summary>Leaves characters behind.</summary>
    public void Skip(int count)
    {
        Line += Ahead[..count].Count('\n');
        _start += count;
        if (_start == _end)
            _start = _end = 0;
    }

    /// <summary>Leaves behind the rest of the line and its line feed, holding no more than a piece of it.</summary>
    public void SkipLine()
    {
        while (true)
        {
            var feed = Ahead.IndexOf('\n');
            if (feed >= 0)
            {
                Skip(feed + 1);
                return;
            }

            Skip(Ahead.Length);
            if (!Extend())
                return;
        }
    }
}
