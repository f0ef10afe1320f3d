namespace Extraction.Normalization;

/// <summary>What the tags of an HTML element part in running text.</summary>
internal enum TagBreak
{
    /// <summary>Nothing: bold, links.</summary>
    Inline,

    /// <summary>Words: pictures, table cells.</summary>
    Blank,

    /// <summary>Lines and paragraphs.</summary>
    Line,

    /// <summary>What stands inside is no text: scripts.</summary>
    Hidden,
}
