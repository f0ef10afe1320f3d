namespace Extraction.Evaluation;

/// <summary>An event of gold beside what was found of it, or the other way round.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Gold">The event of gold; null if there is none.</param>
/// <param name="Predicted">The event found; null if there is none.</param>
/// <param name="Differences">The fields that the figures count as wrong, where both are there and count.</param>
public sealed record EventComparison(ComparisonOutcome Outcome, AnnotatedEvent? Gold, AnnotatedEvent? Predicted, EventFields Differences = EventFields.None);
