using System.Globalization;

namespace Extraction.Training;

/// <summary>
/// Fits logistic regression with an L2 penalty over binary features by full-batch AdaGrad (Duchi, Hazan and Singer,
/// "Adaptive Subgradient Methods", JMLR 12, 2011). Deterministic: the same examples give the same weights.
/// </summary>
internal sealed class ConfidenceTrainer
{
    private const double Penalty = 8;
    private const double Step = 0.5;
    private const int Iterations = 300;
    private const int RarestFeature = 4;

    private readonly string[] _features;
    private readonly double[] _weights;
    private double _bias;

    private ConfidenceTrainer(string[] features)
    {
        _features = features;
        _weights = new double[features.Length];
    }

    /// <summary>An event with its features, and whether it is right.</summary>
    internal sealed record Example(string ArticleId, IReadOnlyList<string> Features, bool IsRight);

    /// <summary>Fits a model to the examples; a feature that fewer than four of them have is left out.</summary>
    public static ConfidenceTrainer Fit(IReadOnlyList<Example> examples)
    {
        var features = examples.SelectMany(e => e.Features.Distinct()).GroupBy(f => f, StringComparer.Ordinal)
            .Where(group => group.Count() >= RarestFeature).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var trainer = new ConfidenceTrainer(features);
        trainer.Descend(examples);
        return trainer;
    }

    /// <summary>How likely an event with these features is right.</summary>
    public double Probability(IEnumerable<string> features) => Sigmoid(Score(Indexes(features)));

    /// <summary>The model as the rows of <c>event-confidence.tsv</c>.</summary>
    public IEnumerable<string> Rows(double threshold)
    {
        const double Negligible = 0.02;
        yield return string.Create(CultureInfo.InvariantCulture, $"(bias)\t{_bias:F4}");
        yield return string.Create(CultureInfo.InvariantCulture, $"(threshold)\t{threshold:F2}");
        for (var i = 0; i < _features.Length; i++)
            if (Math.Abs(_weights[i]) > Negligible)
                yield return string.Create(CultureInfo.InvariantCulture, $"{_features[i]}\t{_weights[i]:F4}");
    }

    private void Descend(IReadOnlyList<Example> examples)
    {
        var rows = examples.Select(e => Indexes(e.Features)).ToArray();
        var squares = new double[_weights.Length];
        var gradient = new double[_weights.Length];
        var biasSquare = 0.0;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] = Penalty * _weights[i];
            var biasGradient = 0.0;
            for (var k = 0; k < rows.Length; k++)
            {
                var error = Sigmoid(Score(rows[k])) - (examples[k].IsRight ? 1 : 0);
                biasGradient += error;
                foreach (var i in rows[k])
                    gradient[i] += error;
            }

            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0)
                    _weights[i] -= Step * gradient[i] / Math.Sqrt(squares[i]);
            }

            biasSquare += biasGradient * biasGradient;
            if (biasSquare > 0)
                _bias -= Step * biasGradient / Math.Sqrt(biasSquare);
        }
    }

    private double Score(int[] row)
    {
        var sum = _bias;
        foreach (var i in row)
            sum += _weights[i];
        return sum;
    }

    private int[] Indexes(IEnumerable<string> features) =>
        [.. features.Select(f => Array.BinarySearch(_features, f, StringComparer.Ordinal)).Where(i => i >= 0)];

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
