namespace Extraction.Dumps.Reading;

/// <summary>What a format reads, and how.</summary>
/// <param name="Name">The file, for identities of articles that have none.</param>
/// <param name="Options">How to read.</param>
internal sealed record SourceContext(string Name, DumpReaderOptions Options)
{
    /// <summary>To be told of the columns whenever others are found, and how a delimited file parts them.</summary>
    public Action<ColumnMap, CsvDialect?>? ColumnsFound { get; init; }
}
