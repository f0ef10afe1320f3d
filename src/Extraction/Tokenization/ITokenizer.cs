using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>The second stage: clean text to sentences of words with parts of speech.</summary>
/// <remarks>Implementations must be safe for concurrent use.</remarks>
public interface ITokenizer
{
    /// <summary>Cuts an article into sentences and words.</summary>
    TokenizedArticle Tokenize(NormalizedArticle article);
}
