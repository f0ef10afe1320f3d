namespace Extraction.Relations.Topics;

/// <summary>A cue found in a text.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">The code unit after the last one.</param>
internal readonly record struct TopicCue(TopicCueKind Kind, int Start, int End);
