namespace Extraction.Dumps.Reading;

/// <summary>What a column of a dump can hold of an article.</summary>
public enum ArticleField
{
    /// <summary><see cref="Article.Id"/>.</summary>
    Id,

    /// <summary><see cref="Article.Published"/>.</summary>
    Published,

    /// <summary><see cref="Article.Title"/>.</summary>
    Title,

    /// <summary><see cref="Article.Text"/>.</summary>
    Text,

    /// <summary><see cref="Article.Url"/>.</summary>
    Url,

    /// <summary><see cref="Article.Source"/>.</summary>
    Source,
}
