using BenchmarkDotNet.Attributes;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>The first two stages on the seed articles, one thread. The mean divided by the number of syllables, which is printed, is the speed.</summary>
[MemoryDiagnoser]
public class TokenizationBenchmarks
{
    private readonly ArticleNormalizer _normalizer = new();
    private readonly VietnameseTokenizer _tokenizer = new();
    private readonly WordSegmenter _segmenter = WordSegmenter.Load();
    private readonly Article[] _articles = BenchmarkText.Seeds();
    private readonly List<(SyllableKey[] Keys, bool[] Joins)> _sentences = [];
    private NormalizedArticle[] _normalized = [];

    /// <summary>Prepares what the later stages read.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _normalized = [.. _articles.Select(_normalizer.Normalize)];
        foreach (var article in _normalized.Select(_tokenizer.Tokenize))
        {
            foreach (var sentence in article.Sentences)
            {
                var words = article.Words.AsSpan(sentence.FirstWord, sentence.WordCount);
                var text = article.Normalized.Text[words[0].Start..words[^1].End];
                SyllableKey[] keys = [default, default, .. text.Split(' ').Select(syllable => SyllableKey.Of(syllable)), default, default];
                _sentences.Add((keys, new bool[keys.Length - 4]));
            }
        }

        Console.WriteLine($"// syllables: {_normalized.Sum(article => BenchmarkText.CountSyllables(article.Text))}; in segmentation: {_sentences.Sum(sentence => sentence.Joins.Length)}");
    }

    /// <summary>Word segmentation alone, syllables given.</summary>
    [Benchmark]
    public int Segment()
    {
        var count = 0;
        foreach (var (keys, joins) in _sentences)
        {
            _segmenter.Segment(keys, joins);
            count += joins.Length;
        }

        return count;
    }

    /// <summary>Normalization alone.</summary>
    [Benchmark]
    public int Normalize() => _articles.Sum(article => _normalizer.Normalize(article).Text.Length);

    /// <summary>Syllables, sentences, words and parts of speech.</summary>
    [Benchmark]
    public int Tokenize() => _normalized.Sum(article => _tokenizer.Tokenize(article).Words.Length);

    /// <summary>Both stages.</summary>
    [Benchmark]
    public int NormalizeAndTokenize() => _articles.Sum(article => _tokenizer.Tokenize(_normalizer.Normalize(article)).Words.Length);
}
