using System.Collections.Immutable;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Relations.Topics;

/// <summary>
/// Attributes the sentences of an article to the encounters that it tells of: those that name an encounter's parties
/// alone are its own, and what follows a trigger belongs to it until the next encounter's trigger.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal static class EncounterScope
{
    /// <summary>The stretches that tell of each encounter.</summary>
    /// <param name="article">The article.</param>
    /// <param name="encounters">All encounters found in the article.</param>
    /// <returns>As many lists as there are encounters, in their order; each in the order of the text.</returns>
    public static ImmutableArray<ImmutableArray<TopicContext>> Attribute(TokenizedArticle article, IReadOnlyList<EncounterMentions> encounters)
    {
        var contexts = new ImmutableArray<TopicContext>.Builder[encounters.Count];
        for (var i = 0; i < contexts.Length; i++)
            contexts[i] = ImmutableArray.CreateBuilder<TopicContext>();
        var current = encounters.Count == 1 ? 0 : -1;
        for (var s = 0; s < article.Sentences.Length; s++)
        {
            var sentence = article.Sentences[s];
            if (sentence.Zone is ZoneKind.Byline or ZoneKind.RelatedHeadline)
                continue;
            var told = false;
            for (var i = 0; i < encounters.Count; i++)
            {
                if (!encounters[i].TriggerSentences.Contains(s))
                    continue;
                Add(i, s, sentence.Zone == ZoneKind.Headline ? TopicContextRole.Title : TopicContextRole.Trigger);
                current = i;
                told = true;
            }

            if (!told && current >= 0)
                Add(current, s, encounters[current].Parties.Any(p => p.Contains(s)) ? TopicContextRole.Reported : TopicContextRole.Near);
        }

        return [.. contexts.Select(list => list.ToImmutable())];

        void Add(int encounter, int sentence, TopicContextRole role)
        {
            var (first, count, _) = article.Sentences[sentence];
            contexts[encounter].Add(new TopicContext(article.Words[first].Start, article.Words[first + count - 1].End, role));
        }
    }
}
