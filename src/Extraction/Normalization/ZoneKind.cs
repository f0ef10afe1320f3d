namespace Extraction.Normalization;

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
