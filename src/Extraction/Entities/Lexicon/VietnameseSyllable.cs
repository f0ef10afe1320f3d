namespace Extraction.Entities.Lexicon;

/// <summary>Tells whether letters can be a Vietnamese syllable: an initial, a rhyme of known vowels, a final.</summary>
internal static class VietnameseSyllable
{
    private static readonly string[] Initials =
        ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "th", "tr", "qu", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly string[] Finals = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

    // Eighteen letters to a row: the base letter, then it with every mark. A table, since an application that runs in
    // globalization-invariant mode cannot decompose letters.
    private const string Marked =
        "aàáảãạăằắẳẵặâầấẩẫậ" + "eèéẻẽẹêềếểễệeeeeee" + "iìíỉĩịiiiiiiiiiiii" + "oòóỏõọôồốổỗộơờớởỡợ" + "uùúủũụưừứửữựuuuuuu" + "yỳýỷỹỵyyyyyyyyyyyy";

    private static readonly char[] _baseLetters = MakeBaseLetters();

    private static readonly HashSet<string> Vowels = new(
        "a ai ao au ay e eo i ia ie ieu iu o oa oai oao oay oe oeo oi oo u ua uai uao uau uay ue ui uo uoi uou uu uy uya uye uyu y ye yeu eu".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether the letters, case and diacritics aside, have the form of a Vietnamese syllable.</summary>
    public static bool IsPossible(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length is 0 or > 7)
            return false;
        Span<char> letters = stackalloc char[syllable.Length];
        for (var i = 0; i < syllable.Length; i++)
            letters[i] = BaseLetter(char.ToLowerInvariant(syllable[i]));
        foreach (var initial in Initials)
        {
            if (!letters.StartsWith(initial))
                continue;
            var rest = letters[initial.Length..];
            foreach (var final in Finals)
                if (rest.EndsWith(final) && Vowels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..^final.Length]))
                    return true;
            if (initial is "gi" && (rest.Length == 0 || Finals.Contains(rest.ToString())))
                return true;
        }

        return false;
    }

    private static char BaseLetter(char c)
    {
        var table = _baseLetters;
        return c < table.Length ? table[c] : c;
    }

    private static char[] MakeBaseLetters()
    {
        var letters = new char[0x1F00];
        for (var c = 0; c < letters.Length; c++)
            letters[c] = Marked.IndexOf((char)c, StringComparison.Ordinal) is >= 0 and var at ? Marked[at / 18 * 18] : (char)c;
        return letters;
    }
}
