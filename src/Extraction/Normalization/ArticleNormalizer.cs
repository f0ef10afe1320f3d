using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>The library's own first stage.</summary>
public sealed class ArticleNormalizer : INormalizer
{
    /// <inheritdoc/>
    public NormalizedArticle Normalize(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var title = article.Title is { Length: > 0 } headline ? headline.Replace('\n', ' ') + "\n" : "";
        var text = title + article.Text;
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var i = 0; i <= text.Length; i++)
            offsets.Add(i - title.Length);
        var zones = ImmutableArray.CreateBuilder<Zone>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                zones.Add(new Zone(start == 0 && title.Length > 0 ? ZoneKind.Headline : ZoneKind.Paragraph, start, end));
        }

        return new NormalizedArticle(article, text, offsets.MoveToImmutable(), zones.ToImmutable());
    }
}
