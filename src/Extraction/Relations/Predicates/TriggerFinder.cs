using Extraction.Entities.Lexicon;

namespace Extraction.Relations.Predicates;

/// <summary>
/// Finds the predicates of a sentence from left to right, the longest at each place. What lies within one, a look-alike
/// too, is none of its own: <c>tiếp xúc cử tri</c> hides <c>tiếp xúc</c>. It depends on the syllables alone and on nothing
/// that was recognized in them, so that the relation extractor and the <see cref="EncounterScreen"/> find the same ones.
/// </summary>
internal static class TriggerFinder
{
    /// <summary>The next predicate that tells of a meeting.</summary>
    /// <param name="lexicon">The phrases.</param>
    /// <param name="syllables">The syllables of an article.</param>
    /// <param name="at">Where to look from; set to the syllable after the predicate.</param>
    /// <param name="limit">The syllable after the sentence.</param>
    /// <param name="predicate">What was found.</param>
    /// <param name="start">Its first syllable.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Next(EntityLexicon lexicon, ReadOnlySpan<SyllableToken> syllables, ref int at, int limit, out Predicate predicate, out int start)
    {
        var (trie, table) = (lexicon.Trie, PredicateTable.Default);
        for (start = at; start < limit; start = at)
        {
            var match = trie.Longest(syllables, start, limit, LexicalClass.Predicate);
            at = start + Math.Max(match.Length, 1);
            if (!match.Found)
                continue;
            predicate = table.Find(match.Entry(LexicalClass.Predicate)!.Form);
            if (predicate.Frame != PredicateFrame.None)
                return true;
        }

        predicate = null!;
        return false;
    }
}
