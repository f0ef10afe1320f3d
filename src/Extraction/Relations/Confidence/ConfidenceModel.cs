namespace Extraction.Relations.Confidence;

/// <summary>
/// How likely an event is right: logistic regression over <see cref="EventFeatures"/>, its weights in
/// <c>Resources/event-confidence.tsv</c>, fitted by <c>Extraction.Training</c>. Immutable and thread-safe.
/// </summary>
internal sealed class ConfidenceModel
{
    private static readonly Lazy<ConfidenceModel> Shared = new(() => new ConfidenceModel(new LinearModel("event-confidence.tsv")));
    private readonly LinearModel _weights;

    private ConfidenceModel(LinearModel weights) => _weights = weights;

    public static ConfidenceModel Default => Shared.Value;

    /// <summary>Below this an event is not reported: where F1 is best in cross-validation.</summary>
    public double Threshold => _weights["(threshold)"];

    /// <summary>Between 0 and 1.</summary>
    public double Probability(IEnumerable<string> features) => 1 / (1 + Math.Exp(-_weights["(bias)"] - _weights.Score(features)));
}
