namespace Extraction.Normalization;

/// <summary>A character of the clean text and the original characters that it stands for.</summary>
/// <param name="Value">The UTF-16 code unit.</param>
/// <param name="Start">The first original offset.</param>
/// <param name="End">The offset after the last one; equal to <paramref name="Start"/> for a character that was put in.</param>
internal readonly record struct CleanCharacter(char Value, int Start, int End);
