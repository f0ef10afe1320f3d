namespace Extraction.Relations.Topics;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">The number of the phrase, as the trie gave it.</param>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">The code unit after the last one.</param>
internal readonly record struct PhraseMatch(int Phrase, int Start, int End);
