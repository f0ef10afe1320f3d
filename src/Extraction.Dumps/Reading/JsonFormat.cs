using System.Text.RegularExpressions;

namespace Extraction.Dumps.Reading;

/// <summary>
/// One big JSON array of objects, read as a stream; also such an array in a property of an object (<c>{"articles": […]}</c>),
/// objects one after the other, and several of these in one file.
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
        if (SkipTo(window, "") && window.Ahead[0] is not ('{' or '['))
        {
            var start = window.Ahead[..Math.Min(Rejection.LongestRow, window.Ahead.Length)].ToString();
            yield return new DumpRow { Line = window.Line, Problem = RowProblems.NoObject(start), EndsFile = true, Raw = () => start };
            yield break;
        }

        for (var mayBeWrapped = true; SkipTo(window, ",");)
        {
            var wrapper = mayBeWrapped ? WrapperAhead(window) : 0;
            if (window.Ahead[0] != '[' && wrapper == 0)
            {
                mayBeWrapped = false;
                yield return ReadValue(window, parser, source.Options.Limits.LongestRow);
                continue;
            }

            window.Skip(wrapper + 1);
            DumpRow? last = null;
            while (SkipTo(window, ",") && window.Ahead[0] != ']')
                yield return last = ReadValue(window, parser, source.Options.Limits.LongestRow);

            if (window.Ahead.Length > 0)
                window.Skip(1);
            else if (last is not { EndsFile: true })
                yield return new DumpRow { Line = window.Line, Problem = "the JSON array is never closed; the file is not whole.", EndsFile = true, Raw = () => "" };
            if (wrapper > 0)
                SkipRest(window, new JsonValueScanner(depth: 1));
        }

        if (parser.Unmet() is { } unmet)
            yield return new DumpRow { Line = 0, Problem = unmet, Raw = () => "" };
    }

    /// <summary>An object whose short properties come before an array of articles.</summary>
    [GeneratedRegex("""\A\{\s*(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^"\[\]{},]*|\{(?:"(?:[^"\\]|\\.)*"|[^"{}\[\]])*\})\s*,\s*)*"(?:articles|data|docs|documents|hits|items|news|posts|records|results|rows)"\s*:\s*\[""", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();

    /// <summary>How many characters ahead an array of articles begins that a property of an object holds; 0 where none does.</summary>
    private static int WrapperAhead(CharWindow window)
    {
        while (window.Ahead.Length < WrapperLength && window.Extend())
        {
        }

        return Wrapper().Match(window.Ahead[..Math.Min(WrapperLength, window.Ahead.Length)].ToString()) is { Success: true } found ? found.Length - 1 : 0;
    }

    /// <summary>The row of the value that begins the window, which is left behind.</summary>
    private static DumpRow ReadValue(CharWindow window, JsonRowParser parser, int longest)
    {
        var line = window.Line;
        var scanner = new JsonValueScanner();
        bool isWhole;
        while (!(isWhole = scanner.Scan(window.Ahead)) && window.Ahead.Length <= longest && window.Extend())
        {
        }

        var row = isWhole && scanner.Scanned <= longest ? parser.Parse(window.AheadMemory[..scanner.Scanned], line) : null;
        if (row is { Problem: null })
        {
            window.Skip(scanner.Scanned);
            return row;
        }

        if (scanner.Tear >= 0 && NextObject(window.Ahead[scanner.Tear..]) is > 0 and var next)
        {
            // The string that was never closed takes no more with it than its own object, as most writers begin each on a line.
            var torn = window.Ahead[..(scanner.Tear + next)].TrimEnd().ToString();
            window.Skip(scanner.Tear + next);
            return new DumpRow { Line = line, Problem = "the JSON is broken (a string is never closed on its line).", Raw = () => torn };
        }

        if (row is not null)
        {
            window.Skip(scanner.Scanned);
            return row;
        }

        var start = window.Ahead[..Math.Min(Rejection.LongestRow, window.Ahead.Length)].ToString();
        var isTooLong = window.Ahead.Length > longest;
        if (!isWhole)
            SkipRest(window, scanner);
        else
            window.Skip(scanner.Scanned);
        return new DumpRow
        {
            Line = line,
            Problem = isTooLong ? RowProblems.TooLong(longest) : "the JSON ends within this value; the file is not whole.",
            EndsFile = !isTooLong,
            Raw = () => start,
        };
    }

    /// <summary>The index of the first line that begins with an object; 0 where none does.</summary>
    private static int NextObject(ReadOnlySpan<char> text)
    {
        var place = 0;
        while (text[place..].IndexOf('\n') is >= 0 and var feed)
        {
            place += feed + 1;
            var line = text[place..].TrimStart(" \t");
            if (line.StartsWith("{"))
                return text.Length - line.Length;
        }

        return 0;
    }

    /// <summary>Passes over the rest of a value of any length; where a string in it is never closed, over its line and up to the next object.</summary>
    private static void SkipRest(CharWindow window, JsonValueScanner scanner)
    {
        while (!scanner.Scan(window.Ahead) && scanner.Tear < 0)
        {
            window.Skip(scanner.Scanned);
            scanner.Forget();
            if (!window.Extend())
                return;
        }

        if (scanner.Tear < 0)
        {
            window.Skip(scanner.Scanned);
            return;
        }

        do
            window.SkipLine();
        while (SkipTo(window, ",]") && window.Ahead[0] != '{');
    }

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
}
