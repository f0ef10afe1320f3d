using System.Collections.Frozen;

namespace Extraction.Normalization;

/// <summary>A set of words from the first column of a table, looked up without making strings.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(FrozenSet<string> words)
    {
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestWord = words.Max(word => word.Length);
        ShortestWord = words.Min(word => word.Length);
    }

    /// <summary>The length of the longest word, in UTF-16 code units.</summary>
    public int LongestWord { get; }

    /// <summary>The length of the shortest word, in UTF-16 code units.</summary>
    public int ShortestWord { get; }

    /// <summary>Reads a table of the library.</summary>
    public static WordList Load(string resource) => Load(resource, _ => true);

    /// <summary>Reads those rows of a table of the library that are wanted.</summary>
    public static WordList Load(string resource, Func<string[], bool> wanted) =>
        new(ResourceTable.Read(resource).Where(wanted).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a word is in the list, in exactly these letters.</summary>
    public bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestWord && _words.Contains(word);
}
