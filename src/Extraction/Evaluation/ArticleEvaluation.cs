using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>The events of one article, gold and found side by side.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ArticleEvaluation
{
    internal ArticleEvaluation(string articleId, ImmutableArray<EventComparison> comparisons, EventTally tally)
    {
        ArticleId = articleId;
        Comparisons = comparisons;
        Tally = tally;
    }

    /// <summary>The article.</summary>
    public string ArticleId { get; }

    /// <summary>Every event of either side once: those of gold in their order, then those found beyond.</summary>
    public ImmutableArray<EventComparison> Comparisons { get; }

    /// <summary>Whether an event is missed, spurious, not held or inexact.</summary>
    public bool HasErrors => Comparisons.Any(comparison => comparison.Outcome is not (ComparisonOutcome.Exact or ComparisonOutcome.Ignored));

    internal EventTally Tally { get; }
}
