namespace Extraction.Dumps.Html;

/// <summary>What an element makes of the text in it.</summary>
internal enum HtmlBlock
{
    /// <summary>It runs on within its paragraph.</summary>
    Inline,

    /// <summary>A paragraph of its own.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Headline,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>Author, agency.</summary>
    Byline,

    /// <summary>Links to other articles.</summary>
    RelatedHeadline,

    /// <summary>A blank between two cells.</summary>
    Cell,

    /// <summary>A new line.</summary>
    Break,

    /// <summary>No text of the article.</summary>
    Hidden,
}
