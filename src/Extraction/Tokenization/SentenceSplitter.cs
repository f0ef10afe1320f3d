namespace Extraction.Tokenization;

/// <summary>
/// Finds the ends of sentences. Whether a full stop belongs to an abbreviation or number is settled before, by the
/// <see cref="SyllableScanner"/>; here stand only stops on their own.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>How many syllables a heading number may have before it (<c>1. Tên</c>): none.</summary>
    private const int ListNumberLength = 2;

    /// <summary>The index after the last syllable of the sentence that begins at <paramref name="first"/>.</summary>
    /// <param name="text">The text that the syllables count in.</param>
    /// <param name="syllables">The syllables of the stretch.</param>
    /// <param name="first">The first syllable of the sentence.</param>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<Syllable> syllables, int first)
    {
        for (var i = first; i < syllables.Length; i++)
        {
            if (!IsStop(text[syllables[i].Start]))
                continue;
            if (i == first + 1 && text[syllables[i].Start] == '.' && syllables[first].Length <= ListNumberLength && char.IsAsciiDigit(text[syllables[first].Start]))
                continue;
            if (IsInitial(text, syllables, i))
                continue;
            var end = i + 1;
            while (end < syllables.Length && IsClosing(text, syllables, end))
                end++;
            if (end == syllables.Length || BeginsSentence(text, syllables, end))
                return end;
        }

        return syllables.Length;
    }

    /// <summary>The stop of an initial: <c>V.Putin</c>, <c>Robert H. McCooey</c>.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, ReadOnlySpan<Syllable> syllables, int stop) =>
        stop > 0 && stop + 1 < syllables.Length && text[syllables[stop].Start] == '.'
        && IsInitials(text[syllables[stop - 1].Start..syllables[stop - 1].End]) && syllables[stop - 1].End == syllables[stop].Start
        && syllables[stop + 1].Length > 1 && char.IsUpper(text[syllables[stop + 1].Start]) && char.IsLower(text[syllables[stop + 1].Start + 1]);

    /// <summary>One capital, or several with stops between: <c>H.R</c>.</summary>
    private static bool IsInitials(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(letters[i]) : letters[i] != '.')
                return false;
        return letters.Length % 2 == 1;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Whether a mark after a stop still belongs to the sentence: a closing quote or bracket, or a further stop.</summary>
    private static bool IsClosing(ReadOnlySpan<char> text, ReadOnlySpan<Syllable> syllables, int i)
    {
        var c = text[syllables[i].Start];
        if (c is '”' or '’' or '»' or ')' or ']' or '}' || IsStop(c))
            return true;
        if (c is not ('"' or '\''))
            return false;
        var glued = syllables[i].Start == syllables[i - 1].End;
        var open = i + 1 < syllables.Length && syllables[i + 1].Start == syllables[i].End;
        return glued || !open;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Syllable> syllables, int i)
    {
        var c = text[syllables[i].Start];
        if (char.IsLetter(c))
            return !char.IsLower(c);
        if (char.IsAsciiDigit(c) || c is '"' or '“' or '‘' or '(' or '[' or '«' or '*' or '•' or '+' || char.IsSurrogate(c))
            return true;
        return c is '-' or '–' or '—' && i + 1 < syllables.Length && !char.IsLower(text[syllables[i + 1].Start]);
    }
}
