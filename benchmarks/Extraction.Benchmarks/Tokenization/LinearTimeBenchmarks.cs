using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>One line of 1 to 50 million characters: the time grows as the length does.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 2)]
public class LinearTimeBenchmarks
{
    private readonly ArticleNormalizer _normalizer = new();
    private readonly VietnameseTokenizer _tokenizer = new();
    private Article _line = new("line", "");

    /// <summary>Million UTF-16 code units.</summary>
    [Params(1, 10, 50)]
    public int Millions { get; set; }

    /// <summary>Makes the line.</summary>
    [GlobalSetup]
    public void Prepare() => _line = BenchmarkText.OneLine(Millions * 1_000_000);

    /// <summary>Both stages.</summary>
    [Benchmark]
    public int NormalizeAndTokenize() => _tokenizer.Tokenize(_normalizer.Normalize(_line)).Words.Length;
}
