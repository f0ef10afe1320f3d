using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>An article with its clean text: what the later stages read.</summary>
/// <param name="Article">The article as it was read.</param>
/// <param name="Text">The clean text: headline (where the article has one apart), a line feed, the body; NFC, paragraphs parted by line feeds.</param>
/// <param name="Offsets">
/// For every UTF-16 code unit of <paramref name="Text"/>, and one past its end, its place in the original: an offset into
/// <see cref="Article.Text"/>, or a negative one into the headline (see <see cref="Article.Title"/>). Never decreasing.
/// </param>
/// <param name="Zones">What the parts of the text are, in order, together covering all of it but the line feeds between.</param>
public sealed record NormalizedArticle(
    Article Article,
    string Text,
    ImmutableArray<int> Offsets,
    ImmutableArray<Zone> Zones)
{
    /// <summary>The original characters behind a piece of the clean text.</summary>
    /// <param name="start">The first code unit of the piece in <see cref="Text"/>.</param>
    /// <param name="end">The code unit after its last one; greater than <paramref name="start"/>.</param>
    public TextSpan Span(int start, int end)
    {
        var (first, last) = (Offsets[start], EndOffset(end));
        return new TextSpan(Article.Quote(first, last), first, last);
    }

    /// <summary>
    /// The original offset just after the clean code unit before <paramref name="end"/>: where the next one begins, less
    /// what normalization dropped between them.
    /// </summary>
    private int EndOffset(int end)
    {
        var last = Offsets[end - 1];
        var next = Offsets[end];
        return next > last ? Math.Min(next, last + 1) : next;
    }
}

/// <summary>A stretch of the clean text of one sort.</summary>
/// <param name="Kind">Headline, lead, paragraph …</param>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
public readonly record struct Zone(ZoneKind Kind, int Start, int End);

/// <summary>What a stretch of an article is.</summary>
public enum ZoneKind
{
    /// <summary>The title, or a heading between paragraphs.</summary>
    Headline,

    /// <summary>The summary under the title.</summary>
    Lead,

    /// <summary>Body text.</summary>
    Paragraph,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>Author, agency.</summary>
    Byline,

    /// <summary>The headline of another article, linked in between.</summary>
    RelatedHeadline,
}
