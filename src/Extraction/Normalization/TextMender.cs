namespace Extraction.Normalization;

/// <summary>The second pass: lines that a sentence runs over are joined, blanks that were lost are put in.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class TextMender
{
    /// <summary>How far rules look to either side, in UTF-16 code units.</summary>
    private const int Sight = 64;

    private readonly GlueFinder _glue = new();
    private readonly SoundText _sound;

    /// <summary>A mender with the tables of the library.</summary>
    public TextMender() => _sound = new SoundText(_glue.HasAcronymsOfOneLetter);

    /// <summary>What tells line breaks in mid-sentence.</summary>
    public LineJoiner Joiner { get; } = new();

    /// <summary>Appends the mended text.</summary>
    public void Mend(CleanBuffer source, CleanBuffer target)
    {
        var begin = target.Length;
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (SoundLength(target.Last, text[i..]) is > 0 and var sound)
            {
                target.Append(source, i, sound);
                i += sound;
                if (i == text.Length)
                    return;
            }

            var (c, start, end) = source[i];
            if (c == '\n')
            {
                var after = Ahead(text, i + 1);
                if (!Joiner.GoesOn(Behind(target, begin), after))
                    target.Append('\n', start, end);
                else if (!LineJoiner.IsClosing(after) && target.Last is not ('(' or '“' or '['))
                    target.Append(' ', start, end);
                continue;
            }

            if (MayBeGlued(target, begin, c) && _glue.IsGlued(Behind(target, begin), Ahead(text, i)))
                target.Append(' ', start, start);
            target.Append(c, start, end);
        }
    }

    /// <summary>
    /// How many characters at the beginning of a text need no mending, by a look at each and the one before it: words in
    /// lower case, or with a capital after a blank.
    /// </summary>
    private int SoundLength(char last, ReadOnlySpan<char> text)
    {
        var steps = _sound;
        var state = last is ' ' or '\n' ? SoundText.AfterBlank : last.Is(CharacterKind.Lower) ? SoundText.AfterLower : SoundText.AfterOther;
        var i = 0;
        while (i < text.Length && (state = steps.After(state, text[i])) != SoundText.Unsound)
            i++;
        return i;
    }

    /// <summary>Whether two characters are of such sorts that a blank could be missing between them: few are.</summary>
    private static bool MayBeGlued(CleanBuffer target, int begin, char c)
    {
        if (target.Length == begin || c is ' ' or ',' or '.')
            return false;
        var last = target.Last;
        return last is not (' ' or '\n') && !(char.IsLower(last) && char.IsLower(c));
    }

    private static ReadOnlySpan<char> Behind(CleanBuffer target, int begin) => target.Text[Math.Max(begin, target.Length - Sight)..];

    private static ReadOnlySpan<char> Ahead(ReadOnlySpan<char> text, int i) => text[i..Math.Min(text.Length, i + Sight)];
}
