namespace Extraction.Normalization;

/// <summary>The first stage: raw text to clean text with zones and a map back to the raw offsets.</summary>
/// <remarks>Implementations must be safe for concurrent use.</remarks>
public interface INormalizer
{
    /// <summary>Cleans an article.</summary>
    NormalizedArticle Normalize(Article article);
}
