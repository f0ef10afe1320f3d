using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>An article with its clean text: what the later stages read.</summary>
/// <param name="Article">The article as it was read.</param>
/// <param name="Text">The clean text: headline (where the article has one apart), a line feed, the body; NFC, paragraphs parted by line feeds.</param>
/// <param name="Offsets">
/// The place of every UTF-16 code unit of <paramref name="Text"/> in the original: in <see cref="Article.Text"/>, or, where
/// negative, in the headline (see <see cref="Article.Title"/>).
/// </param>
/// <param name="Zones">What the parts of the text are, in order, together covering all of it but the line feeds between.</param>
public sealed record NormalizedArticle(
    Article Article,
    string Text,
    OffsetMap Offsets,
    ImmutableArray<Zone> Zones)
{
    /// <summary>The original characters behind a piece of the clean text.</summary>
    /// <param name="start">The first code unit of the piece in <see cref="Text"/>.</param>
    /// <param name="end">The code unit after its last one; greater than <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The piece is empty, lies outside the text, or runs from headline into body.</exception>
    public TextSpan Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        var (first, last) = (Offsets.Start(start), Offsets.End(end - 1));
        return new TextSpan(Article.Quote(first, last), first, last);
    }
}
