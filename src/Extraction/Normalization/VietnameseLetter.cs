namespace Extraction.Normalization;

/// <summary>A letter of the Vietnamese alphabet taken apart into the letter without tone and the tone.</summary>
/// <param name="Base">Lower case without tone mark: <c>ầ</c> is <c>â</c>; every digit is <c>0</c>; other characters are themselves.</param>
/// <param name="Tone">0 for none, else 1 (grave), 2 (acute), 3 (hook), 4 (tilde) or 5 (dot).</param>
/// <param name="IsUpper">Whether it is an upper-case letter.</param>
/// <param name="IsLetter">Whether it is a letter at all.</param>
internal readonly record struct VietnameseLetter(char Base, byte Tone, bool IsUpper, bool IsLetter)
{
    private const int TableSize = 0x1F00;

    /// <summary>Rows of a base letter and the five toned ones, in the order of <see cref="Tone"/>.</summary>
    private const string Tones =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private const string Vowels = "aăâeêioôơuưy";

    private static readonly VietnameseLetter[] _table = MakeTable();

    /// <summary>Takes a character apart.</summary>
    public static VietnameseLetter Of(char c) => c < TableSize ? _table[c] : new VietnameseLetter(char.ToLowerInvariant(c), 0, char.IsUpper(c), char.IsLetter(c));

    /// <summary>Whether a base letter is a vowel.</summary>
    public static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// Whether letters can be one Vietnamese syllable: an onset, one to three vowels, a coda. Looks at the spelling
    /// alone, so that some syllables pass that no word has.
    /// </summary>
    public static bool CanBeSyllable(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > 7)
            return false;
        Span<char> bases = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
            bases[i] = Of(letters[i]).Base;
        var onset = 0;
        while (onset < bases.Length && !IsVowel(bases[onset]))
            onset++;
        if (bases.StartsWith("qu") || (bases.StartsWith("gi") && bases.Length > 2 && IsVowel(bases[2])))
            onset = 2;
        var nucleus = onset;
        while (nucleus < bases.Length && IsVowel(bases[nucleus]))
            nucleus++;
        return nucleus > onset && IsOnset(bases[..onset]) && IsNucleus(bases[onset..nucleus]) && IsCoda(bases[nucleus..]);
    }

    /// <summary>Whether letters have a tone mark or one of the letters that only Vietnamese has.</summary>
    public static bool HasMark(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            var letter = Of(c);
            if (letter.Tone != 0 || letter.Base is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư' or 'đ')
                return true;
        }

        return false;
    }

    private static bool IsOnset(ReadOnlySpan<char> letters) => letters switch
    {
        "" or "b" or "c" or "ch" or "d" or "đ" or "g" or "gh" or "gi" or "h" or "k" or "kh" or "l" or "m" or "n" or "ng" or "ngh"
            or "nh" or "p" or "ph" or "qu" or "r" or "s" or "t" or "th" or "tr" or "v" or "x" => true,
        _ => false,
    };

    private static bool IsNucleus(ReadOnlySpan<char> letters) => letters.Length == 1 || letters switch
    {
        "ai" or "ao" or "au" or "ay" or "âu" or "ây" or "eo" or "êu" or "ia" or "iê" or "iu" or "oa" or "oă" or "oe" or "oi" or "oo"
            or "ôi" or "ôô" or "ơi" or "ua" or "uâ" or "uă" or "ue" or "uê" or "ui" or "uo" or "uô" or "uơ" or "uy" or "ưa" or "ưi" or "ươ" or "ưu"
            or "yê" or "iêu" or "oai" or "oao" or "oay" or "oeo" or "uao" or "uay" or "uây" or "uôi" or "ươi" or "ươu" or "uya" or "uyê"
            or "uyu" or "yêu" => true,
        _ => false,
    };

    private static bool IsCoda(ReadOnlySpan<char> letters) => letters switch
    {
        "" or "c" or "ch" or "m" or "n" or "ng" or "nh" or "p" or "t" => true,
        _ => false,
    };

    private static VietnameseLetter[] MakeTable()
    {
        var table = new VietnameseLetter[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            var c = (char)i;
            var lower = char.ToLowerInvariant(c);
            var place = Tones.IndexOf(lower, StringComparison.Ordinal);
            var tone = place < 0 ? 0 : place % 6;
            table[i] = new VietnameseLetter(
                char.IsAsciiDigit(c) ? '0' : place < 0 ? lower : Tones[place - tone],
                (byte)tone,
                char.IsUpper(c),
                char.IsLetter(c));
        }

        return table;
    }
}
