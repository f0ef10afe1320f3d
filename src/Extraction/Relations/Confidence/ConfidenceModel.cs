using System.Collections.Frozen;
using System.Globalization;

namespace Extraction.Relations.Confidence;

/// <summary>
/// How likely an event is right: logistic regression over <see cref="EventFeatures"/>, its weights in
/// <c>Resources/event-confidence.tsv</c>, fitted by <c>Extraction.Training</c>. Immutable and thread-safe.
/// </summary>
internal sealed class ConfidenceModel
{
    private static readonly Lazy<ConfidenceModel> Shared = new(() => new ConfidenceModel(ResourceTable.Read("event-confidence.tsv")));
    private readonly FrozenDictionary<string, double> _weights;

    private ConfidenceModel(IEnumerable<string[]> rows) =>
        _weights = rows.ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static ConfidenceModel Default => Shared.Value;

    /// <summary>Below this an event is not reported: where F1 is best in cross-validation.</summary>
    public double Threshold => _weights.GetValueOrDefault("(threshold)");

    /// <summary>Between 0 and 1.</summary>
    public double Probability(IEnumerable<string> features)
    {
        var sum = _weights.GetValueOrDefault("(bias)");
        foreach (var feature in features)
            sum += _weights.GetValueOrDefault(feature);
        return 1 / (1 + Math.Exp(-sum));
    }
}
