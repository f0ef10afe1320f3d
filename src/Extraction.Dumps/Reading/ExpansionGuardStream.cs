using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>Unpacked bytes, up to the point where their number shows that the archive was made to fill the machine.</summary>
/// <param name="unpacked">The bytes.</param>
/// <param name="packedBytes">How many bytes they were unpacked from so far, or will be in all.</param>
/// <param name="limits">How many times as many they may be.</param>
/// <param name="archive">The sum over the archive that they are an entry of; null where they are in none.</param>
internal sealed class ExpansionGuardStream(Stream unpacked, Func<long> packedBytes, DumpLimits limits, ArchiveExpansion? archive = null) : ReadOnlyStream
{
    private long _count;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _count += read;
        if (!limits.AreExceeded(packedBytes(), _count))
        {
            archive?.Add(read);
            return read;
        }

        archive?.Forget(_count - read);
        throw new RefusedSourceException(string.Create(
            CultureInfo.InvariantCulture,
            $"it unpacks to more than {limits.LargestExpansion} times its size, as archives do that are made to fill a disk; what was read so far is kept. If you trust it, unpack it yourself."));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
