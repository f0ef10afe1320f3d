using System.Globalization;
using System.Runtime.CompilerServices;

namespace Extraction.Normalization;

/// <summary>What the stages ask of every character, looked up at once.</summary>
[Flags]
internal enum CharacterKind : byte
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary>As <see cref="char.IsLetter(char)"/>.</summary>
    Letter = 1,

    /// <summary>As <see cref="char.IsDigit(char)"/>.</summary>
    Digit = 2,

    /// <summary>As <see cref="char.IsUpper(char)"/>.</summary>
    Upper = 4,

    /// <summary>As <see cref="char.IsLower(char)"/>.</summary>
    Lower = 8,

    /// <summary>As <see cref="char.IsWhiteSpace(char)"/>.</summary>
    WhiteSpace = 16,

    /// <summary>A mark that takes no room of its own (Unicode category Mn).</summary>
    NonSpacingMark = 32,

    /// <summary>A mark that takes room (Unicode category Mc).</summary>
    SpacingMark = 64,
}

/// <summary>The kinds of all characters. The table covers what Vietnamese is written with; others are looked up in Unicode's.</summary>
internal static class CharacterKinds
{
    private const int TableSize = 0x2100;

    private static readonly CharacterKind[] _table = MakeTable();

    /// <summary>The kind of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind Of(char c)
    {
        var table = _table;
        return c < table.Length ? table[c] : Find(c);
    }

    /// <summary>Whether a character is of one of these kinds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(this char c, CharacterKind kinds) => (Of(c) & kinds) != 0;

    private static CharacterKind Find(char c)
    {
        var category = char.GetUnicodeCategory(c);
        return (char.IsLetter(c) ? CharacterKind.Letter : 0)
            | (char.IsDigit(c) ? CharacterKind.Digit : 0)
            | (char.IsUpper(c) ? CharacterKind.Upper : 0)
            | (char.IsLower(c) ? CharacterKind.Lower : 0)
            | (char.IsWhiteSpace(c) ? CharacterKind.WhiteSpace : 0)
            | (category == UnicodeCategory.NonSpacingMark ? CharacterKind.NonSpacingMark : 0)
            | (category == UnicodeCategory.SpacingCombiningMark ? CharacterKind.SpacingMark : 0);
    }

    private static CharacterKind[] MakeTable()
    {
        var table = new CharacterKind[TableSize];
        for (var i = 0; i < table.Length; i++)
            table[i] = Find((char)i);
        return table;
    }
}
