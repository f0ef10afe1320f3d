using System.Globalization;
using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>
/// Cuts clean text into syllables, numbers, abbreviations and marks. A date, a decimal number, an address or a
/// hyphenated name stays whole; a full stop belongs to the abbreviation that it closes.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class SyllableScanner(AbbreviationTable abbreviations)
{
    /// <summary>Before it in Unicode stands no character that is a word by itself.</summary>
    private const char IdeographFirst = '\u2E80';

    /// <summary>The longest run of letters after which a full stop inside a short form (<c>T.Ư</c>, <c>PGS.TS</c>) can stand.</summary>
    private const int ShortFormPart = 4;

    /// <summary>The next syllable at or after <paramref name="position"/>, or one of length 0 at the end.</summary>
    /// <param name="text">The text; the end is the end of the stretch that is scanned.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="previous">The syllable before, or default at the beginning: an initial is told by the name before it.</param>
    public Syllable Next(ReadOnlySpan<char> text, int position, Syllable previous)
    {
        while (position < text.Length && text[position].Is(CharacterKind.WhiteSpace))
            position++;
        if (position == text.Length)
            return new Syllable(position, 0);
        var c = text[position];
        // Most syllables are letters with a blank or comma behind them, and no rule has anything to say.
        var end = position;
        while (end < text.Length && text[end] < IdeographFirst && text[end].Is(CharacterKind.Letter))
            end++;
        if (end > position && end < text.Length && text[end] is ' ' or ',')
            return new Syllable(position, end - position);
        if (IsWordCharacter(c))
            return new Syllable(position, (IsIdeograph(c) ? position + 1 : WordEnd(text, position, previous)) - position);
        return new Syllable(position, MarkEnd(text, position) - position);
    }

    private int WordEnd(ReadOnlySpan<char> text, int start, Syllable previous)
    {
        var i = start + 1;
        var digits = char.IsAsciiDigit(text[start]);
        if (!digits && AddressEnd(text, start) is var end && end > start)
            return end;
        var part = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsWordCharacter(c) && !IsIdeograph(c))
            {
                i++;
                continue;
            }

            if (i + 1 == text.Length || !IsConnected(text, part, i, digits))
                break;
            part = ++i;
        }

        if (i < text.Length && text[i] == '%' && char.IsAsciiDigit(text[i - 1]))
            return i + 1;
        return i < text.Length && text[i] == '.' && TakesFullStop(text, start, i, previous) ? i + 1 : i;
    }

    /// <summary>Whether the mark at <paramref name="i"/> holds together what stands before and after it.</summary>
    private static bool IsConnected(ReadOnlySpan<char> text, int part, int i, bool digits)
    {
        char before = text[i - 1], after = text[i + 1];
        if (!IsWordCharacter(after) || IsIdeograph(after))
            return false;
        var numbers = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        switch (text[i])
        {
            case '-' or '‑':
                return !PartsNames(text, part, i);
            case ',' or ':':
                return numbers && digits;
            case '/':
                return numbers || (digits && char.IsUpper(after)) || (i - part <= 3 && char.IsLower(after) && !digits && i + 2 <= text.Length && (i + 2 == text.Length || !char.IsLetter(text[i + 2])));
            case '.':
                return numbers || (char.IsUpper(after) && char.IsUpper(before) && i - part <= ShortFormPart && IsUpperRun(text, i + 1));
            case '\'' or '’' or '&':
                return char.IsLetter(before) && char.IsLetter(after) && (text[i] != '&' || (char.IsUpper(before) && char.IsUpper(after)));
            case '_':
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether a hyphen stands between two Vietnamese names (<c>Việt Nam-Hoa Kỳ</c>), and not inside one
    /// (<c>Jae-myung</c>, <c>Jong-Un</c>): both sides are spelled as Vietnamese is, and a mark is near that only Vietnamese has.
    /// </summary>
    private static bool PartsNames(ReadOnlySpan<char> text, int part, int hyphen)
    {
        var left = text[part..hyphen];
        var right = LettersFrom(text, hyphen + 1);
        if (right.Length < 2 || left.Length < 2 || !char.IsUpper(left[0]) || !char.IsUpper(right[0]) || !char.IsLower(left[^1]) || !char.IsLower(right[^1])
            || !VietnameseLetter.CanBeSyllable(left) || !VietnameseLetter.CanBeSyllable(right))
            return false;
        return VietnameseLetter.HasMark(left) || VietnameseLetter.HasMark(right)
            || HasMarkedName(LettersBefore(text, part - 1)) || HasMarkedName(LettersFrom(text, hyphen + right.Length + 2));
    }

    private static bool HasMarkedName(ReadOnlySpan<char> letters) => letters.Length > 1 && char.IsUpper(letters[0]) && VietnameseLetter.HasMark(letters);

    private static ReadOnlySpan<char> LettersFrom(ReadOnlySpan<char> text, int start)
    {
        var end = Math.Min(start, text.Length);
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return start < text.Length ? text[start..end] : default;
    }

    private static ReadOnlySpan<char> LettersBefore(ReadOnlySpan<char> text, int end)
    {
        var start = Math.Max(end, 0);
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return end > 0 ? text[start..end] : default;
    }

    private static bool IsUpperRun(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        while (i < text.Length && char.IsUpper(text[i]))
            i++;
        return i - start <= ShortFormPart && (i == text.Length || !char.IsLetter(text[i]));
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the form before it and ends no sentence.</summary>
    private bool TakesFullStop(ReadOnlySpan<char> text, int start, int stop, Syllable previous)
    {
        var form = text[start..stop];
        var next = stop + 1;
        if (next < text.Length && text[next] == '.')
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        var atEnd = next == text.Length;
        var goesOn = !atEnd && (char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or ')');
        if (abbreviations.Contains(form, out var canEndSentence))
            return canEndSentence ? goesOn : !atEnd;
        if (form.Contains('.') && char.IsUpper(form[0]) && !char.IsAsciiDigit(form[^1]))
            return goesOn || next == stop + 1;
        if (form.Length != 1 || !char.IsUpper(form[0]) || atEnd)
            return false;
        return goesOn || (char.IsUpper(text[next]) && (previous.Length == 0 || char.IsUpper(text[previous.Start])));
    }

    /// <summary>The end of a web or mail address that begins here, or <paramref name="start"/>.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var c = (char)(text[start] | 0x20);
        if (c is not ('h' or 'w') || start + 1 == text.Length || (text[start + 1] | 0x20) is not ('t' or 'w') || !(text[start..].StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text[start..].StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
            return start;
        var i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '<' or '>' or '”'))
            i++;
        while (!char.IsLetterOrDigit(text[i - 1]) && text[i - 1] != '/')
            i--;
        return i;
    }

    private static int MarkEnd(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        var i = start + 1;
        if (c is '.' or '!' or '?' or '…' or '-' or '_' or '*' or '=')
        {
            while (i < text.Length && (text[i] == c || (c is '!' or '?' && text[i] is '!' or '?')))
                i++;
            return i;
        }

        if (c < '\u2000')
            return i;
        return start + StringInfo.GetNextTextElementLength(text[start..]);
    }

    private static bool IsWordCharacter(char c) => c.Is(CharacterKind.Letter | CharacterKind.Digit | CharacterKind.NonSpacingMark | CharacterKind.SpacingMark);

    /// <summary>Whether a character is a word by itself, written without blanks between: Han, Kana.</summary>
    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
