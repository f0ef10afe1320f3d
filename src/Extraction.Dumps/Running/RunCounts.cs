namespace Extraction.Dumps.Running;

/// <summary>What a run has come to so far.</summary>
public sealed record RunCounts
{
    /// <summary>Articles read, those that repeat another one included, those rejected not.</summary>
    public long Articles { get; init; }

    /// <summary>Articles that repeat another one.</summary>
    public long Duplicates { get; init; }

    /// <summary>Rows and files that gave no article.</summary>
    public long Rejected { get; init; }

    /// <summary>Articles that tell of a meeting.</summary>
    public long WithEvents { get; init; }

    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>The most participants that one event has.</summary>
    public int MostParticipants { get; init; }

    /// <summary>The counts with one more outcome.</summary>
    internal RunCounts With(ArticleOutcome outcome) => outcome.Rejection is not null
        ? this with { Rejected = Rejected + 1 }
        : this with
        {
            Articles = Articles + 1,
            Duplicates = Duplicates + (outcome.DuplicateOf is null ? 0 : 1),
            WithEvents = WithEvents + (outcome.Events.IsEmpty ? 0 : 1),
            Events = Events + outcome.Events.Length,
            MostParticipants = outcome.Events.IsEmpty ? MostParticipants : Math.Max(MostParticipants, outcome.Events.Max(meeting => meeting.Participants.Length)),
        };
}
