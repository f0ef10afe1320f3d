namespace Extraction.Normalization;

/// <summary>A stretch of the clean text of one sort.</summary>
/// <param name="Kind">Headline, lead, paragraph …</param>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
public readonly record struct Zone(ZoneKind Kind, int Start, int End);
