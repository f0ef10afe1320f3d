namespace Extraction.Entities.Lexicon;

/// <summary>The smallest unit of the entity grammar: a syllable, number or mark of the clean text.</summary>
/// <param name="Start">Its first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after its last one.</param>
/// <param name="Id">Its number in the lexicon; -1 where no phrase holds it.</param>
/// <param name="Word">The index of its word.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct SyllableToken(int Start, int End, int Id, int Word, SyllableShape Shape)
{
    public bool IsCapitalized => (Shape & SyllableShape.Capitalized) != 0;

    public bool IsMark => (Shape & SyllableShape.Mark) != 0;

    public bool IsLower => (Shape & (SyllableShape.Capitalized | SyllableShape.Mark | SyllableShape.Digit)) == 0;

    public bool Has(SyllableShape shape) => (Shape & shape) != 0;
}

/// <summary>What a syllable looks like.</summary>
[Flags]
internal enum SyllableShape : byte
{
    None = 0,

    /// <summary>Begins with an upper-case letter.</summary>
    Capitalized = 1,

    /// <summary>Two letters or more, all upper case.</summary>
    AllCapitals = 2,

    /// <summary>Holds a digit.</summary>
    Digit = 4,

    /// <summary>A punctuation mark or symbol.</summary>
    Mark = 8,

    /// <summary>No blank stands before it.</summary>
    Glued = 16,

    /// <summary>Letters that no Vietnamese syllable has together: the word is foreign.</summary>
    Foreign = 32,

    /// <summary>The first of its sentence.</summary>
    SentenceStart = 64,
}
