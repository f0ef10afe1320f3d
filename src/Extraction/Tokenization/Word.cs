namespace Extraction.Tokenization;

/// <summary>A word: one or more syllables of the clean text, with the blanks between them; or a number or mark.</summary>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
/// <param name="PartOfSpeech">Its universal part of speech.</param>
public readonly record struct Word(int Start, int Length, PartOfSpeech PartOfSpeech)
{
    /// <summary>The code unit after the last one.</summary>
    public int End => Start + Length;
}
