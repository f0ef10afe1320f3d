namespace Extraction.Normalization;

/// <summary>
/// The two spellings of tone placement (<c>hoà</c> and <c>hòa</c>, <c>thuỷ</c> and <c>thủy</c>) folded to the older one,
/// in which the mark stands on the first vowel, together with letter case: the key under which words are looked up.
/// </summary>
internal static class ToneMarks
{
    private const string NewPlacement = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string OldPlacement = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    /// <summary>Lower case with tone marks in the older place. Length never changes.</summary>
    /// <remarks>A mark moves only at the end of a syllable: <c>hoàn</c> and <c>quý</c> keep it.</remarks>
    public static string Fold(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (folded, source) => Fold(source, folded));

    /// <summary>As <see cref="Fold(ReadOnlySpan{char})"/>, into a buffer at least as long as the text.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        folded = folded[..text.Length];
        text.ToLowerInvariant(folded);
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (folded[i] is not ('o' or 'u') || folded[i + 1] < 'à' || (i + 2 < folded.Length && char.IsLetter(folded[i + 2])))
                continue;
            if (folded[i] == 'u' && i > 0 && folded[i - 1] == 'q')
                continue;
            for (var k = 0; k < NewPlacement.Length; k += 2)
            {
                if (folded[i] != NewPlacement[k] || folded[i + 1] != NewPlacement[k + 1])
                    continue;
                folded[i] = OldPlacement[k];
                folded[i + 1] = OldPlacement[k + 1];
                break;
            }
        }
    }
}
