using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;

namespace Extraction;

/// <summary>
/// Articles in, meeting events out: normalization, tokenization, entity recognition and relation extraction in this order.
/// </summary>
/// <remarks>Immutable and thread-safe: make it once and use it for millions of articles.</remarks>
public sealed class ExtractionPipeline
{
    internal ExtractionPipeline(INormalizer normalizer, ITokenizer tokenizer, IEntityRecognizer recognizer, IRelationExtractor extractor)
    {
        Normalizer = normalizer;
        Tokenizer = tokenizer;
        EntityRecognizer = recognizer;
        RelationExtractor = extractor;
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

    /// <summary>The events of one article, in the order of their clearest mention.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public IReadOnlyList<MeetingEvent> Extract(Article article) => RelationExtractor.Extract(Recognize(article));

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
    public async IAsyncEnumerable<ExtractionResult> ExtractAsync(
        IAsyncEnumerable<Article> articles,
        ExtractionOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        options ??= new ExtractionOptions();
        var ahead = Math.Max(1, options.DegreeOfParallelism) * BatchesAhead;
        var batches = new Queue<Task<ExtractionResult[]>>(ahead);
        var batch = new List<Article>(BatchSize);
        using var slots = new SemaphoreSlim(Math.Max(1, options.DegreeOfParallelism));

        Task<ExtractionResult[]> Start(Article[] work) => Task.Run(
            async () =>
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    return Array.ConvertAll(work, article => ExtractOne(article, options, cancellationToken));
                }
                finally
                {
                    slots.Release();
                }
            },
            cancellationToken);

        try
        {
            await foreach (var article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                batch.Add(article);
                if (batch.Count < BatchSize)
                    continue;
                batches.Enqueue(Start([.. batch]));
                batch.Clear();
                if (batches.Count < ahead)
                    continue;
                foreach (var result in await batches.Dequeue().ConfigureAwait(false))
                    yield return result;
            }

            if (batch.Count > 0)
                batches.Enqueue(Start([.. batch]));
            while (batches.TryDequeue(out var work))
                foreach (var result in await work.ConfigureAwait(false))
                    yield return result;
        }
        finally
        {
            while (batches.TryDequeue(out var abandoned))
                await ((Task)abandoned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
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

    private const int BatchSize = 32;
    private const int BatchesAhead = 4;

    private ExtractionResult ExtractOne(Article article, ExtractionOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var events = Extract(article);
            return new ExtractionResult(article, [.. events.Where(e => e.Confidence >= options.MinimumConfidence)], null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new ExtractionResult(article, [], error);
        }
    }
}
