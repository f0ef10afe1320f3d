namespace Extraction.Evaluation;

/// <summary>
/// The figures of an evaluation, micro-averaged over its articles. All ratios lie between 0 and 1; one is null where
/// nothing could be counted.
/// </summary>
public sealed record EvaluationFigures
{
    internal EvaluationFigures(int articles, EventTally tally)
    {
        Articles = articles;
        GoldEvents = tally.Found + tally.Missed;
        PredictedEvents = tally.Found + tally.Spurious;
        (EventPrecision, EventRecall, EventF1) = F1(tally.Found, PredictedEvents, GoldEvents);
        (StrictPrecision, StrictRecall, StrictF1) = F1(tally.Strict, PredictedEvents, GoldEvents);
        ParticipantF1 = F1(tally.CommonParties, tally.PredictedParties, tally.GoldParties).F1;
        FullName = tally.FullName.Value;
        TitleF1 = tally.Title.Value;
        Country = tally.Country.Value;
        Role = tally.Role.Value;
        Date = tally.Date.Value;
        SpuriousDate = tally.SpuriousDate.Value;
        Place = tally.Place.Value;
        Kind = tally.Kind.Value;
        Status = tally.Status.Value;
        TopicF1 = F1(tally.CommonTopics, tally.PredictedTopics, tally.GoldTopics).F1;
    }

    /// <summary>The articles scored.</summary>
    public int Articles { get; }

    /// <summary>Held or planned events in gold.</summary>
    public int GoldEvents { get; }

    /// <summary>Events found that count: held or planned, and not ignored.</summary>
    public int PredictedEvents { get; }

    /// <summary>Of events found, those in gold.</summary>
    public double EventPrecision { get; }

    /// <summary>Of events in gold, those found.</summary>
    public double EventRecall { get; }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double EventF1 { get; }

    /// <summary>Of events found, those with exactly the principals, date and status of gold.</summary>
    public double StrictPrecision { get; }

    /// <summary>Of events in gold, those found with exactly its principals, date and status.</summary>
    public double StrictRecall { get; }

    /// <summary>The harmonic mean of the two.</summary>
    public double StrictF1 { get; }

    /// <summary>Principals, over the events found.</summary>
    public double ParticipantF1 { get; }

    /// <summary>Of named persons found, those whose full name is exact.</summary>
    public double? FullName { get; }

    /// <summary>The words of role phrases, over the parties found.</summary>
    public double? TitleF1 { get; }

    /// <summary>Countries right, over the parties found.</summary>
    public double? Country { get; }

    /// <summary>Host, guest or equal right, over the parties found.</summary>
    public double? Role { get; }

    /// <summary>Dates exact, over the events found that have one in gold.</summary>
    public double? Date { get; }

    /// <summary>Dates given, over the events found that have none in gold: the lower the better.</summary>
    public double? SpuriousDate { get; }

    /// <summary>Places right, over the events found that have one in gold.</summary>
    public double? Place { get; }

    /// <summary>Kinds exact, over the events found.</summary>
    public double? Kind { get; }

    /// <summary>Statuses exact, over the events found.</summary>
    public double? Status { get; }

    /// <summary>Topic codes, over the events found.</summary>
    public double TopicF1 { get; }

    /// <summary>All ratios under the names that the scoring script gives them, in its order.</summary>
    public IEnumerable<KeyValuePair<string, double?>> Ratios =>
    [
        new("event_p", EventPrecision),
        new("event_r", EventRecall),
        new("event_f1", EventF1),
        new("strict_p", StrictPrecision),
        new("strict_r", StrictRecall),
        new("strict_f1", StrictF1),
        new("participant_f1", ParticipantF1),
        new("full_name", FullName),
        new("title_f1", TitleF1),
        new("country", Country),
        new("role", Role),
        new("date", Date),
        new("date_spurious", SpuriousDate),
        new("place", Place),
        new("kind", Kind),
        new("status", Status),
        new("topic_f1", TopicF1),
    ];

    private static (double Precision, double Recall, double F1) F1(int right, int predicted, int gold)
    {
        var precision = predicted == 0 ? 0 : (double)right / predicted;
        var recall = gold == 0 ? 0 : (double)right / gold;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
