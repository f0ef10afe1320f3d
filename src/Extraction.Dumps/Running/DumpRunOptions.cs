using System.Collections.Immutable;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Running;

/// <summary>A run over dumps: what is read, how, and where the events go.</summary>
public sealed record DumpRunOptions
{
    /// <summary>Paths of files and folders; <c>-</c> is standard input.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>The outputs, one at least. The lists of rejected and repeated rows, and the journal, lie beside the first.</summary>
    public required ImmutableArray<OutputTarget> Outputs { get; init; }

    /// <summary>Where the caller writes the summary of the run, so that it is no input and no output; null for nowhere.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>How the inputs are read.</summary>
    public DumpReaderOptions Reading { get; init; } = new();

    /// <summary>How the articles are extracted.</summary>
    public ExtractionOptions Extraction { get; init; } = new();

    /// <summary>Files that the pipeline was made with, such as an actor registry: a run goes on only where they are the same.</summary>
    public ImmutableArray<string> PipelineFiles { get; init; } = [];

    /// <summary>Whether to go on with a run of the same command that did not come to its end.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether to throw away what such a run has done.</summary>
    public bool Restart { get; init; }

    /// <summary>The number of rejected rows at which a run is given up; null for none.</summary>
    public long? MostRejected { get; init; }

    /// <summary>After how many records at most a run can go on from; by default 2,000.</summary>
    public int RecordsPerMark { get; init; } = 2000;
}
