using System.Collections.Immutable;
using System.Diagnostics;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Dumps;

/// <summary>The stages of a pipeline with a clock at each.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class StageClock(ExtractionPipeline pipeline) : INormalizer, ITokenizer, IEntityRecognizer, IRelationExtractor
{
    private readonly long[] _ticks = new long[4];

    /// <summary>The time spent in each stage.</summary>
    public IEnumerable<(string Stage, TimeSpan Time)> Times =>
        new[] { "normalization", "tokenization", "entity recognition", "relation extraction" }.Select((stage, i) => (stage, Stopwatch.GetElapsedTime(0, _ticks[i])));

    public NormalizedArticle Normalize(Article article) => Clock(0, () => pipeline.Normalizer.Normalize(article));

    public TokenizedArticle Tokenize(NormalizedArticle article) => Clock(1, () => pipeline.Tokenizer.Tokenize(article));

    public RecognizedArticle Recognize(TokenizedArticle article) => Clock(2, () => pipeline.EntityRecognizer.Recognize(article));

    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article) => Clock(3, () => pipeline.RelationExtractor.Extract(article));

    private T Clock<T>(int stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _ticks[stage] += Stopwatch.GetTimestamp() - start;
        return result;
    }
}
