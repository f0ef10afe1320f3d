using System.Diagnostics;

namespace Extraction.Benchmarks.Dumps;

/// <summary>Takes articles through the stages of a pipeline one by one, with a clock at each.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class StageProfile(ExtractionPipeline pipeline)
{
    private static readonly string[] Stages = ["normalization", "passing over", "tokenization", "entity recognition", "relation extraction"];

    private readonly long[] _ticks = new long[Stages.Length];

    public int PassedOver { get; private set; }

    public long Characters { get; private set; }

    public long CharactersPassedOver { get; private set; }

    public long Events { get; private set; }

    /// <summary>The time spent in each stage.</summary>
    public IEnumerable<(string Stage, TimeSpan Time)> Times => Stages.Select((stage, i) => (stage, Stopwatch.GetElapsedTime(0, _ticks[i])));

    public void Reset()
    {
        Array.Clear(_ticks);
        (PassedOver, Characters, CharactersPassedOver, Events) = (0, 0, 0, 0);
    }

    public void Run(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            Characters += article.Text.Length;
            var normalized = Clock(0, () => pipeline.Normalizer.Normalize(article));
            if (!Clock(1, () => pipeline.MayTell(normalized)))
            {
                PassedOver++;
                CharactersPassedOver += article.Text.Length;
                continue;
            }

            var tokenized = Clock(2, () => pipeline.Tokenize(normalized));
            if (Clock(3, () => pipeline.RecognizeMeetings(tokenized)) is { } recognized)
                Events += Clock(4, () => pipeline.RelationExtractor.Extract(recognized)).Length;
        }
    }

    private T Clock<T>(int stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _ticks[stage] += Stopwatch.GetTimestamp() - start;
        return result;
    }
}
