using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>The time to load models and tables, in a process that has just begun.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class LoadingBenchmarks
{
    /// <summary>The models of the tokenizer.</summary>
    [Benchmark]
    public object Tokenizer() => new VietnameseTokenizer();

    /// <summary>The tables of the normalizer.</summary>
    [Benchmark]
    public object Normalizer() => new ArticleNormalizer();
}
