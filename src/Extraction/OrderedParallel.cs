using System.Runtime.CompilerServices;

namespace Extraction;

/// <summary>Work on a stream by several threads, the results in the order of the stream.</summary>
internal static class OrderedParallel
{
    /// <summary>How many items a thread takes at once: enough that the handing over costs nothing beside the work.</summary>
    private const int BatchSize = 32;

    /// <summary>How many batches are read ahead for each thread, so that one long article holds up none of the others.</summary>
    private const int BatchesAhead = 4;

    /// <summary>The results of <paramref name="work"/> on every item, in order. Memory does not grow with the number of items.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async IAsyncEnumerable<TResult> SelectInParallel<TItem, TResult>(
        this IAsyncEnumerable<TItem> items,
        Func<TItem, TResult> work,
        int degreeOfParallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var threads = Math.Max(1, degreeOfParallelism);
        var batches = new Queue<Task<TResult[]>>(threads * BatchesAhead);
        var batch = new List<TItem>(BatchSize);
        using var slots = new SemaphoreSlim(threads);

        Task<TResult[]> Start(TItem[] taken) => Task.Run(
            async () =>
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    return Array.ConvertAll(taken, item =>
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        return work(item);
                    });
                }
                finally
                {
                    slots.Release();
                }
            },
            cancellationToken);

        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                batch.Add(item);
                if (batch.Count < BatchSize)
                    continue;
                batches.Enqueue(Start([.. batch]));
                batch.Clear();
                if (batches.Count < threads * BatchesAhead)
                    continue;
                foreach (var result in await batches.Dequeue().ConfigureAwait(false))
                    yield return result;
            }

            if (batch.Count > 0)
                batches.Enqueue(Start([.. batch]));
            while (batches.TryDequeue(out var last))
                foreach (var result in await last.ConfigureAwait(false))
                    yield return result;
        }
        finally
        {
            while (batches.TryDequeue(out var abandoned))
                await ((Task)abandoned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
