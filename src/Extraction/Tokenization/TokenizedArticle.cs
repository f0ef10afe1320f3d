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
    ImmutableArray<Sentence> Sentences);
