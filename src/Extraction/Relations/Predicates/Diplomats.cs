using Extraction.Entities.Lexicon;

namespace Extraction.Relations.Predicates;

/// <summary>Those who can be called in by the state that they are sent to: nobody is, in an article that tells of none.</summary>
internal static class Diplomats
{
    /// <summary>Whether an office of this class of <c>titles.tsv</c> is a diplomat's.</summary>
    public static bool Hold(string? officeClass) => officeClass is "diplomat" or "envoy";

    /// <summary>Whether such an office is told of between two syllables.</summary>
    public static bool AreTold(EntityLexicon lexicon, ReadOnlySpan<SyllableToken> syllables, int start, int limit)
    {
        for (var i = start; i < limit; i++)
            if (lexicon.Trie.Longest(syllables, i, limit, LexicalClass.Diplomat).Found)
                return true;
        return false;
    }
}
