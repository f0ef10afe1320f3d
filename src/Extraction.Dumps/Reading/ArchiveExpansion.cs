using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>How much the entries of one archive unpack to together: many small bombs are a large one, and an entry may lie about its packed size.</summary>
/// <param name="size">The size of the archive in bytes.</param>
/// <param name="limits">How many times as much its entries may be.</param>
internal sealed class ArchiveExpansion(long size, DumpLimits limits)
{
    private long _unpacked;

    /// <summary>Whether the archive is left where it stands.</summary>
    public bool IsExceeded => limits.AreExceeded(size, _unpacked);

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="RefusedSourceException">They are too many.</exception>
    public void Add(int bytes)
    {
        _unpacked += bytes;
        if (IsExceeded)
            throw new RefusedSourceException(string.Create(
                CultureInfo.InvariantCulture,
                $"the archive unpacks to more than {limits.LargestExpansion} times its size, as archives do that are made to fill a disk; what was read so far is kept, and its other entries are not read. If you trust it, unpack it yourself."));
    }

    /// <summary>Leaves out of the sum an entry that was left for its own size.</summary>
    public void Forget(long bytes) => _unpacked -= bytes;
}
