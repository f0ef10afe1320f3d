namespace Extraction.Normalization;

/// <summary>Finds the names of authors and agencies at the beginning and end of an article.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class BylineFinder
{
    private const int LongestDateline = 40;
    private const int LongestTrailer = 60;
    private const int MostWords = 8;

    private readonly WordList _sources = WordList.Load("news-sources.tsv");

    /// <summary>
    /// The end of what stands before a dash at the beginning of a line and names a paper or agency: <c>(Dân trí) -</c>,
    /// <c>TTO -</c>, <c>Hà Nội (TTXVN) –</c>; 0 where nothing does.
    /// </summary>
    public int DatelineEnd(ReadOnlySpan<char> line)
    {
        var dash = line[..Math.Min(line.Length, LongestDateline)].IndexOfAny('-', '–');
        if (dash < 2 || (dash + 1 < line.Length && line[dash + 1] != ' ') || (line[dash - 1] != ' ' && line[dash - 1] != ')'))
            return 0;
        var source = line[..dash].TrimEnd();
        var open = source.IndexOf('(');
        if (open >= 0)
            return source[^1] == ')' && IsName(source[(open + 1)..^1]) && (open == 0 || IsName(source[..open])) ? dash + 1 : 0;
        return _sources.Contains(source) ? dash + 1 : 0;
    }

    /// <summary>Whether a short line is nothing but the name of an author or source.</summary>
    public bool IsByline(ReadOnlySpan<char> line)
    {
        var name = line.TrimEnd('.');
        if (name.StartsWith("Theo ") || name.StartsWith("theo ") || name.StartsWith("Nguồn "))
            name = name[5..].Trim();
        else if (name.StartsWith("(Theo ") || name.StartsWith("(theo ") || name.StartsWith("(Nguồn "))
            name = name[6..];
        return _sources.Contains(name) || IsName(name);
    }

    /// <summary>Where the name of an author or source begins that ends a paragraph after its last sentence; 0 for none.</summary>
    public int TrailingStart(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || line[^1] is '.' or '!' or '?' or '…' or '"' or '”')
            return 0;
        for (var i = line.Length - 2; i > Math.Max(1, line.Length - LongestTrailer); i--)
            if (line[i] == ' ' && line[i - 1] is '.' or '!' or '?' or '”' or '"' or '…')
                return IsByline(line[(i + 1)..]) ? i + 1 : 0;
        return 0;
    }

    /// <summary>Whether all words are capitalized or stand in brackets, and there are few.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i > 0 && text[i - 1] is not (' ' or '(' or '/' or '-' or '.'))
                continue;
            if (char.IsLetterOrDigit(c))
                words++;
            if (depth == 0 && !(char.IsUpper(c) || c is '-' or '–' or '/' or '(' or ' ' or '&' or '+'))
                return words > 1 && IsJoiningWord(text[i..]);
        }

        return words is > 0 and <= MostWords;
    }

    /// <summary>Small words that stand between the parts of a byline.</summary>
    private static bool IsJoiningWord(ReadOnlySpan<char> text) => text.StartsWith("tổng hợp") || text.StartsWith("lược dịch") || text.StartsWith("dịch");
}
