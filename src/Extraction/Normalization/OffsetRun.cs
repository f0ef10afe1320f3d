namespace Extraction.Normalization;

/// <summary>A stretch of the clean text whose characters came about in the same way.</summary>
/// <param name="Clean">Its first clean code unit.</param>
/// <param name="Start">The original offset where it begins.</param>
/// <param name="End">
/// The original offset where each of its characters ends, if they all stand for the same original characters; that of
/// its first character, if they were kept as they are.
/// </param>
/// <param name="IsKept">Whether the characters were kept, one for one.</param>
internal readonly record struct OffsetRun(int Clean, int Start, int End, bool IsKept);
