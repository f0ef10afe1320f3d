using System.Collections.Immutable;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Running;

/// <summary>What came of one record of a dump: an article with its events, the repetition of an article, or a rejection.</summary>
public sealed record ArticleOutcome
{
    /// <summary>The place of the record among all records of the run, from 1.</summary>
    public long Number => Position.Records;

    /// <summary>How far the run has come with this record.</summary>
    internal RunPosition Position { get; init; }

    /// <summary>Where the record begins.</summary>
    public required DumpLocation Location { get; init; }

    /// <summary>The identity of the article, unique in the run; null for a rejection.</summary>
    public string? ArticleId { get; init; }

    /// <summary>What the input says of the article; null for a rejection.</summary>
    public ArticleReference? Article { get; init; }

    /// <summary>
    /// The <see cref="Number"/> of the first article with the same title and text; null where there is none before.
    /// An article that repeats another one is not extracted again and has no events of its own.
    /// </summary>
    public long? DuplicateOf { get; init; }

    /// <summary>The events of the article, in the order of its text.</summary>
    public ImmutableArray<MeetingEvent> Events { get; init; } = [];

    /// <summary>Why the record gave nothing; null where it did.</summary>
    public Rejection? Rejection { get; init; }
}
