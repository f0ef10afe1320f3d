using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>Delimited text with a header: comma, tab, semicolon or bar, whichever the file turns out to use.</summary>
internal sealed class DelimitedFormat(string name, params string[] endings) : IDumpFormat
{
    private const int SampleLength = 64 * 1024;

    public string Name => name;

    public IReadOnlyList<string> Endings { get; } = endings;

    private char PreferredDelimiter => name == "tsv" ? '\t' : ',';

    public IEnumerable<DumpRow> Read(TextReader reader, SourceContext source)
    {
        var window = new CharWindow(reader);
        while (window.Ahead.Length < SampleLength && window.Extend())
        {
        }

        if (window.Ahead.Contains('\r') && !window.Ahead.Contains('\n'))
            window.EndLinesByCarriageReturns();
        var dialect = CsvDialect.Detect(window.Ahead[..Math.Min(SampleLength, window.Ahead.Length)], PreferredDelimiter);
        var splitter = new CsvRecordSplitter(window, dialect, source.Options.Limits.LongestRow);
        using var fields = new CsvFieldParser(dialect);
        string Raw() => splitter.Record.ToString();

        if (!splitter.Read() || (CsvDialect.DeclaredDelimiter(splitter.Record.Span) is not null && !splitter.Read()))
            yield break;
        var line = splitter.Line;
        if (splitter.Problem is not null || !fields.Parse(splitter.Record))
        {
            yield return new DumpRow { Line = line, Problem = "the header is broken: " + (splitter.Problem ?? RaggedQuotes), EndsFile = true, Raw = Raw };
            yield break;
        }

        var names = Enumerable.Range(0, fields.Count).Select(i => fields[i].Trim()).ToArray();
        var columns = new ColumnMap(names, source.Options);
        source.ColumnsFound?.Invoke(columns, dialect);
        if (columns.Problem is not null)
        {
            var isJson = splitter.Record.Span.TrimStart() is ['{' or '[', ..];
            yield return new DumpRow { Line = line, Problem = isJson ? $"the file begins as JSON and not as {name}; say its form with --input-format." : columns.Problem, EndsFile = true, Raw = Raw };
            yield break;
        }

        string? Value(ArticleField field) => columns.Index(field) is >= 0 and var index && index < fields.Count ? fields[index] : null;

        while (splitter.Read())
        {
            var problem = splitter.Problem
                ?? (!fields.Parse(splitter.Record) ? RaggedQuotes : fields.Count > names.Length ? TooManyFields(fields, names.Length) : null);
            yield return problem is not null
                ? new DumpRow { Line = splitter.Line, Problem = problem, Raw = Raw }
                : new DumpRow
                {
                    Line = splitter.Line,
                    Id = Value(ArticleField.Id),
                    Published = Value(ArticleField.Published),
                    Title = Value(ArticleField.Title),
                    Text = Value(ArticleField.Text),
                    Url = Value(ArticleField.Url),
                    Source = Value(ArticleField.Source),
                    Raw = Raw,
                };
        }
    }

    private const string RaggedQuotes = "the quotes in the row are broken; close them, or double the quotes that are part of the text.";

    /// <summary>What is wrong with a row of more fields than columns; empty ones at its end do no harm.</summary>
    private static string? TooManyFields(CsvFieldParser fields, int columns)
    {
        for (var i = columns; i < fields.Count; i++)
            if (fields[i].Length > 0)
                return string.Create(CultureInfo.InvariantCulture, $"the row has {fields.Count} fields where the header names {columns} columns; put quotes around the field that holds the delimiter.");
        return null;
    }
}
