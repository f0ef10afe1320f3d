namespace Extraction.Entities.Lexicon;

/// <summary>What the lexicon knows of a piece of text between two blanks.</summary>
/// <param name="Id">The number of the syllable; -1 where no phrase holds it.</param>
/// <param name="Shape">What it looks like by itself.</param>
/// <param name="IsPlain">Whether the piece is one syllable and nothing but letters of Vietnamese; if not, the rest says nothing.</param>
internal readonly record struct KnownSyllable(int Id, SyllableShape Shape, bool IsPlain);
