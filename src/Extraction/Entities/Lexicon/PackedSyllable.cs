using System.Runtime.CompilerServices;
using Extraction.Normalization;

namespace Extraction.Entities.Lexicon;

/// <summary>
/// A syllable in one 64-bit number, a byte a character, without regard to case or to the place of the tone mark: two have
/// the same number if and only if <see cref="ToneMarks.Fold(ReadOnlySpan{char})"/> makes them the same. Only short ones of
/// common characters have a number.
/// </summary>
internal static class PackedSyllable
{
    /// <summary>The longest syllable that can have a number, in UTF-16 code units.</summary>
    public const int MaximumLength = 8;

    private const int TableSize = 0x1F00;
    /// <summary>Their place, from 1, is their code.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyzđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    private const int LetterCount = 93;
    private const string Others = "0123456789.,-:;()/%&!?\"'";

    private static readonly byte[] _codes = MakeCodes();

    /// <summary>For the last vowel of the newer placement after <c>o</c> or <c>u</c>, the two letters of the older one; 0 for others.</summary>
    private static readonly (ushort AfterO, ushort AfterU)[] _older = MakeOlder();

    /// <summary>The number of a syllable; 0 where it has none.</summary>
    public static ulong Of(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length is 0 or > MaximumLength)
            return 0;
        if (syllable.Length == 1)
            return Code(syllable[0]);
        var at = 0;
        var packed = OfLetters(syllable, ref at);
        // A mark or digit among letters: whether the tone mark moves is for the general rule to say.
        return at == syllable.Length ? packed : 0;
    }

    /// <summary>The number of the run of letters that begins at a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first letter; set to behind the last one. It stays where it is if there is none.</param>
    /// <returns>0 where there is no letter, and for a run that is too long.</returns>
    public static ulong OfLetters(ReadOnlySpan<char> text, ref int at)
    {
        var codes = _codes;
        var packed = 0ul;
        var i = at;
        for (; i < text.Length && text[i] < codes.Length && codes[text[i]] is > 0 and <= LetterCount and var code; i++)
            packed = (packed << 8) | code;
        var length = i - at;
        at = i;
        return length > MaximumLength ? 0 : length > 1 ? Fold(packed) : packed;
    }

    /// <summary>Whether a character is a letter that syllables with a number are made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c)
    {
        var codes = _codes;
        return c < codes.Length && codes[c] is > 0 and <= LetterCount;
    }

    private static byte Code(char c)
    {
        var codes = _codes;
        return c < codes.Length ? codes[c] : (byte)0;
    }

    private static ulong Fold(ulong packed)
    {
        var older = _older[packed & 0xFF];
        if (older == default)
            return packed;
        var before = (int)(packed >> 8) & 0xFF;
        var pair = before == Plain('o') ? older.AfterO : before == Plain('u') && ((packed >> 16) & 0xFF) != (ulong)Plain('q') ? older.AfterU : 0;
        return pair == 0 ? packed : (packed & ~0xFFFFul) | (uint)pair;
    }

    private static int Plain(char letter) => letter - 'a' + 1;

    private static byte[] MakeCodes()
    {
        var codes = new byte[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var letter = Letters.IndexOf(lower, StringComparison.Ordinal);
            var other = Others.IndexOf(lower, StringComparison.Ordinal);
            codes[i] = (byte)(letter >= 0 ? letter + 1 : other >= 0 ? Letters.Length + other + 1 : 0);
        }

        return codes;
    }

    private static (ushort AfterO, ushort AfterU)[] MakeOlder()
    {
        var older = new (ushort AfterO, ushort AfterU)[256];
        foreach (var vowel in Letters)
        {
            older[_codes[vowel]] = (Older('o', vowel), Older('u', vowel));
        }

        return older;

        static ushort Older(char first, char vowel)
        {
            var folded = ToneMarks.Fold([first, vowel]);
            return folded[0] == first ? (ushort)0 : (ushort)((_codes[folded[0]] << 8) | _codes[folded[1]]);
        }
    }
}
