using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Relations;

/// <summary>The library's own fourth stage.</summary>
public sealed class RelationExtractor : IRelationExtractor
{
    /// <inheritdoc/>
    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article) => [];
}
