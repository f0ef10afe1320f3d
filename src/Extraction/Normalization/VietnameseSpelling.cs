namespace Extraction.Normalization;

/// <summary>The parts that syllables of Vietnamese are spelled with, tones aside.</summary>
internal static class VietnameseSpelling
{
    private const int LongestSyllable = 7;
    private const int LongestOnset = 3;
    private const int LongestNucleus = 3;
    private const int LongestCoda = 2;

    /// <summary>Five bits hold the number of a letter, and a part of a syllable is the numbers of its letters.</summary>
    private const int LetterBits = 5;

    private const int TableSize = 0x1F00;
    private const string Letters = "aăâeêioôơuưybcdđghklmnpqrstvx";
    private const int VowelCount = 12;

    private static readonly byte[] _numbers = MakeNumbers();
    private static readonly int _q = Number('q'), _g = Number('g'), _u = Number('u'), _i = Number('i');

    private static readonly ulong[] _onsets = Parts("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly ulong[] _nuclei = Parts(
        "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ôô ơi ua uâ uă ue uê ui uo uô uơ uy ưa ưi ươ ưu "
        + "yê iêu oai oao oay oeo uao uay uây uôi ươi ươu uya uyê uyu yêu");

    private static readonly ulong[] _codas = Parts("c ch m n ng nh p t");

    /// <summary>Whether letters are an onset or none, one to three vowels, a coda or none.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > LongestSyllable)
            return false;
        Span<byte> numbers = stackalloc byte[LongestSyllable];
        var table = _numbers;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] >= table.Length || table[letters[i]] == 0)
                return false;
            numbers[i] = table[letters[i]];
        }

        numbers = numbers[..letters.Length];
        var onset = 0;
        while (onset < numbers.Length && numbers[onset] > VowelCount)
            onset++;
        if (numbers.Length > 1 && ((numbers[0] == _q && numbers[1] == _u) || (numbers[0] == _g && numbers[1] == _i && numbers.Length > 2 && numbers[2] <= VowelCount)))
            onset = 2;
        var nucleus = onset;
        while (nucleus < numbers.Length && numbers[nucleus] <= VowelCount)
            nucleus++;
        return Contains(_onsets, numbers[..onset], LongestOnset, mayBeEmpty: true)
            && Contains(_nuclei, numbers[onset..nucleus], LongestNucleus, mayBeEmpty: false)
            && Contains(_codas, numbers[nucleus..], LongestCoda, mayBeEmpty: true);
    }

    private static bool Contains(ulong[] parts, ReadOnlySpan<byte> numbers, int longest, bool mayBeEmpty)
    {
        if (numbers.IsEmpty)
            return mayBeEmpty;
        if (numbers.Length > longest)
            return false;
        var part = 0;
        foreach (var number in numbers)
            part = (part << LetterBits) | number;
        return (parts[part >> 6] >> (part & 63) & 1) != 0;
    }

    private static int Number(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) + 1;

    private static ulong[] Parts(string list)
    {
        var parts = new ulong[1 << (LetterBits * LongestNucleus) >> 6];
        foreach (var item in list.Split(' '))
        {
            var part = 0;
            foreach (var letter in item)
                part = (part << LetterBits) | Number(letter);
            parts[part >> 6] |= 1ul << (part & 63);
        }

        return parts;
    }

    private static byte[] MakeNumbers()
    {
        var numbers = new byte[TableSize];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (byte)Number(VietnameseLetter.Of((char)i).Base);
        return numbers;
    }
}
