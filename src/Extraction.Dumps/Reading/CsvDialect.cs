namespace Extraction.Dumps.Reading;

/// <summary>How a delimited file parts its fields.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Quote">What may stand around a field; null where a quote is a character like any other.</param>
/// <param name="BackslashEscapes">Whether a quote that is text stands behind a backslash, as Spark and MySQL write it; else it is doubled.</param>
internal readonly record struct CsvDialect(char Delimiter, char? Quote, bool BackslashEscapes = false)
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    private const string DelimiterLine = "sep=";

    /// <summary>
    /// Finds the dialect out from the start of a file: the delimiter that gives a header of the most known columns, then
    /// of the most columns. Quotes may turn out to be characters like any other.
    /// </summary>
    /// <param name="sample">The first characters of the file.</param>
    /// <param name="preferred">The delimiter that wins a tie.</param>
    public static CsvDialect Detect(ReadOnlySpan<char> sample, char preferred)
    {
        var header = FirstLine(sample);
        if (DeclaredDelimiter(header) is { } declared)
            return new CsvDialect(declared, '"', BackslashesEscape(sample, declared, '"'));
        var quote = header.StartsWith("'") && header.TrimEnd("\r").EndsWith("'") ? '\'' : '"';
        var best = preferred;
        var bestScore = (-1, -1);
        foreach (var delimiter in Delimiters.OrderBy(d => d == preferred ? 0 : 1))
        {
            var names = header.ToString().TrimEnd('\r').Split(delimiter).Select(cell => cell.Trim().Trim(quote)).ToArray();
            var score = (names.Count(name => ColumnNames.Find(name) is not null), names.Length);
            if (score.CompareTo(bestScore) <= 0)
                continue;
            best = delimiter;
            bestScore = score;
        }

        return QuotesAreCharacters(sample, best, quote) ? new CsvDialect(best, null) : new CsvDialect(best, quote, BackslashesEscape(sample, best, quote));
    }

    /// <summary>The delimiter of a first line <c>sep=;</c>, as spreadsheets write it; null of any other line.</summary>
    public static char? DeclaredDelimiter(ReadOnlySpan<char> line) =>
        line.TrimEnd("\r") is { Length: 5 } trimmed && trimmed.StartsWith(DelimiterLine, StringComparison.OrdinalIgnoreCase) ? trimmed[4] : null;

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> sample)
    {
        sample = sample.TrimStart("\r\n");
        return sample.IndexOf('\n') is >= 0 and var feed ? sample[..feed] : sample;
    }

    /// <summary>
    /// Whether more quotes stand between a backslash and text than are doubled between text: where quotes are doubled, none
    /// of the former are left but in fields without quotes.
    /// </summary>
    private static bool BackslashesEscape(ReadOnlySpan<char> sample, char delimiter, char quote)
    {
        var (escaped, doubled) = (0, 0);
        for (var i = 1; i + 1 < sample.Length; i++)
        {
            if (sample[i] != quote || sample[i + 1] == delimiter || sample[i + 1] is '\r' or '\n')
                continue;
            if (sample[i - 1] == '\\' && sample[i + 1] != quote)
                escaped++;
            else if (sample[i - 1] == quote && i > 1 && sample[i - 2] != delimiter && sample[i - 2] != '\n')
                doubled++;
        }

        return escaped > doubled;
    }

    /// <summary>
    /// Whether the quotes of tab- or bar-separated text part nothing: every row is whole without them, and more fields
    /// begin with a quote that does not end them than with one that does. Comma-separated text does not come like that.
    /// </summary>
    private static bool QuotesAreCharacters(ReadOnlySpan<char> sample, char delimiter, char quote)
    {
        if (delimiter is not ('\t' or '|'))
            return false;
        var columns = 0;
        var (broken, whole) = (0, 0);
        foreach (var range in sample.Split('\n'))
        {
            var line = sample[range].TrimEnd('\r');
            if (line.IsEmpty || range.End.GetOffset(sample.Length) == sample.Length)
                continue;
            var cells = line.Count(delimiter) + 1;
            columns = columns == 0 ? cells : columns;
            if (cells != columns)
                return false;
            foreach (var cell in line.Split(delimiter))
            {
                var text = line[cell];
                if (text.Length == 0 || text[0] != quote)
                    continue;
                if (text.Length > 1 && text[^1] == quote)
                    whole++;
                else
                    broken++;
            }
        }

        return broken > whole;
    }
}
