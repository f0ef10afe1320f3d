namespace Extraction.Relations.Topics;

/// <summary>A stretch of the clean text that tells of an encounter.</summary>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Role">What it has to do with the encounter.</param>
internal readonly record struct TopicContext(int Start, int End, TopicContextRole Role);
