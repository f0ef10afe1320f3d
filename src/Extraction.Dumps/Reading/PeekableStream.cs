namespace Extraction.Dumps.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ReadOnlyStream
{
    private byte[] _ahead = [];
    private int _position;

    /// <summary>The next bytes, up to <paramref name="count"/>; fewer only at the end of the stream.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_ahead.Length - _position < count)
        {
            var buffer = new byte[count];
            var length = _ahead.Length - _position;
            _ahead.AsSpan(_position).CopyTo(buffer);
            length += inner.ReadAtLeast(buffer.AsSpan(length), count - length, throwOnEndOfStream: false);
            _ahead = buffer[..length];
            _position = 0;
        }

        return _ahead.AsSpan(_position, Math.Min(count, _ahead.Length - _position));
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Skip(int count) => _position += count;

    public override int Read(Span<byte> buffer)
    {
        if (_position == _ahead.Length)
            return inner.Read(buffer);
        var count = Math.Min(buffer.Length, _ahead.Length - _position);
        _ahead.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
