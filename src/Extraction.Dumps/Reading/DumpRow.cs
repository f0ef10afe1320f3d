namespace Extraction.Dumps.Reading;

/// <summary>The fields of a row before they are judged, or what is wrong with the row.</summary>
internal sealed class DumpRow
{
    /// <summary>The physical line on which the row begins, from 1.</summary>
    public required long Line { get; init; }

    public string? Id { get; init; }

    public string? Published { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    /// <summary>Why the row could not be cut into fields; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether nothing after this row can be read, so that <see cref="Problem"/> is the file's.</summary>
    public bool EndsFile { get; init; }

    /// <summary>The row as it stands in the file, for the list of rejected rows; made only when it is asked for.</summary>
    public required Func<string> Raw { get; set; }

    /// <summary>Makes <see cref="Raw"/> outlast the reading of the next row.</summary>
    public void Keep()
    {
        var raw = Raw();
        Raw = () => raw;
    }
}
