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
    private const string Letters = "abcdefghijklmnopqrstuvwxyzđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    private const string Others = "0123456789.,-:;()/%&!?\"'";

    private static readonly byte[] _codes = MakeCodes();

    /// <summary>For the last vowel of the newer placement after <c>o</c> or <c>u</c>, the two letters of the older one; 0 for others.</summary>
    private static readonly (ushort AfterO, ushort AfterU)[] _older = MakeOlder();

    /// <summary>The number of a syllable; 0 where it has none.</summary>
    public static ulong Of(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length is 0 or > MaximumLength)
            return 0;
        var codes = _codes;
        var packed = 0ul;
        foreach (var c in syllable)
        {
            var code = c < codes.Length ? codes[c] : 0;
            // A mark or digit among letters: whether the tone mark moves is for the general rule to say.
            if (code == 0 || (code > Letters.Length && syllable.Length > 1))
                return 0;
            packed = (packed << 8) | (byte)code;
        }

        return syllable.Length > 1 ? Fold(packed) : packed;
    }

    /// <summary>Whether a character is a letter that syllables with a number are made of.</summary>
    public static bool IsLetter(char c)
    {
        var codes = _codes;
        return c < codes.Length && codes[c] is > 0 and var code && code <= Letters.Length;
    }

    private static ulong Fold(ulong packed)
    {
        var older = _older[packed & 0xFF];
        if (older == default)
            return packed;
        var before = (int)(packed >> 8) & 0xFF;
        var pair = before == Code('o') ? older.AfterO : before == Code('u') && ((packed >> 16) & 0xFF) != (ulong)Code('q') ? older.AfterU : 0;
        return pair == 0 ? packed : (packed & ~0xFFFFul) | (uint)pair;
    }

    private static int Code(char letter) => letter - 'a' + 1;

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
