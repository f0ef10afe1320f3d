using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>
/// Scores predicted meeting events against gold: the figures of the project's scoring script, article by article.
/// </summary>
/// <remarks>
/// <para>Two events are the same when at least two principals are, both are remote or neither, and full dates lie no more
/// than a day apart; events are assigned one to one so that the overlap is greatest. Only held and planned events count:
/// one found where gold has a cancelled event is false, where gold has a proposed one it is false if found as held and
/// ignored if found as planned.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class EventScorer
{
    private const double SamePlace = 0.5;

    private readonly ComparableText _text;
    private readonly PartyMatcher _parties;

    /// <summary>Makes a scorer; one is enough for a program.</summary>
    public EventScorer()
    {
        _text = new ComparableText();
        _parties = new PartyMatcher(_text);
    }

    /// <summary>Scores predictions over the articles of gold.</summary>
    /// <param name="gold">The articles that are scored.</param>
    /// <param name="predictions">What was found; an article that gold does not hold is counted and left out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Gold holds no article.</exception>
    public EvaluationReport Score(AnnotationSet gold, AnnotationSet predictions)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predictions);
        if (gold.Articles.IsEmpty)
            throw new ArgumentException("There is no article in gold.", nameof(gold));
        return new EvaluationReport(
            [.. gold.Articles.Select(article => Score(article, predictions.EventsOf(article.Id)))],
            predictions.Articles.Count(article => !gold.Contains(article.Id)));
    }

    /// <summary>Scores the predictions of one article.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="gold"/> is null.</exception>
    public ArticleEvaluation Score(AnnotatedArticle gold, ImmutableArray<AnnotatedEvent> predictions)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var assigned = Assign(gold.Events, predictions);
        var tally = new EventTally();
        var comparisons = ImmutableArray.CreateBuilder<EventComparison>();
        var taken = new HashSet<int>();
        for (var i = 0; i < gold.Events.Length; i++)
        {
            if (assigned.TryGetValue(i, out var j))
            {
                taken.Add(j);
                comparisons.Add(Compare(gold.Events[i], predictions[j], gold.IsDated, tally));
                continue;
            }

            var core = gold.Events[i].IsCore;
            tally.Missed += core ? 1 : 0;
            comparisons.Add(new EventComparison(core ? ComparisonOutcome.Missed : ComparisonOutcome.Ignored, gold.Events[i], null));
        }

        for (var j = 0; j < predictions.Length; j++)
        {
            if (taken.Contains(j))
                continue;
            var core = predictions[j].IsCore;
            tally.Spurious += core ? 1 : 0;
            comparisons.Add(new EventComparison(core ? ComparisonOutcome.Spurious : ComparisonOutcome.Ignored, null, predictions[j]));
        }

        return new ArticleEvaluation(gold.Id, comparisons.ToImmutable(), tally);
    }

    /// <summary>The indexes of the predictions that are events of gold.</summary>
    internal HashSet<int> Matched(ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> predictions) => [.. Assign(gold, predictions).Values];

    /// <summary>Whether a place of gold is told by another phrase.</summary>
    internal static bool IsSamePlace(ComparableText text, string gold, string? place) => text.TokenF1(gold, place) >= SamePlace;

    private Dictionary<int, int> Assign(ImmutableArray<AnnotatedEvent> gold, ImmutableArray<AnnotatedEvent> predictions)
    {
        var scores = new double[gold.Length, predictions.Length];
        for (var i = 0; i < gold.Length; i++)
            for (var j = 0; j < predictions.Length; j++)
                scores[i, j] = Similarity(gold[i], predictions[j]);
        return Assignment.Best(scores).ToDictionary(pair => pair.Row, pair => pair.Column);
    }

    /// <summary>The share of principals in common, and a little for date, kind and status; 0 where it cannot be one encounter.</summary>
    private double Similarity(AnnotatedEvent gold, AnnotatedEvent predicted)
    {
        if (gold.IsRemote != predicted.IsRemote || DateComparison.Clash(gold.Date, predicted.Date))
            return 0;
        var common = _parties.Match(gold, predicted).Count;
        if (common < 2)
            return 0;
        return ((double)common / Math.Max(gold.Participants.Length, predicted.Participants.Length))
            + (gold.Date == predicted.Date ? 0.1 : 0)
            + (gold.Kind == predicted.Kind ? 0.05 : 0)
            + (gold.Status == predicted.Status ? 0.05 : 0);
    }

    private EventComparison Compare(AnnotatedEvent gold, AnnotatedEvent predicted, bool isDated, EventTally tally)
    {
        if (!predicted.IsCore)
        {
            tally.Missed += gold.IsCore ? 1 : 0;
            return new EventComparison(gold.IsCore ? ComparisonOutcome.Missed : ComparisonOutcome.Ignored, gold, predicted, gold.IsCore ? EventFields.Status : EventFields.None);
        }

        if (gold.Status == MeetingStatus.Cancelled || (gold.Status == MeetingStatus.Proposed && predicted.Status == MeetingStatus.Held))
        {
            tally.Spurious++;
            return new EventComparison(ComparisonOutcome.NotHeld, gold, predicted, EventFields.Status);
        }

        if (!gold.IsCore)
            return new EventComparison(ComparisonOutcome.Ignored, gold, predicted);
        tally.Found++;
        var differences = CompareParties(gold, predicted, tally) | CompareFields(gold, predicted, isDated, tally);
        var exact = (differences & (EventFields.Participants | EventFields.Date | EventFields.Status)) == 0;
        tally.Strict += exact ? 1 : 0;
        return new EventComparison(exact ? ComparisonOutcome.Exact : ComparisonOutcome.Inexact, gold, predicted, differences);
    }

    private EventFields CompareParties(AnnotatedEvent gold, AnnotatedEvent predicted, EventTally tally)
    {
        var pairs = _parties.Match(gold, predicted);
        tally.CommonParties += pairs.Count;
        tally.GoldParties += gold.Participants.Length;
        tally.PredictedParties += predicted.Participants.Length;
        var differences = pairs.Count == gold.Participants.Length && pairs.Count == predicted.Participants.Length ? EventFields.None : EventFields.Participants;
        foreach (var (i, j) in pairs)
        {
            var (left, right) = (gold.Participants[i], predicted.Participants[j]);
            if (left.Type == PartyType.Person && !string.IsNullOrEmpty(left.Name))
                Count(tally.FullName, _text.NameWords(left.Name).SequenceEqual(_text.NameWords(right.Name)), EventFields.Name);
            if (!string.IsNullOrEmpty(left.Country))
                Count(tally.Country, left.Country == right.Country, EventFields.Country);
            if (!string.IsNullOrEmpty(left.Title))
            {
                var score = _text.TokenF1(left.Title, right.Title);
                tally.Title.Add(score);
                differences |= score < 1 ? EventFields.Title : EventFields.None;
            }

            Count(tally.Role, left.Role == right.Role, EventFields.Role);
        }

        return differences;

        void Count(Ratio ratio, bool right, EventFields field)
        {
            ratio.Add(right);
            differences |= right ? EventFields.None : field;
        }
    }

    private EventFields CompareFields(AnnotatedEvent gold, AnnotatedEvent predicted, bool isDated, EventTally tally)
    {
        var differences = EventFields.None;
        var sameDate = DateComparison.Same(gold.Date, predicted.Date, isDated);
        if (gold.Date is { IsRange: false })
            tally.Date.Add(sameDate);
        else
            tally.SpuriousDate.Add(!sameDate);
        differences |= sameDate ? EventFields.None : EventFields.Date;
        if (!string.IsNullOrEmpty(gold.Place))
        {
            var samePlace = IsSamePlace(_text, gold.Place, predicted.Place);
            tally.Place.Add(samePlace);
            differences |= samePlace ? EventFields.None : EventFields.Place;
        }

        tally.Kind.Add(gold.Kind == predicted.Kind);
        tally.Status.Add(gold.Status == predicted.Status);
        differences |= (gold.Kind == predicted.Kind ? EventFields.None : EventFields.Kind) | (gold.Status == predicted.Status ? EventFields.None : EventFields.Status);
        var (goldTopics, predictedTopics) = (gold.Topics.ToHashSet(StringComparer.Ordinal), predicted.Topics.ToHashSet(StringComparer.Ordinal));
        tally.GoldTopics += goldTopics.Count;
        tally.PredictedTopics += predictedTopics.Count;
        tally.CommonTopics += goldTopics.Count(predictedTopics.Contains);
        return differences | (goldTopics.SetEquals(predictedTopics) ? EventFields.None : EventFields.Topics);
    }
}
