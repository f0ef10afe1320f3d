using System.Runtime.CompilerServices;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Running;

/// <summary>Records in, outcomes out, in the same order: repeated articles linked, the others extracted in parallel.</summary>
/// <remarks>One instance makes one run.</remarks>
public sealed class RecordProcessor
{
    private readonly ExtractionPipeline _pipeline;
    private readonly ExtractionOptions _options;
    private readonly ArticleRegister _register = new();
    private long _number;

    /// <summary>A processor that extracts with a pipeline.</summary>
    public RecordProcessor(ExtractionPipeline pipeline, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        _pipeline = pipeline;
        _options = options ?? new ExtractionOptions();
    }

    /// <summary>The outcomes of records.</summary>
    /// <param name="records">The records from the start of the input.</param>
    /// <param name="done">What an earlier run of the same input has done: it is read again, and nothing else.</param>
    /// <param name="cancellationToken">Ends the run between two articles.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="InputChangedException">The input is not the one of which a part was done.</exception>
    internal async IAsyncEnumerable<ArticleOutcome> ProcessAsync(
        IAsyncEnumerable<DumpRecord> records,
        RunPosition done = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var outcomes = Enter(records, done, cancellationToken).SelectInParallel(Extract, _options.DegreeOfParallelism, cancellationToken);
        await foreach (var outcome in outcomes.ConfigureAwait(false))
            yield return outcome;
        if (_number < done.Records)
            throw new InputChangedException();
    }

    /// <inheritdoc cref="ProcessAsync(IAsyncEnumerable{DumpRecord}, RunPosition, CancellationToken)"/>
    public IAsyncEnumerable<ArticleOutcome> ProcessAsync(IAsyncEnumerable<DumpRecord> records, CancellationToken cancellationToken = default) =>
        ProcessAsync(records, default, cancellationToken);

    /// <summary>The records that are still to be done, numbered and known to the register.</summary>
    private async IAsyncEnumerable<Entered> Enter(IAsyncEnumerable<DumpRecord> records, RunPosition done, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            _number++;
            long? duplicateOf = null;
            var article = record.Article;
            if (article is not null)
                (article, duplicateOf) = _register.Enter(article, _number);
            else
                _register.EnterRejected(record.Rejection!.Reason);

            if (_number == done.Records && _register.Fingerprint != done.Fingerprint)
                throw new InputChangedException();
            if (_number > done.Records)
                yield return new Entered(new RunPosition(_number, _register.Fingerprint), record, article, duplicateOf);
        }
    }

    private ArticleOutcome Extract(Entered entered)
    {
        var (position, record, article, duplicateOf) = entered;
        var outcome = new ArticleOutcome { Position = position, Location = record.Location, Rejection = record.Rejection };
        if (article is null)
            return outcome;
        var reference = new ArticleReference(article.Title, article.Published, article.Url, article.Source);
        outcome = outcome with { ArticleId = article.Id, Article = reference, DuplicateOf = duplicateOf };
        if (duplicateOf is not null)
            return outcome;
        var result = _pipeline.TryExtract(article, _options);
        return result.Error is { } error
            ? outcome with { Rejection = new Rejection(record.Location, $"the article '{article.Id}' could not be analysed: {error.Message}", article.Text) }
            : outcome with { Events = [.. result.Events.Select(meeting => meeting with { Article = reference })] };
    }

    private readonly record struct Entered(RunPosition Position, DumpRecord Record, Article? Article, long? DuplicateOf);
}
