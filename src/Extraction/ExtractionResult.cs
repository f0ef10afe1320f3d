using System.Collections.Immutable;

namespace Extraction;

/// <summary>What came of one article in a run.</summary>
/// <param name="Article">The article.</param>
/// <param name="Events">Its events; empty where it failed.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record ExtractionResult(Article Article, ImmutableArray<MeetingEvent> Events, Exception? Error)
{
    /// <summary>Whether the article was read to its end.</summary>
    public bool Succeeded => Error is null;
}
