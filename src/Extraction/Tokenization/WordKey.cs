using System.Globalization;

namespace Extraction.Tokenization;

/// <summary>A word reduced to what the tagger knows of it.</summary>
/// <param name="Hash">Its syllables; 0 only for the border of a sentence.</param>
/// <param name="First">Its first syllable.</param>
/// <param name="Last">Its last syllable.</param>
/// <param name="Shape">The shapes of both and the number of syllables, packed.</param>
/// <param name="Mark">What sort of mark it is, if it is one.</param>
internal readonly record struct WordKey(uint Hash, uint First, uint Last, uint Shape, MarkKind Mark)
{
    /// <summary>Whether the word begins with a digit.</summary>
    public bool IsNumber => (Shape & 0xF) == (uint)SyllableShape.Number;

    /// <summary>The key of a word.</summary>
    /// <param name="syllables">The keys of its syllables; at least one.</param>
    /// <param name="first">Its first character.</param>
    public static WordKey Of(ReadOnlySpan<SyllableKey> syllables, char first)
    {
        var hash = HashOf(syllables);
        var shape = (uint)syllables[0].Shape | ((uint)syllables[^1].Shape << 4) | ((uint)Math.Min(syllables.Length, 4) << 8);
        var mark = syllables[0].Shape == SyllableShape.Mark ? MarkOf(first) : MarkKind.None;
        return new WordKey(hash, syllables[0].Hash, syllables[^1].Hash, shape, mark);
    }

    /// <summary>The hash of a word.</summary>
    public static uint HashOf(ReadOnlySpan<SyllableKey> syllables)
    {
        var hash = 0u;
        foreach (var (syllable, _) in syllables)
            hash = ((hash ^ syllable) * 0x9E3779B1u) ^ (hash >> 13);
        return hash == 0 ? 1 : hash;
    }

    private static MarkKind MarkOf(char c) => c switch
    {
        '-' or '–' or '—' or '/' or '−' => MarkKind.Dash,
        '%' or '°' or '‰' => MarkKind.Unit,
        '&' or '@' => MarkKind.Symbol,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate => MarkKind.Symbol,
            _ => MarkKind.Punctuation,
        },
    };
}
