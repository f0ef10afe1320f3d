namespace Extraction.Evaluation;

/// <summary>A sum of scores over the number of them.</summary>
internal sealed class Ratio
{
    private double _sum;
    private int _count;

    /// <summary>The mean; null where nothing was counted.</summary>
    public double? Value => _count == 0 ? null : _sum / _count;

    /// <summary>Counts one thing that is right or wrong.</summary>
    public void Add(bool right) => Add(right ? 1 : 0);

    /// <summary>Counts one thing with its score.</summary>
    public void Add(double score)
    {
        _sum += score;
        _count++;
    }

    /// <summary>Adds another ratio's scores.</summary>
    public void Add(Ratio other)
    {
        _sum += other._sum;
        _count += other._count;
    }
}
