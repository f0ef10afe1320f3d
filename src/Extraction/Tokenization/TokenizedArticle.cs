using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>An article cut into sentences and words.</summary>
/// <param name="Normalized">The clean text that the offsets count in.</param>
/// <param name="Words">All words in order, not overlapping.</param>
/// <param name="Sentences">The sentences in order, together holding every word once.</param>
public sealed record TokenizedArticle(
    NormalizedArticle Normalized,
    ImmutableArray<Word> Words,
    ImmutableArray<Sentence> Sentences);

/// <summary>A word: one or more syllables of the clean text, with the blanks between them; or a number or mark.</summary>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
/// <param name="PartOfSpeech">Its universal part of speech.</param>
public readonly record struct Word(int Start, int Length, PartOfSpeech PartOfSpeech)
{
    /// <summary>The code unit after the last one.</summary>
    public int End => Start + Length;
}

/// <summary>A sentence.</summary>
/// <param name="FirstWord">The index of its first word.</param>
/// <param name="WordCount">How many words it has; at least one.</param>
/// <param name="Zone">The sort of text it stands in.</param>
public readonly record struct Sentence(int FirstWord, int WordCount, ZoneKind Zone);

/// <summary>The universal parts of speech (https://universaldependencies.org/u/pos/).</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Other.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,
}
