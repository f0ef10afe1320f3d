namespace Extraction.Normalization;

/// <summary>
/// Tells line breaks in mid-sentence, left where a link stood, from those between paragraphs. It looks at the word
/// before the break and the characters after it alone, so that mended text has nothing left to mend.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LineJoiner
{
    private readonly WordList _continuing = WordList.Load("continuing-words.tsv");

    /// <summary>Whether the sentence goes on over a line break.</summary>
    /// <param name="before">What stands before the break.</param>
    /// <param name="after">What stands after it; not empty.</param>
    public bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty)
            return false;
        var next = after[0];
        if (IsClosing(after))
            return true;
        var last = before[^1];
        if (last is '.' or '!' or '?' or '…' or '”' or '"' or ';' or ')' or ']' or '/' or '»')
            return false;
        if (last is '(' or '“' or '[')
            return true;
        if (char.IsLower(next))
            return last is not (':' or '-' or '–') && !IsListItem(after) && (char.IsLetterOrDigit(last) || last == ',');
        if (!char.IsUpper(next))
            return false;
        return char.IsLetter(last) && _continuing.Contains(LastWord(before));
    }

    /// <summary>Whether a line begins with a mark that closes what stands before it: the line break is no blank then.</summary>
    public static bool IsClosing(ReadOnlySpan<char> after) =>
        after[0] is ',' or ')' or '”' || (after[0] is '.' or ':' or '!' or '?' && (after.Length == 1 || char.IsWhiteSpace(after[1])));

    /// <summary><c>a)</c>, <c>b.</c>, and names like iPhone.</summary>
    private static bool IsListItem(ReadOnlySpan<char> after)
    {
        if (after.Length == 1 || !char.IsAsciiLetter(after[0]))
            return false;
        if (!char.IsUpper(after[1]))
            return after[1] is ')' or '.' or '/' || char.IsAsciiDigit(after[1]);
        var length = 2;
        while (length < after.Length && char.IsLetter(after[length]))
            length++;
        return !VietnameseLetter.HasMark(after[..length]);
    }

    private ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]) && text.Length - start <= _continuing.LongestWord)
            start--;
        return text[start..];
    }
}
