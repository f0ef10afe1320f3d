using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>
/// Where the characters of the clean text stand in the original. Long stretches that were kept as they are take one
/// entry, however long they are.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Both ends never decrease from one clean character to the next.</remarks>
public sealed class OffsetMap
{
    private readonly ImmutableArray<OffsetRun> _runs;

    internal OffsetMap(ImmutableArray<OffsetRun> runs, int length)
    {
        _runs = runs;
        Length = length;
    }

    /// <summary>The length of the clean text in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>Where the original of a clean character begins.</summary>
    /// <param name="index">The clean code unit.</param>
    /// <returns>An offset into the original text, negative in the headline (see <see cref="Article.Title"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code unit.</exception>
    public int Start(int index)
    {
        var run = Find(index);
        return run.IsKept ? run.Start + (index - run.Clean) : run.Start;
    }

    /// <summary>Where the original of a clean character ends: the offset after its last code unit.</summary>
    /// <param name="index">The clean code unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code unit.</exception>
    public int End(int index)
    {
        var run = Find(index);
        return run.IsKept ? run.Start + (index - run.Clean) + 1 : run.End;
    }

    /// <summary>The first clean character whose original begins at an offset or after it.</summary>
    /// <param name="offset">An offset into the original text, negative in the headline.</param>
    /// <returns>Its index; <see cref="Length"/> where there is none.</returns>
    public int IndexOf(int offset)
    {
        var (low, high) = (0, Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Start(middle) < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private OffsetRun Find(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Clean <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return _runs[low];
    }
}
