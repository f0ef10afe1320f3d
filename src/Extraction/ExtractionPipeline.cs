using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Relations.Predicates;
using Extraction.Tokenization;

namespace Extraction;

/// <summary>
/// Articles in, meeting events out: normalization, tokenization, entity recognition and relation extraction in this order.
/// </summary>
/// <remarks>Immutable and thread-safe: make it once and use it for millions of articles.</remarks>
public sealed class ExtractionPipeline
{
    private readonly EncounterScreen? _screen;

    internal ExtractionPipeline(INormalizer normalizer, ITokenizer tokenizer, IEntityRecognizer recognizer, IRelationExtractor extractor)
    {
        Normalizer = normalizer;
        Tokenizer = tokenizer;
        EntityRecognizer = recognizer;
        RelationExtractor = extractor;
        if (tokenizer is VietnameseTokenizer && recognizer is EntityRecognizer { Lexicon: var lexicon } && extractor is RelationExtractor)
            _screen = new EncounterScreen(lexicon);
    }

    /// <summary>The first stage.</summary>
    public INormalizer Normalizer { get; }

    /// <summary>The second stage.</summary>
    public ITokenizer Tokenizer { get; }

    /// <summary>The third stage.</summary>
    public IEntityRecognizer EntityRecognizer { get; }

    /// <summary>The fourth stage.</summary>
    public IRelationExtractor RelationExtractor { get; }

    /// <summary>The pipeline with the stages of this library.</summary>
    public static ExtractionPipeline CreateDefault() => new ExtractionPipelineBuilder().Build();

    /// <summary>A builder to replace stages.</summary>
    public static ExtractionPipelineBuilder CreateBuilder() => new();

    /// <summary>
    /// The events of one article, in the order of their clearest mention. Where the stages are the library's own, an
    /// article that cannot hold a meeting is passed over after the first of them, or within the third.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public IReadOnlyList<MeetingEvent> Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var normalized = Normalizer.Normalize(article);
        return MayTell(normalized) && RecognizeMeetings(Tokenize(normalized)) is { } recognized ? RelationExtractor.Extract(recognized) : [];
    }

    /// <summary>Whether an article may tell of a meeting; false only where the stages after the first would find none.</summary>
    internal bool MayTell(NormalizedArticle article) => _screen is null || _screen.MayTell(article);

    /// <summary>The second stage as the stages after it need it: the library's own ask for few parts of speech.</summary>
    internal TokenizedArticle Tokenize(NormalizedArticle article) =>
        _screen is not null ? ((VietnameseTokenizer)Tokenizer).TokenizeUntagged(article) : Tokenizer.Tokenize(article);

    /// <summary>The third stage; null where it shows that the fourth would find no meeting.</summary>
    internal RecognizedArticle? RecognizeMeetings(TokenizedArticle article) =>
        _screen is not null ? ((EntityRecognizer)EntityRecognizer).RecognizeMeetings(article) : EntityRecognizer.Recognize(article);

    /// <summary>The mentions and entities of one article: all stages but the last.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public RecognizedArticle Recognize(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return EntityRecognizer.Recognize(Tokenizer.Tokenize(Normalizer.Normalize(article)));
    }

    /// <summary>
    /// Extracts many articles in parallel, results in the order of the articles. An article that fails yields a result
    /// that says so; the run goes on. Memory does not grow with the number of articles.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<ExtractionResult> ExtractAsync(
        IAsyncEnumerable<Article> articles,
        ExtractionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        options ??= new ExtractionOptions();
        return articles.SelectInParallel(article => TryExtract(article, options), options.DegreeOfParallelism, cancellationToken);
    }

    /// <inheritdoc cref="ExtractAsync(IAsyncEnumerable{Article}, ExtractionOptions?, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractAsync(
        IEnumerable<Article> articles,
        ExtractionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return ExtractAsync(articles.ToAsyncEnumerable(), options, cancellationToken);
    }

    /// <summary>The events of one article, or the error that came of it.</summary>
    internal ExtractionResult TryExtract(Article article, ExtractionOptions options)
    {
        try
        {
            var events = Extract(article);
            return new ExtractionResult(article, [.. events.Where(e => e.Confidence >= options.MinimumConfidence)], null);
        }
        catch (Exception error)
        {
            return new ExtractionResult(article, [], error);
        }
    }
}
