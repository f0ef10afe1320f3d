using System.Buffers;

namespace Extraction.Normalization;

/// <summary>
/// Finds the captions that crawlers run into paragraphs: a sentence, the credit of a picture (<c>Ảnh: TTXVN</c>), and
/// often the next paragraph without anything between.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class CaptionFinder
{
    /// <summary>Captions that are longer are none, and only the credit is set apart.</summary>
    private const int LongestCaption = 500;

    private const int LongestCredit = 90;
    private const int MostNames = 5;

    /// <summary>What closes a credit in brackets, and what shows that it is none.</summary>
    private static readonly SearchValues<char> _creditStops = SearchValues.Create(")]([:;!?\"”“");

    private readonly WordList _credits = WordList.Load("picture-credits.tsv");
    private readonly WordList _creditsAlone = WordList.Load("picture-credits.tsv", row => row[1] == "yes");
    private readonly WordList _sources = WordList.Load("news-sources.tsv");
    private readonly WordList _openers = WordList.Load("sentence-openers.tsv");
    private readonly WordList _abbreviations = WordList.Load("abbreviations.tsv");

    /// <summary>The first caption in a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to look from.</param>
    /// <returns>Its first character and the one after its last; null where there is none.</returns>
    public (int Start, int End)? Find(ReadOnlySpan<char> line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            var found = line[i..].IndexOfAny(':', '(');
            if (found < 0)
                return null;
            i += found;
            if (line[i] == ':')
            {
                if (CreditBefore(line, from, i) is { } trigger && CreditEnd(line, trigger, i + 1) is var creditEnd && creditEnd > 0)
                    return (CaptionStart(line, from, trigger), creditEnd);
            }
            else if (BracketEnd(line, i) is var end && end > 0 && _creditsAlone.Contains(line[(i + 1)..end].TrimEnd('.')))
            {
                return (CaptionStart(line, from, i), AfterStop(line, end + 1));
            }
        }

        return null;
    }

    /// <summary>Where the words that announce a credit begin, if they stand right before a colon.</summary>
    private int? CreditBefore(ReadOnlySpan<char> line, int from, int colon)
    {
        var end = colon > from && line[colon - 1] == ' ' ? colon - 1 : colon;
        var start = end;
        int? best = null;
        for (var words = 0; words < 4 && start > from; words++)
        {
            if (start < end)
                start--;
            while (start > from && char.IsLetter(line[start - 1]))
                start--;
            if (start == end || end - start > _credits.LongestWord)
                break;
            if (_credits.Contains(line[start..end]))
                best = start;
            if (start == from || line[start - 1] != ' ')
                break;
        }

        if (best is not { } place)
            return null;
        var before = place;
        while (before > from && line[before - 1] is ' ' or '-' or '–' or '(' or '[' or '/')
            before--;
        var isSet = place == from || before < place - 1 || before == from || !char.IsLetterOrDigit(line[before - 1]);
        return isSet || line[place..end].StartsWith("Ảnh") || line[place..end].StartsWith("ẢNH") ? place : null;
    }

    /// <summary>The beginning of the sentence that a credit belongs to.</summary>
    private int CaptionStart(ReadOnlySpan<char> line, int from, int trigger)
    {
        var i = trigger;
        while (i > from && !char.IsLetterOrDigit(line[i - 1]))
            i--;
        for (var limit = Math.Max(from, i - LongestCaption); i > limit; i--)
            if (BeginsSentence(line, from, i))
                return i;
        return i == from ? from : trigger > from && line[trigger - 1] is '(' or '[' ? trigger - 1 : trigger;
    }

    private bool BeginsSentence(ReadOnlySpan<char> line, int from, int i)
    {
        if (i < from + 2 || line[i - 1] != ' ' || !IsOpening(line[i]))
            return false;
        var stop = i - 2;
        while (stop > from && line[stop] is '”' or '"' or ')' or ']')
            stop--;
        if (line[stop] is '!' or '?' or '…')
            return true;
        if (line[stop] != '.')
            return false;
        var word = stop;
        while (word > from && char.IsLetter(line[word - 1]))
            word--;
        return stop - word != 1 && !_abbreviations.Contains(line[word..stop]);
    }

    /// <summary>The end of a credit whose colon stands before <paramref name="i"/>; 0 where its bracket does not close.</summary>
    private int CreditEnd(ReadOnlySpan<char> line, int trigger, int i)
    {
        if (trigger > 0 && line[trigger - 1] is '(' or '[')
        {
            var closing = line[i..Math.Min(line.Length, i + LongestCredit)].IndexOfAny(_creditStops);
            return closing < 0 || line[i + closing] is not (')' or ']') ? 0 : AfterStop(line, i + closing + 1);
        }

        var limit = Math.Min(line.Length, i + LongestCredit);
        var names = 0;
        while (i < limit)
        {
            while (i < limit && line[i] == ' ')
                i++;
            if (names > 0 && i < limit && (EndsBefore(line, i) || names > MostNames))
                break;
            var start = i;
            while (i < line.Length && line[i] != ' ')
                i++;
            names++;
            var token = line[start..i];
            if (token is ['-'] or ['–'] or ['/'] or ['+'] or ['&'])
            {
                names = 0;
                continue;
            }

            if (EndsWithStop(token) && !(token.Length == 2 && char.IsUpper(token[0])))
                return i;
            if (IsSource(line, start, ref i) && !GoesOn(line, i))
                return i;
        }

        while (i > 0 && line[i - 1] == ' ')
            i--;
        return i;
    }

    /// <summary>Whether a name of a source begins here; it may have several words.</summary>
    private bool IsSource(ReadOnlySpan<char> line, int start, ref int end)
    {
        var stroke = line[start..end].LastIndexOf('/');
        if (_sources.Contains(line[(start + stroke + 1)..end]))
        {
            end = Longer(line, start, end);
            return true;
        }

        var longer = Longer(line, start, end);
        var isSource = longer > end;
        end = longer;
        return isSource;
    }

    private int Longer(ReadOnlySpan<char> line, int start, int end)
    {
        var best = end;
        for (var next = end; next < line.Length && next - start <= _sources.LongestWord;)
        {
            next++;
            while (next < line.Length && char.IsLetterOrDigit(line[next]))
                next++;
            if (_sources.Contains(line[start..next]))
                best = next;
        }

        return best;
    }

    private static bool GoesOn(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && line[i] == ' ')
            i++;
        return i < line.Length && line[i] is '/' or '-' or '–' or ',' or '&' or '+';
    }

    /// <summary>Whether a new sentence begins at a token, rather than a further name.</summary>
    private bool EndsBefore(ReadOnlySpan<char> line, int i)
    {
        if (line[i] is '-' or '–' or '/' or '+' or '&' or ',')
            return false;
        if (!char.IsLetter(line[i]))
            return line[i] is not '(';
        if (!char.IsUpper(line[i]))
            return false;
        var end = i;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        if (_openers.Contains(line[i..end]) && (end == line.Length || line[end] is ' ' or ','))
            return true;
        return end + 1 < line.Length && line[end] is ' ' or ',' && char.IsLower(line[end + 1]);
    }

    private static bool EndsWithStop(ReadOnlySpan<char> token) => token[^1] is '.' or ';' or ')' or ']';

    private static int BracketEnd(ReadOnlySpan<char> line, int open)
    {
        var end = line[open..Math.Min(line.Length, open + LongestCredit)].IndexOf(')');
        return end < 0 ? -1 : open + end;
    }

    /// <summary>The end of the marks that close a caption after its bracket: <c>)./.</c></summary>
    private static int AfterStop(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && line[i] is '.' or '/')
            i++;
        return i;
    }

    private static bool IsOpening(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '(' or '[' or '*';
}
