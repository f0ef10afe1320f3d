using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>A sentence.</summary>
/// <param name="FirstWord">The index of its first word.</param>
/// <param name="WordCount">How many words it has; at least one.</param>
/// <param name="Zone">The sort of text it stands in.</param>
public readonly record struct Sentence(int FirstWord, int WordCount, ZoneKind Zone);
