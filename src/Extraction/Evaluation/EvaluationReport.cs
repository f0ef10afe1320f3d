using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>How well predictions agree with gold: the figures, how far chance may have moved them, and every event compared.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EvaluationReport
{
    private const int Resamples = 500;
    private const int Seed = 7;
    private const double Tail = 0.025;

    internal EvaluationReport(ImmutableArray<ArticleEvaluation> articles, int unknownArticles)
    {
        Articles = articles;
        UnknownArticles = unknownArticles;
        Figures = Sum(articles);
        Intervals = Bootstrap(articles);
    }

    /// <summary>The figures over all articles.</summary>
    public EvaluationFigures Figures { get; }

    /// <summary>
    /// For every ratio of <see cref="EvaluationFigures.Ratios"/> its 95 % interval, by the percentile bootstrap over articles
    /// (B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979) with 500 resamples; the
    /// same at every run. A ratio is missing where no resample could count it.
    /// </summary>
    public ImmutableDictionary<string, ConfidenceInterval> Intervals { get; }

    /// <summary>The articles of gold in their order.</summary>
    public ImmutableArray<ArticleEvaluation> Articles { get; }

    /// <summary>Articles with predictions that gold does not hold.</summary>
    public int UnknownArticles { get; }

    private static EvaluationFigures Sum(ImmutableArray<ArticleEvaluation> articles)
    {
        var sum = new EventTally();
        foreach (var article in articles)
            sum.Add(article.Tally);
        return new EvaluationFigures(articles.Length, sum);
    }

    private static ImmutableDictionary<string, ConfidenceInterval> Bootstrap(ImmutableArray<ArticleEvaluation> articles)
    {
        var random = new Random(Seed);
        var drawn = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var n = 0; n < Resamples; n++)
        {
            var sample = ImmutableArray.CreateBuilder<ArticleEvaluation>(articles.Length);
            for (var i = 0; i < articles.Length; i++)
                sample.Add(articles[random.Next(articles.Length)]);
            foreach (var (name, value) in Sum(sample.MoveToImmutable()).Ratios)
            {
                if (value is not { } ratio)
                    continue;
                if (!drawn.TryGetValue(name, out var values))
                    drawn.Add(name, values = []);
                values.Add(ratio);
            }
        }

        return drawn.ToImmutableDictionary(pair => pair.Key, pair => Middle(pair.Value), StringComparer.Ordinal);
    }

    private static ConfidenceInterval Middle(List<double> values)
    {
        values.Sort();
        var cut = (int)(Tail * values.Count);
        return new ConfidenceInterval(values[cut], values[values.Count - 1 - cut]);
    }
}
