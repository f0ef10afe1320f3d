using System.Collections.Immutable;

namespace Extraction.Dumps.Reading;

/// <summary>How dumps are read.</summary>
public sealed record DumpReaderOptions
{
    /// <summary>The name of a format (<c>csv</c>, <c>tsv</c>, <c>jsonl</c>, <c>json</c>, <c>txt</c>) for all files; null to go by the ending of each.</summary>
    public string? Format { get; init; }

    /// <summary>Columns that the user names for fields; the others are found by their usual names.</summary>
    public ImmutableDictionary<ArticleField, string> Columns { get; init; } = ImmutableDictionary<ArticleField, string>.Empty;

    /// <summary>How dates of two readings are read.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>What a dump may ask of the machine.</summary>
    public DumpLimits Limits { get; init; } = new();

    /// <summary>Full paths, without symbolic links, that are never read though a folder holds them: the outputs of the run itself.</summary>
    public ImmutableHashSet<string> Excluded { get; init; } = [];
}
