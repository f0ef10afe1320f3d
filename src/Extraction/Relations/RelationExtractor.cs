using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>
/// The library's own fourth stage: predicates of <c>predicates.tsv</c>, their parties by a grammar over the clause, and one
/// event for each encounter that the article tells of, however often it tells it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RelationExtractor : IRelationExtractor
{
    /// <inheritdoc/>
    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var items = new ArticleItems(article);
        var candidates = new CandidateFinder(items).Find();
        var events = new EventMerger(items).Merge(candidates);
        return new EventWriter(items).Write(events);
    }
}
