using System.Collections.Immutable;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Inspection;

/// <summary>How the files of one form in a dump are understood.</summary>
public sealed record DumpInspection
{
    /// <summary>The first of the files.</summary>
    public required string FirstFile { get; init; }

    /// <summary>How many files of this form and these columns there are.</summary>
    public required int Files { get; init; }

    /// <summary>The name of the format; null where files cannot be read at all.</summary>
    public string? Format { get; init; }

    /// <summary>The encoding of the characters.</summary>
    public string? Encoding { get; init; }

    /// <summary>What parts the fields, for a delimited format.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The columns; empty for a format that has none.</summary>
    public ImmutableArray<InspectedColumn> Columns { get; init; } = [];

    /// <summary>How dates such as 03/04/2025 are read.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>Rows that are articles.</summary>
    public required long Articles { get; init; }

    /// <summary>Rows and files that are none.</summary>
    public required long Rejected { get; init; }

    /// <summary>The first of them.</summary>
    public ImmutableArray<Rejection> FirstRejections { get; init; } = [];

    /// <summary>The earliest publication date; null where there is none.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The latest publication date; null where there is none.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Articles without a publication date.</summary>
    public long Undated { get; init; }

    /// <summary>Articles by what they seem to be written in.</summary>
    public ImmutableDictionary<TextLanguage, long> Languages { get; init; } = ImmutableDictionary<TextLanguage, long>.Empty;

    /// <summary>The mean length of a text in UTF-16 code units.</summary>
    public double MeanLength { get; init; }

    /// <summary>The first articles.</summary>
    public ImmutableArray<Article> Samples { get; init; } = [];
}
