using System.Text.RegularExpressions;

namespace Extraction.Dumps.Reading;

/// <summary>
/// A text file that is one article, its name the article's identity. A leading <c>date YYYY-MM-DD</c> is the
/// publication date and no part of the text.
/// </summary>
internal sealed partial class TextFormat : IDumpFormat
{
    public string Name => "txt";

    public IReadOnlyList<string> Endings { get; } = [".txt"];

    public IEnumerable<DumpRow> Read(TextReader reader, SourceContext source)
    {
        var window = new CharWindow(reader);
        while (window.Ahead.Length <= source.Options.Limits.LongestRow && window.Extend())
        {
        }

        var text = window.Ahead[..Math.Min(window.Ahead.Length, source.Options.Limits.LongestRow)].ToString();
        if (window.Ahead.Length > source.Options.Limits.LongestRow)
        {
            yield return new DumpRow { Line = 1, Problem = RowProblems.TooLong(source.Options.Limits.LongestRow), Raw = () => text };
            yield break;
        }

        var header = DateHeader().Match(text);
        yield return new DumpRow
        {
            Line = 1,
            Id = DumpFormats.Stem(source.Name),
            Published = header.Success ? header.Groups["date"].Value : null,
            Text = text[header.Length..],
            Raw = () => text,
        };
    }

    [GeneratedRegex(@"\A\s*date\s+(?<date>\d{4}-\d{2}-\d{2})(?:\s+|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex DateHeader();
}
