namespace Extraction.Dumps.Running;

/// <summary>What a line of a journal begins with: what it tells. What many lines hold need not be read for that.</summary>
internal static class JournalLine
{
    /// <summary>Which run the journal is of.</summary>
    public const byte Header = (byte)'H';

    /// <summary>An article.</summary>
    public const byte Article = (byte)'R';

    /// <summary>An article that repeats another one.</summary>
    public const byte Repetition = (byte)'D';

    /// <summary>A record that gave no article, or one that could not be analysed.</summary>
    public const byte Rejection = (byte)'X';

    /// <summary>An event of the article before.</summary>
    public const byte Event = (byte)'E';

    /// <summary>A point to which the run is safely on the disk.</summary>
    public const byte Mark = (byte)'M';

    /// <summary>Whether a line of the kind tells of a record that is done.</summary>
    public static bool IsRecord(byte kind) => kind is Article or Repetition or Rejection;
}
