using System.Buffers;
using System.Globalization;

namespace Extraction.Dumps.Inspection;

/// <summary>Tells Vietnamese from other languages by its letters.</summary>
internal static class LanguageGuess
{
    private const int SampleLength = 2000;

    /// <summary>The letters with a diacritic in Vietnamese words are about a quarter of all; in other Latin scripts hardly any of them stand.</summary>
    private const double LeastVietnameseShare = 0.05;

    private static readonly SearchValues<char> VietnameseLetters = SearchValues.Create(
        "ăắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữựáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵĂẮẰẲẴẶÂẤẦẨẪẬĐÊẾỀỂỄỆÔỐỒỔỖỘƠỚỜỞỠỢƯỨỪỬỮỰÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓÒỎÕỌÚÙỦŨỤÝỲỶỸỴ");

    /// <summary>Pairs of which UTF-8 read as Latin-1 or Windows-1252 is full.</summary>
    private static readonly SearchValues<string> Garbage = SearchValues.Create(["Ã¡", "Ã ", "Æ°", "á»", "áº", "Ä‘", "Ã´", "Ãª"], StringComparison.Ordinal);

    /// <summary>What a text seems to be written in, by its first characters.</summary>
    public static TextLanguage Of(string text)
    {
        var sample = text.Length <= SampleLength ? text : text[..SampleLength];
        var (letters, latin, vietnamese) = (0, 0, 0);
        var plain = false;
        foreach (var c in sample)
        {
            // A mark of its own after its letter, as in text that is not composed, makes the letter one with a diacritic.
            if (plain && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                vietnamese++;
            plain = false;
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (VietnameseLetters.Contains(c))
                vietnamese++;
            else
                plain = true;
            if (c < 'ɐ' || c is >= 'Ḁ' and <= 'ỿ')
                latin++;
        }

        if (sample.AsSpan().ContainsAny(Garbage) && Count(sample) * 20 > letters)
            return TextLanguage.Garbled;
        return vietnamese >= letters * LeastVietnameseShare && vietnamese > 0 ? TextLanguage.Vietnamese
            : latin * 2 >= letters ? TextLanguage.OtherLatin
            : TextLanguage.OtherScript;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAny(Garbage) is >= 0 and var found)
        {
            count++;
            text = text[(found + 1)..];
        }

        return count;
    }
}
