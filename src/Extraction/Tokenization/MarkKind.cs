namespace Extraction.Tokenization;

/// <summary>The sorts of marks, as far as their part of speech depends on it.</summary>
internal enum MarkKind : byte
{
    /// <summary>No mark: a word or number.</summary>
    None,

    /// <summary>A full stop, comma, quote, bracket …</summary>
    Punctuation,

    /// <summary>A dash or stroke: a symbol between numbers, else punctuation.</summary>
    Dash,

    /// <summary>A mark that is read as a noun: per cent, degree.</summary>
    Unit,

    /// <summary>Any other: mathematical, currency, picture.</summary>
    Symbol,
}
