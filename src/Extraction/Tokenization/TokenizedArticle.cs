using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>An article cut into sentences and words.</summary>
/// <param name="Normalized">The clean text that the offsets count in.</param>
/// <param name="Words">All words in order, not overlapping.</param>
/// <param name="Sentences">The sentences in order, together holding every word once.</param>
public sealed record TokenizedArticle(
    NormalizedArticle Normalized,
    ImmutableArray<Word> Words,
    ImmutableArray<Sentence> Sentences)
{
    /// <summary>
    /// Where the words were given no parts of speech, what finds these on demand; null where they have them. Only the
    /// pipeline's own run from text to events works so, which asks for the parts of few words.
    /// </summary>
    internal DeferredTags? DeferredTags { get; init; }
}
