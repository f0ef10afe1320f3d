namespace Extraction.Benchmarks.Tokenization;

/// <summary>Counts of what was found, what should be and what is both.</summary>
internal sealed class SpanScore
{
    private int _gold;
    private int _found;
    private int _right;

    /// <summary>The harmonic mean of precision and recall; 0 where nothing is right.</summary>
    public double F1 => _right == 0 ? 0 : 2.0 * _right / (_gold + _found);

    /// <summary>Right ones of those found.</summary>
    public double Precision => _right == 0 ? 0 : (double)_right / _found;

    /// <summary>Right ones of those there are.</summary>
    public double Recall => _right == 0 ? 0 : (double)_right / _gold;

    /// <summary>Counts one sentence.</summary>
    public void Add<T>(IReadOnlyCollection<T> gold, IReadOnlyCollection<T> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _right += gold.Intersect(found).Count();
    }
}
