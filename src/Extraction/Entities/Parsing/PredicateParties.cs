using Extraction.Entities.Lexicon;
using Extraction.Relations.Predicates;

namespace Extraction.Entities.Parsing;

/// <summary>
/// Tells which articles cannot hold a meeting once their phrases are read: those in which no sentence with a predicate of
/// meeting speaks of a party. One party may be carried over from a sentence before; both are not.
/// </summary>
internal static class PredicateParties
{
    /// <summary>Whether a sentence with a predicate of meeting speaks of a party.</summary>
    public static bool AreTold(SyllableText text, List<PartyChunk> chunks)
    {
        for (var s = 0; s < text.SentenceCount; s++)
        {
            var (start, limit) = (text.SentenceStarts[s], text.SentenceStarts[s + 1]);
            var at = start;
            if (TriggerFinder.Next(text.Lexicon, text.Syllables, ref at, limit, out _, out _) && (HoldsParty(chunks, start, limit) || HoldsReference(text, start, limit)))
                return true;
        }

        return false;
    }

    private static bool HoldsParty(List<PartyChunk> chunks, int start, int limit)
    {
        foreach (var chunk in chunks)
            if (chunk.Type != MentionType.Place && chunk.Start >= start && chunk.Start < limit)
                return true;
        return false;
    }

    /// <summary>
    /// Whether a phrase that stands for several ("hai nhà ngoại giao") is in the sentence. A pronoun for one is no party by
    /// itself, a numeral only before an office, which is one.
    /// </summary>
    private static bool HoldsReference(SyllableText text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
            if (text.Match(i, limit, LexicalClass.Reference).Entry(LexicalClass.Reference) is { Code: not "1", Kind: not "numeral" })
                return true;
        return false;
    }
}
