using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Relations.Arguments;
using Extraction.Relations.Circumstances;
using Extraction.Relations.Confidence;
using Extraction.Relations.Topics;

namespace Extraction.Relations;

/// <summary>
/// The library's own fourth stage: predicates of <c>predicates.tsv</c>, their parties by a grammar over the clause, and one
/// event for each encounter that the article tells of, however often it tells it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RelationExtractor : IRelationExtractor
{
    private readonly TopicClassifier _topics;

    /// <summary>An extractor with the library's own topics, or with a user's.</summary>
    /// <param name="topics">The taxonomy of topics; null for the library's own.</param>
    public RelationExtractor(TopicTaxonomy? topics = null) => _topics = new TopicClassifier(topics);

    /// <inheritdoc/>
    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (items, encounters) = Merged(article);
        var features = new EventFeatures(items);
        var model = ConfidenceModel.Default;
        foreach (var encounter in encounters)
            encounter.Confidence = Math.Round(model.Probability(features.Of(encounter, encounters)), 3);
        var likely = encounters.FindAll(encounter => encounter.Confidence >= model.Threshold);
        new EncounterSettler(items).Settle(likely, encounters);
        return new EventWriter(items, _topics).Write(likely);
    }

    /// <summary>Every encounter with its features, however unlikely, and the event it would be: what the model is fitted on.</summary>
    internal static IEnumerable<(MeetingEvent Event, List<string> Features)> Candidates(RecognizedArticle article)
    {
        var (items, encounters) = Merged(article);
        var features = new EventFeatures(items);
        var described = encounters.ConvertAll(encounter => features.Of(encounter, encounters));
        new EncounterSettler(items).Settle(encounters, encounters);
        for (var k = 0; k < encounters.Count; k++)
            if (new EventWriter(items).Write([encounters[k]]) is [var written])
                yield return (written, described[k]);
    }

    /// <summary>Every encounter with the dates and places that it may have: what their rankings are fitted on.</summary>
    internal static IEnumerable<(MeetingEvent Event, List<DateRanker.Option> Dates, List<PlaceRanker.Option> Places)> Circumstances(RecognizedArticle article)
    {
        var (items, encounters) = Merged(article);
        var (dates, places) = (new DateRanker(items), new PlaceRanker(items));
        var options = encounters.ConvertAll(encounter => (dates.Options(encounter, encounters), places.Options(encounter, encounters)));
        new EncounterSettler(items).Settle(encounters, encounters);
        for (var k = 0; k < encounters.Count; k++)
            if (new EventWriter(items).Write([encounters[k]]) is [var written])
                yield return (written, options[k].Item1, options[k].Item2);
    }

    private static (ArticleItems Items, List<EventCandidate> Encounters) Merged(RecognizedArticle article)
    {
        var items = new ArticleItems(article);
        var (read, guessed) = new CandidateFinder(items).Find();
        return (items, new EventMerger(items).Merge(read, guessed));
    }
}
