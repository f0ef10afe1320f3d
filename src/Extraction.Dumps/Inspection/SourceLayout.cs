using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Inspection;

/// <summary>What the reader finds out about one file.</summary>
internal sealed record SourceLayout(string File)
{
    public string? Format { get; init; }

    public string? Encoding { get; init; }

    public ColumnMap? Columns { get; init; }

    public char? Delimiter { get; init; }

    public DateOrder DateOrder { get; init; }

    /// <summary>What files of one form have in common.</summary>
    public string Key => $"{Format}|{Encoding}|{Delimiter}|{DateOrder}|{string.Join('|', Columns?.Columns ?? [])}";
}
