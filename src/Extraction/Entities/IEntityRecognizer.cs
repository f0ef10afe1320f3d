using Extraction.Tokenization;

namespace Extraction.Entities;

/// <summary>The third stage: people, titles, bodies, countries, places and times, and who is the same person.</summary>
/// <remarks>Implementations must be safe for concurrent use.</remarks>
public interface IEntityRecognizer
{
    /// <summary>Finds the mentions and entities of an article.</summary>
    RecognizedArticle Recognize(TokenizedArticle article);
}
