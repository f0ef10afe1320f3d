namespace Extraction.Tokenization;

/// <summary>What stands between two places where a word may end: a syllable, number, abbreviation or mark.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="Length">The number of code units; at least one.</param>
internal readonly record struct Syllable(int Start, int Length)
{
    /// <summary>The code unit after the last one.</summary>
    public int End => Start + Length;
}
