namespace Extraction.Dumps.Reading;

/// <summary>A row, or a whole file, that could not be read as articles.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Reason">One sentence without the place: what is wrong and, where there is one, the way out.</param>
/// <param name="Row">The row as it was read, shortened where it is very long; null where a whole file is meant.</param>
public sealed record Rejection(DumpLocation Location, string Reason, string? Row)
{
    /// <summary>The longest row that is repeated in full, in UTF-16 code units.</summary>
    public const int LongestRow = 32 * 1024;

    /// <summary>Place and reason, as a message to the user.</summary>
    public override string ToString() => $"{Location}: {Reason}";
}
