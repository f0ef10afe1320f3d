using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>
/// A syllable reduced to what the models know of it: a hash of its letters without regard to case, to the place of the
/// tone mark (<c>hoà</c>, <c>hòa</c>) or to final <c>i</c> and <c>y</c> (<c>kĩ</c>, <c>kỹ</c>), digits all alike; and its shape.
/// </summary>
/// <param name="Hash">Letters and tone; 0 only for the border of a sentence.</param>
/// <param name="Shape">Case, and whether it can be Vietnamese.</param>
internal readonly record struct SyllableKey(uint Hash, SyllableShape Shape)
{
    /// <summary>The key of a syllable, number or mark.</summary>
    public static SyllableKey Of(ReadOnlySpan<char> syllable)
    {
        var hash = 2166136261u;
        var tone = 0;
        int upper = 0, lower = 0, marks = 0;
        var previous = '\0';
        for (var i = 0; i < syllable.Length; i++)
        {
            var letter = VietnameseLetter.Of(syllable[i]);
            var c = letter.Base;
            tone |= letter.Tone;
            if (letter.IsUpper)
                upper++;
            else if (letter.IsLetter)
                lower++;
            else
                marks++;
            if (c == 'y' && i > 0 && i == syllable.Length - 1 && (!VietnameseLetter.IsVowel(previous) || (previous == 'u' && i == 2 && (syllable[0] | 0x20) == 'q')))
                c = 'i';
            hash = (hash ^ c) * 16777619u;
            previous = c;
        }

        hash = (hash ^ (uint)tone) * 16777619u;
        hash ^= hash >> 15;
        return new SyllableKey(hash == 0 ? 1 : hash, ShapeOf(syllable, upper, lower, marks));
    }

    private static SyllableShape ShapeOf(ReadOnlySpan<char> syllable, int upper, int lower, int marks)
    {
        if (syllable.Length > 0 && char.IsAsciiDigit(syllable[0]))
            return SyllableShape.Number;
        if (upper + lower == 0)
            return SyllableShape.Mark;
        if (upper == 1 && lower == 0)
            return SyllableShape.Initial;
        if (lower == 0)
            return SyllableShape.Upper;
        var first = VietnameseLetter.Of(syllable[0]).IsUpper;
        if (upper > (first ? 1 : 0))
            return SyllableShape.Mixed;
        var native = marks == 0 && VietnameseLetter.CanBeSyllable(syllable);
        return first
            ? native ? SyllableShape.Capitalized : SyllableShape.ForeignCapitalized
            : native ? SyllableShape.Lower : SyllableShape.ForeignLower;
    }
}
