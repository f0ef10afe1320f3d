using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">The word, blanks between its syllables.</param>
/// <param name="Tag">Its universal part of speech.</param>
internal readonly record struct ConlluToken(string Form, PartOfSpeech Tag);
