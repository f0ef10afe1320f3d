namespace Extraction;

/// <summary>How a run over many articles goes.</summary>
public sealed record ExtractionOptions
{
    /// <summary>How many articles are worked on at once; by default one for every processor.</summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Events below this confidence are left out; between 0 and 1, by default 0: none is.</summary>
    public double MinimumConfidence { get; init; }
}
