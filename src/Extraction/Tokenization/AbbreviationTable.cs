using System.Collections.Frozen;

namespace Extraction.Tokenization;

/// <summary>Short forms that are written with a full stop, from <c>abbreviations.tsv</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class AbbreviationTable
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _endsSentence;

    private AbbreviationTable(FrozenDictionary<string, bool> endsSentence)
    {
        _endsSentence = endsSentence.GetAlternateLookup<ReadOnlySpan<char>>();
        MaximumLength = endsSentence.Keys.Max(form => form.Length);
    }

    /// <summary>The length of the longest form, in UTF-16 code units.</summary>
    public int MaximumLength { get; }

    /// <summary>The table that ships with the library.</summary>
    public static AbbreviationTable Load() =>
        new(ResourceTable.Read("abbreviations.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "yes", StringComparer.Ordinal));

    /// <summary>Whether a form without its full stop is in the table.</summary>
    /// <param name="form">The letters before the full stop.</param>
    /// <param name="canEndSentence">Whether a capital after the full stop begins a new sentence.</param>
    public bool Contains(ReadOnlySpan<char> form, out bool canEndSentence)
    {
        canEndSentence = false;
        return form.Length <= MaximumLength && _endsSentence.TryGetValue(form, out canEndSentence);
    }
}
