namespace Extraction.Dumps.Running;

/// <summary>What a run over dumps came to.</summary>
public sealed record RunSummary
{
    /// <summary>Whether the run came to its end and all outputs are in their places.</summary>
    public required bool Completed { get; init; }

    /// <summary>Whether it went on with an earlier run.</summary>
    public bool Resumed { get; init; }

    /// <summary>Articles read, repetitions included, rejected ones not.</summary>
    public required long Articles { get; init; }

    /// <summary>Articles that repeat an earlier one.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Rows and files that gave no article.</summary>
    public required long Rejected { get; init; }

    /// <summary>Articles that tell of a meeting.</summary>
    public required long ArticlesWithEvents { get; init; }

    /// <summary>Events.</summary>
    public required long Events { get; init; }

    /// <summary>Different people named in the events.</summary>
    public required long People { get; init; }

    /// <summary>How long this process worked.</summary>
    public required double Seconds { get; init; }

    /// <summary>Articles that this process read in a second.</summary>
    public required double ArticlesPerSecond { get; init; }

    /// <summary>The most memory that the process held, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>The outputs, those beside included.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The list of rejected rows; null where there are none.</summary>
    public string? RejectedFile { get; init; }
}
