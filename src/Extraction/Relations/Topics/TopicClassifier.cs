using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Relations.Topics;

/// <summary>
/// Gives encounters their topics: the phrases of a taxonomy in what the article tells of the encounter, each phrase
/// once, weighted by who says it where.
/// </summary>
/// <remarks>
/// <para>How to call it: make it once, then for each article
/// <code>
/// ImmutableArray&lt;ImmutableArray&lt;EventTopic&gt;&gt; topics = classifier.Classify(article, mentions);   // by encounter
/// </code>
/// with all encounters of the article at once, as they share out its sentences between them.</para>
/// <para>A phrase within a person, office, group or place that the article names is no subject of talk; one that follows
/// an occasion (<c>nhân dịp</c>, <c>bên lề</c>) in its clause weighs little. Immutable and thread-safe.</para>
/// </remarks>
internal sealed class TopicClassifier
{
    /// <summary>A sum of weights this high gives the topic; below one by what rounding may lose.</summary>
    private const float Threshold = 1f - 1e-4f;

    private const float OccasionWeight = 0.3f;
    private const float NearWeight = 0.3f;

    private static readonly char[] ClauseBorders = [',', ';', ':', '|'];

    private readonly OfficeNames _offices = OfficeNames.Load();
    private readonly TopicCues _cues = TopicCues.Load();
    private readonly EncounterScope _scope;

    /// <summary>A classifier for a taxonomy, by default the library's own.</summary>
    public TopicClassifier(TopicTaxonomy? taxonomy = null)
    {
        Taxonomy = taxonomy ?? TopicTaxonomy.Default;
        _scope = new EncounterScope(_cues);
    }

    /// <summary>The topics that can be given.</summary>
    public TopicTaxonomy Taxonomy { get; }

    /// <summary>The topics of the encounters of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="encounters">All its encounters.</param>
    /// <returns>For each encounter its topics, the surest first, each with the words that say so in the order of the text.</returns>
    public ImmutableArray<ImmutableArray<EventTopic>> Classify(RecognizedArticle article, IReadOnlyList<EncounterMentions> encounters) =>
        [.. _scope.Attribute(article, encounters).Select(contexts => Classify(article, contexts))];

    /// <summary>The topics of one encounter.</summary>
    /// <param name="article">The article.</param>
    /// <param name="contexts">The stretches that tell of the encounter, in any order.</param>
    /// <returns>The surest first, each with the words that say so in the order of the text.</returns>
    public ImmutableArray<EventTopic> Classify(RecognizedArticle article, ImmutableArray<TopicContext> contexts)
    {
        var weights = new Dictionary<int, float>();
        var found = new List<PhraseMatch>();
        foreach (var context in contexts)
        {
            var text = article.Tokenized.Normalized.Text.AsSpan(context.Start, context.End - context.Start);
            var phrases = _offices.Without(text, Taxonomy.Phrases.Find(text));
            if (phrases.Count == 0)
                continue;
            var cues = _cues.Find(text);
            foreach (var phrase in phrases)
            {
                var inArticle = phrase with { Start = phrase.Start + context.Start, End = phrase.End + context.Start };
                if (IsWithinName(article, inArticle))
                    continue;
                var weight = (context.Role == TopicContextRole.Near ? NearWeight : 1) * (IsOccasion(text, cues, phrase) ? OccasionWeight : 1);
                if (!weights.TryGetValue(phrase.Phrase, out var known) || known < weight)
                    weights[phrase.Phrase] = weight;
                found.Add(inArticle);
            }
        }

        var scores = new float[Taxonomy.Codes.Length];
        foreach (var (phrase, weight) in weights)
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

    /// <summary>Whether a phrase is part of how the article names someone or some place.</summary>
    private static bool IsWithinName(RecognizedArticle article, PhraseMatch phrase)
    {
        var mentions = article.Mentions.AsSpan();
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End < phrase.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low < mentions.Length && mentions[low].Start <= phrase.Start
            && mentions[low].Type is MentionType.Person or MentionType.Title or MentionType.Group or MentionType.Place;
    }

    /// <summary>Whether the last cue before a phrase in its clause opens an occasion, rather than what was talked about.</summary>
    private static bool IsOccasion(ReadOnlySpan<char> text, List<TopicCue> cues, PhraseMatch phrase)
    {
        var clause = text[..phrase.Start].LastIndexOfAny(ClauseBorders) + 1;
        for (var i = cues.Count - 1; i >= 0 && cues[i].Start >= clause; i--)
            if (cues[i].End <= phrase.Start && cues[i].Kind is TopicCueKind.Occasion or TopicCueKind.Talk or TopicCueKind.Report)
                return cues[i].Kind == TopicCueKind.Occasion;
        return false;
    }

    private ImmutableArray<TextSpan> Evidence(RecognizedArticle article, List<PhraseMatch> found, int topic)
    {
        var spans = new SortedSet<(int Start, int End)>();
        foreach (var phrase in found)
            foreach (var term in Taxonomy.Terms(phrase.Phrase))
                if (term.Topic == topic && term.Weight > 0)
                    spans.Add((phrase.Start, phrase.End));
        return [.. spans.Select(span => article.Tokenized.Normalized.Span(span.Start, span.End))];
    }
}
