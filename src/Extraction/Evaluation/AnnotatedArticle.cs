using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>The events of one article.</summary>
/// <param name="Id">The article.</param>
/// <param name="IsDated">Whether its publication date is known; where it is not, an unknown digit of a date matches any.</param>
/// <param name="Events">Its events; may be empty.</param>
public sealed record AnnotatedArticle(string Id, bool IsDated, ImmutableArray<AnnotatedEvent> Events);
