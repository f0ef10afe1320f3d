using System.Globalization;

namespace Extraction.Training;

/// <summary>
/// Fits a conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974) over binary features
/// with an L2 penalty, by full-batch AdaGrad (Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 12, 2011): of the
/// options of a choice the right ones share its probability. Deterministic: the same choices give the same weights.
/// </summary>
internal sealed class RankingTrainer
{
    private const double Penalty = 4;
    private const double Step = 0.5;
    private const int Iterations = 200;
    private const int RarestFeature = 4;

    private readonly string[] _features;
    private readonly double[] _weights;

    private RankingTrainer(string[] features)
    {
        _features = features;
        _weights = new double[features.Length];
    }

    /// <summary>The options of one choice, each with its features and whether it is right.</summary>
    internal sealed record Choice(string ArticleId, IReadOnlyList<(IReadOnlyList<string> Features, bool IsRight)> Options);

    /// <summary>Fits a model to choices that have a right option; a feature that fewer than four options have is left out.</summary>
    public static RankingTrainer Fit(IReadOnlyList<Choice> choices)
    {
        var features = choices.SelectMany(c => c.Options).SelectMany(o => o.Features.Distinct()).GroupBy(f => f, StringComparer.Ordinal)
            .Where(g => g.Count() >= RarestFeature).Select(g => g.Key).Order(StringComparer.Ordinal).ToArray();
        var trainer = new RankingTrainer(features);
        trainer.Descend(choices);
        return trainer;
    }

    /// <summary>The index of the option with the greatest weight.</summary>
    public int Best(Choice choice) => Enumerable.Range(0, choice.Options.Count).MaxBy(k => Score(Indexes(choice.Options[k].Features)));

    /// <summary>The rows of the table of weights.</summary>
    public IEnumerable<string> Rows()
    {
        const double Negligible = 0.02;
        for (var i = 0; i < _features.Length; i++)
            if (Math.Abs(_weights[i]) > Negligible)
                yield return string.Create(CultureInfo.InvariantCulture, $"{_features[i]}\t{_weights[i]:F4}");
    }

    private void Descend(IReadOnlyList<Choice> choices)
    {
        var rows = choices.Where(c => c.Options.Any(o => o.IsRight))
            .Select(c => (Options: c.Options.Select(o => Indexes(o.Features)).ToArray(), Right: c.Options.Select(o => o.IsRight).ToArray())).ToArray();
        var squares = new double[_weights.Length];
        var gradient = new double[_weights.Length];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] = Penalty * _weights[i];
            foreach (var (options, right) in rows)
            {
                var scores = Array.ConvertAll(options, Score);
                var most = scores.Max();
                var all = scores.Sum(score => Math.Exp(score - most));
                var good = scores.Where((_, k) => right[k]).Sum(score => Math.Exp(score - most));
                for (var k = 0; k < options.Length; k++)
                {
                    var weight = Math.Exp(scores[k] - most);
                    var error = (weight / all) - (right[k] ? weight / good : 0);
                    foreach (var i in options[k])
                        gradient[i] += error;
                }
            }

            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                if (squares[i] > 0)
                    _weights[i] -= Step * gradient[i] / Math.Sqrt(squares[i]);
            }
        }
    }

    private double Score(int[] row)
    {
        var sum = 0.0;
        foreach (var i in row)
            sum += _weights[i];
        return sum;
    }

    private int[] Indexes(IReadOnlyList<string> features) =>
        [.. features.Select(f => Array.BinarySearch(_features, f, StringComparer.Ordinal)).Where(i => i >= 0).Distinct()];
}
