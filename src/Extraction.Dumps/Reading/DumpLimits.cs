namespace Extraction.Dumps.Reading;

/// <summary>What a dump may ask of the machine before it is refused.</summary>
public sealed record DumpLimits
{
    /// <summary>The longest row, in UTF-16 code units, by default 8 Mi; a longer one is rejected and passed over without being held.</summary>
    public int LongestRow { get; init; } = 8 * 1024 * 1024;

    /// <summary>The longest title, identifier, address or source, in UTF-16 code units, by default 10,000.</summary>
    public int LongestShortField { get; init; } = 10_000;

    /// <summary>
    /// How many times its compressed size an archive may unpack to, by default 200: news packs about four times, and a
    /// bomb a thousand times. Not looked at below <see cref="ExpansionFloor"/>.
    /// </summary>
    public int LargestExpansion { get; init; } = 200;

    /// <summary>The unpacked size in bytes from which <see cref="LargestExpansion"/> holds, by default 256 MiB.</summary>
    public long ExpansionFloor { get; init; } = 256L * 1024 * 1024;

    /// <summary>Whether something unpacks to more than is allowed.</summary>
    internal bool AreExceeded(long packed, long unpacked) => unpacked > ExpansionFloor && unpacked / LargestExpansion > packed;

    /// <summary>The first rows of a file from which the form of its dates is found out, by default 500.</summary>
    public int RowsToLookAhead { get; init; } = 500;
}
