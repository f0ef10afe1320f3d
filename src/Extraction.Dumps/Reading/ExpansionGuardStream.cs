using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>Unpacked bytes, up to the point where their number shows that the archive was made to fill the machine.</summary>
internal sealed class ExpansionGuardStream(Stream unpacked, Func<long> packedBytes, DumpLimits limits) : ReadOnlyStream
{
    private long _count;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _count += read;
        if (_count > limits.ExpansionFloor && _count / limits.LargestExpansion > packedBytes())
            throw new ExpansionException(string.Create(
                CultureInfo.InvariantCulture,
                $"it unpacks to more than {limits.LargestExpansion} times its size, as archives do that are made to fill a disk; what was read so far is kept. If you trust it, unpack it yourself."));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
