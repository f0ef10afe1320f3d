namespace Extraction;

/// <summary>A piece of an article's original text.</summary>
/// <param name="Text">The characters, as they stand in the original.</param>
/// <param name="Start">The first UTF-16 code unit, counted from the start of <see cref="Article.Text"/>; negative in the headline.</param>
/// <param name="End">The code unit after the last one.</param>
public sealed record TextSpan(string Text, int Start, int End);
