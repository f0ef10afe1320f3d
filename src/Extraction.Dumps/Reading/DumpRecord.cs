namespace Extraction.Dumps.Reading;

/// <summary>One row of a dump: an article, or the reason why it is none.</summary>
/// <remarks>Exactly one of <see cref="Article"/> and <see cref="Rejection"/> is not null.</remarks>
public sealed record DumpRecord
{
    /// <summary>An article.</summary>
    public DumpRecord(DumpLocation location, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Location = location;
        Article = article;
    }

    /// <summary>A row that is none.</summary>
    public DumpRecord(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        Location = rejection.Location;
        Rejection = rejection;
    }

    /// <summary>Where the row begins.</summary>
    public DumpLocation Location { get; }

    /// <summary>The article; null where the row was rejected.</summary>
    public Article? Article { get; init; }

    /// <summary>Why the row is no article; null where it is one.</summary>
    public Rejection? Rejection { get; }
}
