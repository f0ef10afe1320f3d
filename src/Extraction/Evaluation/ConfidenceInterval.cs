namespace Extraction.Evaluation;

/// <summary>Where a figure lies in 95 of 100 sets of articles drawn from the same source.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High);
