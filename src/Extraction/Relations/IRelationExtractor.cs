using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Relations;

/// <summary>The fourth stage: who met whom.</summary>
/// <remarks>Implementations must be safe for concurrent use.</remarks>
public interface IRelationExtractor
{
    /// <summary>Finds the meeting events that an article tells of, in the order of their clearest mention.</summary>
    ImmutableArray<MeetingEvent> Extract(RecognizedArticle article);
}
