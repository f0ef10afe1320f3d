using System.Globalization;

namespace Extraction.Normalization;

/// <summary>
/// One pass of a <see cref="TextCleaner"/>. Every character is pushed to the end of the text, and whatever it completes
/// there (an entity, a tag, a letter with its mark, a word with a strange letter) is rewritten at once, so that nothing
/// is left to rewrite, however things are nested.
/// </summary>
internal sealed class CleaningRun(TextCleaner cleaner, CleanBuffer target)
{
    /// <summary>Marks on one letter beyond this number are dropped (30 is the limit of stream-safe text, UAX 15).</summary>
    private const int MostMarks = 30;

    private readonly Stack<int> _openBrackets = new();
    private readonly List<char> _cluster = [];
    private int _hiddenStart = -1;

    /// <summary>Pushes a character that is no surrogate.</summary>
    /// <param name="c">The character.</param>
    /// <param name="start">The first original offset that it stands for.</param>
    /// <param name="end">The offset after the last one.</param>
    public void Push(char c, int start, int end)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            AppendLatin(c, start, end);
            return;
        }

        while (true)
        {
            if (c >= '\u0080' && IsInvisible(c))
                return;
            if (c == ';' && Entity() is var (code, from) && code >= 0)
            {
                start = target.Start(from);
                target.Truncate(from);
                if (code > char.MaxValue)
                {
                    foreach (var half in char.ConvertFromUtf32(code))
                        PushInert(half, start, end);
                    return;
                }

                c = (char)code;
                continue;
            }

            if (c < '\u0080' || cleaner.Composition.IsInert(c))
            {
                PushComposed(c, start, end);
                return;
            }

            if (cleaner.Composition.ClassOf(c) != 0)
            {
                PushMark(c, start, end);
                return;
            }

            _cluster.Clear();
            cleaner.Composition.Decompose(c, _cluster);
            cleaner.Composition.Compose(_cluster);
            if (_cluster[0] == c)
            {
                PushSecond(c, start, end);
                return;
            }

            if (_cluster.Count > 1)
            {
                foreach (var part in _cluster.ToArray())
                    Push(part, start, end);
                return;
            }

            c = _cluster[0];
        }
    }

    /// <summary>Appends half a surrogate pair, or another character that nothing is done to.</summary>
    public void PushInert(char c, int start, int end) => target.Append(c, start, end);

    /// <summary>Appends characters of which each stays as it is after the one before.</summary>
    /// <param name="text">The characters; what was pushed last is another such one.</param>
    /// <param name="start">The original offset of the first one.</param>
    public void PushPlain(ReadOnlySpan<char> text, int start) => target.Append(text, start);

    /// <summary>Ends the pass.</summary>
    public void Finish()
    {
        while (target.Length > 0 && target.Last is (' ' or '\n'))
            target.Truncate(target.Length - 1);
    }

    /// <summary>Pushes a character that composes with nothing before it.</summary>
    private void PushComposed(char c, int start, int end)
    {
        switch (c)
        {
            case ' ' or '\t':
                PushBlank(start, end);
                return;
            case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                PushBreak(start, end);
                return;
            case '<':
                _openBrackets.Push(target.Length);
                break;
            case '>' when CloseTag(end):
                return;
        }

        if (c < '\u0080')
        {
            if (char.IsControl(c))
                PushBlank(start, end);
            else
                target.Append(c, start, end);
            return;
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            PushBlank(start, end);
            return;
        }

        if (LookAlikes.IsLatin(c) && char.IsLetter(c))
        {
            AppendLatin(c is 'Ð' or 'Ɖ' || (c == 'ð' && !char.IsLetter(target.Last)) ? cleaner.LookAlikes.Latin(c) : c, start, end);
            return;
        }

        target.Append(LookAlikes.IsLatin(target.Last) && char.IsLetter(target.Last) ? cleaner.LookAlikes.Latin(c) : c, start, end);
    }

    /// <summary>Appends a Latin letter or a digit; strangers right before a letter look like Latin ones and become such.</summary>
    private void AppendLatin(char c, int start, int end)
    {
        if (target.Last >= LookAlikes.FirstStranger && char.IsLetter(c))
            cleaner.LookAlikes.MendEnd(target.Text);
        target.Append(c, start, end);
    }

    private void PushBlank(int start, int end)
    {
        if (target.Last is not (' ' or '\n'))
            target.Append(' ', start, end);
    }

    private void PushBreak(int start, int end)
    {
        if (target.Last == ' ')
            target.Truncate(target.Length - 1);
        if (target.Last != '\n')
            target.Append('\n', start, end);
    }

    /// <summary>A mark joins the letter before it, in canonical order with the marks that this has already.</summary>
    private void PushMark(char mark, int start, int end)
    {
        var first = target.Length;
        while (first > 0 && target.Length - first <= MostMarks && cleaner.Composition.ClassOf(target.Text[first - 1]) != 0)
            first--;
        if (first > 0)
            first--;
        _cluster.Clear();
        foreach (var c in target.Text[first..])
            cleaner.Composition.Decompose(c, _cluster);
        if (_cluster.Count > MostMarks)
            return;
        _cluster.Add(mark);
        cleaner.Composition.Compose(_cluster);
        if (_cluster.Count == target.Length - first + 1 && _cluster[^1] == mark)
        {
            target.Append(mark, start, end);
            return;
        }

        start = first < target.Length ? target.Start(first) : start;
        target.Truncate(first);
        foreach (var c in _cluster)
            target.Append(c, start, end);
    }

    /// <summary>A character that may compose with the one right before it, though it is no mark.</summary>
    private void PushSecond(char c, int start, int end)
    {
        var composed = target.Length > 0 ? cleaner.Composition.Compose(target.Last, c) : '\0';
        if (composed == 0)
        {
            PushComposed(c, start, end);
            return;
        }

        start = target.Start(target.Length - 1);
        target.Truncate(target.Length - 1);
        target.Append(composed, start, end);
    }

    /// <summary>The code point of the entity that a semicolon now ends, and where its ampersand stands; -1 for none.</summary>
    private (int Code, int From) Entity()
    {
        var text = target.Text;
        for (var from = text.Length - 1; from >= 0 && text.Length - from <= Markup.LongestEntity + 1; from--)
        {
            if (text[from] == '&')
                return (cleaner.Markup.Entity(text[(from + 1)..]), from);
            if (text[from] != '#' && !char.IsAsciiLetterOrDigit(text[from]))
                break;
        }

        return (-1, 0);
    }

    /// <summary>Whether a closing bracket ends a tag; if so, the tag is replaced by what it parts.</summary>
    private bool CloseTag(int end)
    {
        while (_openBrackets.TryPeek(out var open))
        {
            if (open < target.Length && target.Text[open] == '<')
            {
                if (target.Length - open > Markup.LongestTag || cleaner.Markup.Tag(target.Text[(open + 1)..], out var isEnd) is not { } parts)
                    return false;
                var start = target.Start(open);
                target.Truncate(open);
                Part(parts, isEnd, start, end);
                return true;
            }

            _openBrackets.Pop();
        }

        return false;
    }

    private void Part(TagBreak parts, bool isEnd, int start, int end)
    {
        switch (parts)
        {
            case TagBreak.Blank:
                PushBlank(start, end);
                break;
            case TagBreak.Line:
                PushBreak(start, end);
                break;
            case TagBreak.Hidden when !isEnd:
                _hiddenStart = target.Length;
                break;
            case TagBreak.Hidden:
                if (_hiddenStart >= 0 && _hiddenStart <= target.Length)
                    target.Truncate(_hiddenStart);
                _hiddenStart = -1;
                PushBlank(start, end);
                break;
        }
    }

    private bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\u034F' or '\u180E' or '\uFEFF' or '\uFFFC' => true,
        '\u200D' => target.Last < '\u2000',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => true,
        _ => c >= '\u0600' && char.GetUnicodeCategory(c) == UnicodeCategory.Format,
    };
}
