namespace Extraction.Normalization;

/// <summary>
/// Finds the places where a blank was lost: between sentences (<c>lần thứ 2.Tổng Bí thư</c>), between an acronym or a
/// number and a word (<c>USDtrong</c>), between two words (<c>YênBái</c>).
/// </summary>
/// <remarks>
/// Immutable and safe for concurrent use. It looks no further than to the next change of letter case or sort of
/// character, which a blank does not move, so that a mended text has nothing left to mend.
/// </remarks>
internal sealed class GlueFinder
{
    private const int LongestAcronym = 12;
    private const int LongestSyllable = 7;

    private readonly WordList _acronyms = WordList.Load("acronyms.tsv");
    private readonly WordList _abbreviations = WordList.Load("abbreviations.tsv");

    /// <summary>Whether a single capital can be an acronym that a word in lower case is glued to.</summary>
    public bool HasAcronymsOfOneLetter => _acronyms.ShortestWord < 2;

    /// <summary>Whether a blank is missing between two pieces of text.</summary>
    /// <param name="before">What stands before; it does not end with a blank.</param>
    /// <param name="after">What stands after; it does not begin with one.</param>
    public bool IsGlued(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty)
            return false;
        char left = before[^1], right = after[0];
        if (char.IsLower(left) && char.IsLower(right))
            return false;
        if (char.IsLetter(right))
        {
            if (char.IsLetter(left))
                return IsGluedWord(before, after);
            if (char.IsDigit(left))
                return IsGluedToNumber(after);
            return IsGluedAfterMark(before, after);
        }

        if (right is '(' or '“' or '«' or '[')
            return char.IsLetterOrDigit(left);
        if (char.IsDigit(right) && char.IsLower(left))
            return IsSyllableWithMark(LastSyllable(before));
        return char.IsDigit(right) && left is '”' or '»';
    }

    private bool IsGluedAfterMark(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var mark = before[^1];
        if (before.Length == 1)
            return false;
        switch (mark)
        {
            case ')' or ']' or '”' or '»':
                return true;
            case ',' or ';' or ':':
                return char.IsLetter(before[^2]) || before[^2] is ')' or '”' || (char.IsDigit(before[^2]) && char.IsUpper(after[0]));
            case '.' or '!' or '?' or '…':
                return BeginsSentence(after) && EndsSentence(before[..^1], mark);
            default:
                return false;
        }
    }

    private bool EndsSentence(ReadOnlySpan<char> text, char mark)
    {
        var last = text[^1];
        if (!char.IsUpper(last))
            return (char.IsLetterOrDigit(last) && !(mark == '.' && IsAbbreviation(text))) || last is ')' or '"' or '”' or '%' or '/';
        return text.Length > 1 && char.IsUpper(text[^2]) && !(mark == '.' && IsAbbreviation(text));
    }

    private bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]) && text.Length - start <= _abbreviations.LongestWord)
            start--;
        return _abbreviations.Contains(text[start..]);
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text) =>
        char.IsUpper(text[0]) && (text.Length == 1 || char.IsLower(text[1]) || !char.IsLetterOrDigit(text[1]));

    private bool IsGluedWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (char.IsUpper(before[^1]))
            return IsGluedToAcronym(before, after);
        if (!char.IsLower(before[^1]) || !char.IsUpper(after[0]))
            return false;
        var left = LastSyllable(before);
        var right = FirstSyllable(after);
        var isTag = left.Length < before.Length && before[^(left.Length + 1)] is '<' or '/';
        if (isTag || right.IsEmpty || !VietnameseLetter.CanBeSyllable(right))
            return false;
        return VietnameseLetter.CanBeSyllable(left)
            ? VietnameseLetter.HasMark(left) || VietnameseLetter.HasMark(right)
            : left.Length >= 3 && right.Length >= 2 && VietnameseLetter.HasMark(right);
    }

    /// <summary>An acronym, and a word in lower case (<c>USD|trong</c>) or capitalized (<c>VN|Theo</c>) glued to it.</summary>
    private bool IsGluedToAcronym(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.Length;
        while (start > 0 && char.IsUpper(before[start - 1]))
            start--;
        if (before.Length - start > LongestAcronym || (start > 0 && char.IsLetterOrDigit(before[start - 1])))
            return false;
        var acronym = before[start..];
        if (char.IsUpper(after[0]))
            return _acronyms.Contains(acronym) && FirstSyllable(after) is { Length: > 1 } next && VietnameseLetter.CanBeSyllable(next) && !_acronyms.Contains(Concat(acronym, after[0], stackalloc char[LongestAcronym + 1]));
        var word = LowerRun(after);
        if (word.Length < 2 || !VietnameseLetter.CanBeSyllable(word))
            return false;
        if (_acronyms.Contains(acronym))
            return acronym.Length >= 3 || VietnameseLetter.HasMark(word);
        return acronym.Length >= 3 && VietnameseLetter.HasMark(word) && !_acronyms.Contains(acronym[..^1])
            && !VietnameseLetter.CanBeSyllable(Concat(acronym[^1..], word, stackalloc char[LongestSyllable + 2]));
    }

    private static bool IsGluedToNumber(ReadOnlySpan<char> after)
    {
        var word = char.IsLower(after[0]) ? LowerRun(after) : FirstSyllable(after);
        return word.Length >= (char.IsLower(after[0]) ? 3 : 2) && VietnameseLetter.CanBeSyllable(word) && VietnameseLetter.HasMark(word);
    }

    private static bool IsSyllableWithMark(ReadOnlySpan<char> word) => VietnameseLetter.CanBeSyllable(word) && VietnameseLetter.HasMark(word);

    /// <summary>The last letters of a text back to and including the last capital among them.</summary>
    private static ReadOnlySpan<char> LastSyllable(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLower(text[start - 1]) && text.Length - start <= LongestSyllable)
            start--;
        if (start > 0 && char.IsUpper(text[start - 1]))
            start--;
        return text[start..];
    }

    /// <summary>A capital and the small letters after it; nothing where there is no capital, or another right after it.</summary>
    private static ReadOnlySpan<char> FirstSyllable(ReadOnlySpan<char> text)
    {
        if (!char.IsUpper(text[0]))
            return default;
        var length = 1 + LowerRun(text[1..]).Length;
        return length == 1 && text.Length > 1 && char.IsLetter(text[1]) ? default : text[..length];
    }

    private static ReadOnlySpan<char> LowerRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLower(text[length]) && length <= LongestSyllable)
            length++;
        return text[..length];
    }

    private static ReadOnlySpan<char> Concat(ReadOnlySpan<char> first, char last, Span<char> space)
    {
        if (first.Length + 1 > space.Length)
            return default;
        first.CopyTo(space);
        space[first.Length] = last;
        return space[..(first.Length + 1)];
    }

    private static ReadOnlySpan<char> Concat(ReadOnlySpan<char> first, ReadOnlySpan<char> rest, Span<char> space)
    {
        if (first.Length + rest.Length > space.Length)
            return default;
        first.CopyTo(space);
        rest.CopyTo(space[first.Length..]);
        return space[..(first.Length + rest.Length)];
    }
}
