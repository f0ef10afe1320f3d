namespace Extraction.Normalization;

/// <summary>
/// The library's own first stage. It cleans the characters (<c>TextCleaner</c>), mends blanks and line breaks
/// (<c>TextMender</c>) and tells the zones (<c>ZoneFinder</c>), in time linear in the length of the article; cleaning
/// clean text changes nothing.
/// </summary>
/// <remarks>Safe for concurrent use. Reads its tables when it is made; make it once.</remarks>
public sealed class ArticleNormalizer : INormalizer
{
    private readonly TextCleaner _cleaner = new();
    private readonly TextMender _mender = new();
    private readonly ZoneFinder _zones;

    /// <summary>A normalizer with the tables of the library.</summary>
    public ArticleNormalizer() => _zones = new ZoneFinder(_mender.Joiner);

    /// <inheritdoc/>
    public NormalizedArticle Normalize(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var length = article.Text.Length + (article.Title?.Length ?? 0);
        using var raw = new CleanBuffer(length + 16);
        using var clean = new CleanBuffer(length + (length / 32) + 16);
        var headline = article.Title is { Length: > 0 } title ? AddHeadline(title, raw, clean) : 0;
        raw.Truncate(0);
        _cleaner.Clean(article.Text, 0, raw);
        _mender.Mend(raw, clean);
        var zones = _zones.Find(clean.Text, headline);
        var offsets = clean.ToOffsetMap();
        return new NormalizedArticle(article, clean.Text.ToString(), offsets, SourceZones.Apply(zones, article.Zones, offsets));
    }

    /// <summary>Adds the headline, in one line, and a line feed after it.</summary>
    /// <returns>The length of the clean headline.</returns>
    private int AddHeadline(string title, CleanBuffer raw, CleanBuffer clean)
    {
        _cleaner.Clean(title, -(title.Length + 1), raw);
        raw.Text.Replace('\n', ' ');
        _mender.Mend(raw, clean);
        var length = clean.Length;
        if (length > 0)
            clean.Append('\n', -1, -1);
        return length;
    }
}
