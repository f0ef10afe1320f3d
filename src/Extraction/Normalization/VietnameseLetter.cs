using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VietnameseLetter Of(char c) => c < TableSize ? _table[c] : new VietnameseLetter(char.ToLowerInvariant(c), 0, char.IsUpper(c), char.IsLetter(c));

    /// <summary>Whether a base letter is a vowel.</summary>
    public static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// Whether letters can be one Vietnamese syllable: an onset, one to three vowels, a coda. Looks at the spelling
    /// alone, so that some syllables pass that no word has.
    /// </summary>
    public static bool CanBeSyllable(ReadOnlySpan<char> letters) => VietnameseSpelling.IsSyllable(letters);

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
