using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction;

/// <summary>A news article as it was read from its source.</summary>
/// <param name="Id">The identity of the article within a run; never empty.</param>
/// <param name="Text">The body, exactly as it was read. Offsets of spans count UTF-16 code units into it.</param>
/// <param name="Title">
/// The headline, where the source keeps it apart from the text. A span found in it has negative offsets:
/// the headline stands before the text, a line break between them, so that it begins at <c>-(Title.Length + 1)</c>.
/// </param>
/// <param name="Published">The publication date in the time zone of the newspaper; null when unknown.</param>
/// <param name="Url">Where the article can be read; null when unknown.</param>
/// <param name="Source">The newspaper or agency; null when unknown.</param>
public sealed record Article(
    string Id,
    string Text,
    string? Title = null,
    DateOnly? Published = null,
    string? Url = null,
    string? Source = null)
{
    /// <summary>
    /// What the parts of the text are, where the source tells headings and captions apart; in order, offsets into
    /// <see cref="Text"/>. Empty where it does not: normalization then finds it out.
    /// </summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>The characters from <paramref name="start"/> (inclusive) to <paramref name="end"/> (exclusive), of headline or text.</summary>
    /// <param name="start">The first UTF-16 code unit; negative within the headline.</param>
    /// <param name="end">The code unit after the last one; negative or zero within the headline.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range lies outside the article, or runs from headline into text.</exception>
    public string Quote(int start, int end)
    {
        if (start >= 0)
            return start <= end && end <= Text.Length ? Text[start..end] : throw new ArgumentOutOfRangeException(nameof(end));
        var offset = (Title?.Length ?? 0) + 1;
        if (Title is null || start + offset < 0 || end < start || end + offset > Title.Length)
            throw new ArgumentOutOfRangeException(nameof(start));
        return Title[(start + offset)..(end + offset)];
    }
}
