namespace Extraction.Tokenization;

/// <summary>What a syllable looks like, apart from its letters: a feature of the models.</summary>
internal enum SyllableShape : byte
{
    /// <summary>Before the first and after the last syllable of a sentence.</summary>
    Border,

    /// <summary>All lower case, a syllable that Vietnamese can have.</summary>
    Lower,

    /// <summary>First letter upper case, a syllable that Vietnamese can have.</summary>
    Capitalized,

    /// <summary>All upper case, two letters or more.</summary>
    Upper,

    /// <summary>One upper-case letter, with or without a full stop.</summary>
    Initial,

    /// <summary>All lower case, spelled as no Vietnamese syllable is.</summary>
    ForeignLower,

    /// <summary>First letter upper case, spelled as no Vietnamese syllable is.</summary>
    ForeignCapitalized,

    /// <summary>Upper and lower case mixed in another way.</summary>
    Mixed,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>No letter and no digit.</summary>
    Mark,
}
