using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;

namespace Extraction;

/// <summary>Builds an <see cref="ExtractionPipeline"/>; a stage that is not replaced is the library's own.</summary>
/// <remarks>Not thread-safe; the pipeline that it builds is.</remarks>
public sealed class ExtractionPipelineBuilder
{
    private INormalizer? _normalizer;
    private ITokenizer? _tokenizer;
    private IEntityRecognizer? _recognizer;
    private ActorRegistry _actors = ActorRegistry.Default;
    private IRelationExtractor? _extractor;

    /// <summary>Replaces the first stage.</summary>
    public ExtractionPipelineBuilder UseNormalizer(INormalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(normalizer);
        _normalizer = normalizer;
        return this;
    }

    /// <summary>Replaces the second stage.</summary>
    public ExtractionPipelineBuilder UseTokenizer(ITokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        _tokenizer = tokenizer;
        return this;
    }

    /// <summary>Replaces the third stage.</summary>
    public ExtractionPipelineBuilder UseEntityRecognizer(IEntityRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        _recognizer = recognizer;
        return this;
    }

    /// <summary>
    /// The people that the library's own third stage knows by name, instead of <see cref="ActorRegistry.Default"/>; a third
    /// stage that <see cref="UseEntityRecognizer"/> puts in its place knows nothing of them.
    /// </summary>
    /// <param name="actors">The registry; <see cref="ActorRegistry.With"/> joins one of your own to the library's.</param>
    public ExtractionPipelineBuilder UseActorRegistry(ActorRegistry actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        _actors = actors;
        return this;
    }

    /// <summary>Replaces the fourth stage.</summary>
    public ExtractionPipelineBuilder UseRelationExtractor(IRelationExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractor = extractor;
        return this;
    }

    /// <summary>The pipeline. The stages of the library read their resources side by side.</summary>
    public ExtractionPipeline Build()
    {
        var normalizer = Task.Run(() => _normalizer ?? new ArticleNormalizer());
        var tokenizer = Task.Run(() => _tokenizer ?? new VietnameseTokenizer());
        var extractor = Task.Run(() => _extractor ?? new RelationExtractor());
        var recognizer = _recognizer ?? new EntityRecognizer(_actors);
        return new ExtractionPipeline(
            normalizer.GetAwaiter().GetResult(),
            tokenizer.GetAwaiter().GetResult(),
            recognizer,
            extractor.GetAwaiter().GetResult());
    }
}
