namespace Extraction.Dumps.Reading;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesFormat : IDumpFormat
{
    public string Name => "jsonl";

    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson"];

    public IEnumerable<DumpRow> Read(TextReader reader, SourceContext source)
    {
        var window = new CharWindow(reader);
        var parser = new JsonRowParser(source);
        while (true)
        {
            var feed = window.Ahead.IndexOf('\n');
            while (feed < 0 && window.Ahead.Length <= source.Options.Limits.LongestRow)
            {
                var searched = window.Ahead.Length;
                if (!window.Extend())
                    break;
                feed = window.Ahead[searched..].IndexOf('\n') is var found and >= 0 ? searched + found : -1;
            }

            var length = feed < 0 ? window.Ahead.Length : feed;
            if (length > source.Options.Limits.LongestRow)
            {
                var start = new string(window.Ahead[..Rejection.LongestRow]);
                yield return new DumpRow { Line = window.Line, Problem = RowProblems.TooLong(source.Options.Limits.LongestRow), Raw = () => start };
                window.SkipLine();
                continue;
            }

            var line = window.AheadMemory[..length];
            if (!line.Span.IsWhiteSpace())
                yield return parser.Parse(line, window.Line);
            if (feed < 0)
                break;
            window.Skip(length + 1);
        }

        if (parser.Unmet() is { } unmet)
            yield return new DumpRow { Line = 0, Problem = unmet, Raw = () => "" };
    }
}
