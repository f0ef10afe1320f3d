using System.Text.RegularExpressions;

namespace Extraction.Dumps.Reading;

/// <summary>
/// One big JSON array of objects, read as a stream; also such an array in a property of an object (<c>{"articles": […]}</c>),
/// and objects one after the other.
/// </summary>
internal sealed partial class JsonFormat : IDumpFormat
{
    private const int WrapperLength = 64 * 1024;

    public string Name => "json";

    public IReadOnlyList<string> Endings { get; } = [".json"];

    public IEnumerable<DumpRow> Read(TextReader reader, SourceContext source)
    {
        var window = new CharWindow(reader);
        var parser = new JsonRowParser(source);
        while (window.Ahead.Length < WrapperLength && window.Extend())
        {
        }

        var wrapper = window.Ahead[..Math.Min(WrapperLength, window.Ahead.Length)].ToString();
        var isWrapped = Wrapper().Match(wrapper);
        if (isWrapped.Success)
            window.Skip(isWrapped.Length - 1);
        var isArray = SkipTo(window, "") && window.Ahead[0] == '[';
        if (isArray)
            window.Skip(1);

        while (SkipTo(window, isArray ? "," : ""))
        {
            if (isArray && window.Ahead[0] == ']')
                yield break;
            var line = window.Line;
            var end = FindEnd(window, source.Options.Limits.LongestRow);
            if (end < 0)
            {
                var tooLong = window.Ahead.Length > source.Options.Limits.LongestRow;
                var start = window.Ahead[..Math.Min(Rejection.LongestRow, window.Ahead.Length)].ToString();
                yield return new DumpRow
                {
                    Line = line,
                    Problem = tooLong ? RowProblems.TooLong(source.Options.Limits.LongestRow) : "the JSON ends within this value; the file is not whole.",
                    Raw = () => start,
                };
                if (!tooLong)
                    yield break;

                // The next value that begins on a line of its own, as most writers write them.
                do
                    window.SkipLine();
                while (SkipTo(window, ",]") && window.Ahead[0] != '{');
                continue;
            }

            yield return parser.Parse(window.AheadMemory[..end], line);
            window.Skip(end);
        }

        if (isArray)
            yield return new DumpRow { Line = window.Line, Problem = "the JSON array is never closed; the file is not whole.", EndsFile = true, Raw = () => "" };
    }

    /// <summary>An object whose short properties come before an array of articles.</summary>
    [GeneratedRegex("""\A\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^"\[\]{},]*|\{(?:"(?:[^"\\]|\\.)*"|[^"{}\[\]])*\})\s*,\s*)*"(?:articles|data|docs|documents|hits|items|news|posts|records|results|rows)"\s*:\s*\[""", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();

    /// <summary>Passes over white space and the given characters; false at the end of the file.</summary>
    private static bool SkipTo(CharWindow window, string passedOver)
    {
        while (true)
        {
            var ahead = window.Ahead;
            var i = 0;
            while (i < ahead.Length && (char.IsWhiteSpace(ahead[i]) || passedOver.Contains(ahead[i])))
                i++;
            var found = i < ahead.Length;
            window.Skip(i);
            if (found)
                return true;
            if (!window.Extend())
                return false;
        }
    }

    /// <summary>The index after the value that begins the window; -1 where it is too long or the file ends in it.</summary>
    private static int FindEnd(CharWindow window, int longest)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; ;)
        {
            var ahead = window.Ahead;
            if (i >= ahead.Length)
            {
                if (ahead.Length > longest)
                    return -1;
                if (!window.Extend())
                    return depth == 0 && !inString ? ahead.Length : -1;
                continue;
            }

            if (inString)
            {
                var next = ahead[i..].IndexOfAny('"', '\\');
                if (next < 0)
                {
                    i = ahead.Length;
                    continue;
                }

                var escaped = ahead[i + next] == '\\';
                inString = escaped;
                i += next + (escaped ? 2 : 1);
                continue;
            }

            switch (ahead[i])
            {
                case '"':
                    inString = true;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    if (depth == 0)
                        return i;
                    if (--depth == 0)
                        return i + 1;
                    break;
                case ',' when depth == 0:
                    return i;
            }

            i++;
        }
    }
}
