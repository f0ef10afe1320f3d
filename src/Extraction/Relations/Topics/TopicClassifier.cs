using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Relations.Topics;

/// <summary>
/// Gives an encounter its topics: the phrases of a taxonomy in the stretches of the article that tell of the encounter,
/// each phrase once, weighted by who says it where.
/// </summary>
/// <remarks>
/// <para>How to call it: make it once, then for each encounter of an article
/// <code>
/// var scope = EncounterScope.Attribute(article, mentions);          // which sentences tell of which encounter
/// ImmutableArray&lt;EventTopic&gt; topics = classifier.Classify(article.Normalized, scope[i]);
/// </code>
/// The relation stage can as well make the contexts by itself, as it knows better than <see cref="EncounterScope"/>.</para>
/// <para>A context of the role <see cref="TopicContextRole.Trigger"/> should leave out the headline; a topic's words
/// count with the weight of the best context they stand in. Immutable and thread-safe.</para>
/// </remarks>
internal sealed class TopicClassifier
{
    /// <summary>A sum of weights this high gives the topic.</summary>
    private const float Threshold = 1f;

    private readonly OfficeNames _offices = OfficeNames.Load();

    /// <summary>A classifier for a taxonomy, by default the library's own.</summary>
    public TopicClassifier(TopicTaxonomy? taxonomy = null) => Taxonomy = taxonomy ?? TopicTaxonomy.Default;

    /// <summary>The topics that can be given.</summary>
    public TopicTaxonomy Taxonomy { get; }

    /// <summary>The topics of one encounter, the surest first, each with the words that say so in the order of the text.</summary>
    /// <param name="article">The article, for its clean text.</param>
    /// <param name="contexts">The stretches that tell of the encounter, in any order; they may overlap.</param>
    public ImmutableArray<EventTopic> Classify(NormalizedArticle article, IReadOnlyList<TopicContext> contexts)
    {
        var best = new Dictionary<int, float>();
        var found = new List<PhraseMatch>();
        foreach (var context in contexts)
        {
            var text = article.Text.AsSpan(context.Start, context.End - context.Start);
            var phrases = _offices.Without(text, Taxonomy.Phrases.Find(text));
            var weight = Weight(context.Role);
            foreach (var phrase in phrases)
            {
                if (!best.TryGetValue(phrase.Phrase, out var known) || known < weight)
                    best[phrase.Phrase] = weight;
                found.Add(phrase with { Start = phrase.Start + context.Start, End = phrase.End + context.Start });
            }
        }

        var scores = new float[Taxonomy.Codes.Length];
        foreach (var (phrase, weight) in best)
            foreach (var term in Taxonomy.Terms(phrase))
                scores[term.Topic] += weight * term.Weight;
        return
        [
            .. Enumerable.Range(0, scores.Length)
                .Where(topic => scores[topic] >= Threshold)
                .OrderByDescending(topic => scores[topic])
                .Select(topic => new EventTopic(Taxonomy.Codes[topic], Evidence(article, found, topic))),
        ];
    }

    private static float Weight(TopicContextRole role) => role switch
    {
        TopicContextRole.Trigger or TopicContextRole.Reported or TopicContextRole.Title => 1f,
        _ => 0.75f,
    };

    private ImmutableArray<TextSpan> Evidence(NormalizedArticle article, List<PhraseMatch> found, int topic)
    {
        var spans = new SortedSet<(int Start, int End)>();
        foreach (var phrase in found)
            foreach (var term in Taxonomy.Terms(phrase.Phrase))
                if (term.Topic == topic && term.Weight > 0)
                    spans.Add((phrase.Start, phrase.End));
        return [.. spans.Select(span => article.Span(span.Start, span.End))];
    }
}
