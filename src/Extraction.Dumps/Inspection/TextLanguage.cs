namespace Extraction.Dumps.Inspection;

/// <summary>What a text seems to be written in.</summary>
public enum TextLanguage
{
    /// <summary>Vietnamese with its diacritics.</summary>
    Vietnamese,

    /// <summary>Latin letters of another language, or Vietnamese without diacritics, which cannot be extracted.</summary>
    OtherLatin,

    /// <summary>Another script.</summary>
    OtherScript,

    /// <summary>Letters that come of a wrong encoding, as in <c>Viá»‡t Nam</c>.</summary>
    Garbled,
}
