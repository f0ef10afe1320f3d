using Extraction.Relations.Arguments;
using Extraction.Relations.Predicates;

namespace Extraction.Relations;

/// <summary>An encounter as one clause tells of it.</summary>
internal sealed class EventCandidate
{
    public required Predicate Predicate { get; init; }

    public required int Sentence { get; init; }

    /// <summary>The syllables of the trigger.</summary>
    public required int TriggerStart { get; init; }

    public required int TriggerEnd { get; init; }

    /// <summary>The entities on the subject's side.</summary>
    public required List<int> Left { get; init; }

    /// <summary>The entities on the object's side.</summary>
    public required List<int> Right { get; init; }

    public PartyRole LeftRole { get; set; } = PartyRole.Principal;

    public PartyRole RightRole { get; set; } = PartyRole.Principal;

    public MeetingKind Kind { get; set; }

    public MeetingChannel Channel { get; set; }

    public MeetingStatus Status { get; set; }

    /// <summary>Whether a word of the clause says the status; a bare verb is taken as held.</summary>
    public bool IsStatusExplicit { get; set; }

    public EventDate? Date { get; set; }

    /// <summary>How far the date's expression stands from the trigger; the smaller the surer.</summary>
    public int DateDistance { get; set; } = int.MaxValue;

    /// <summary>Whether the date's expression itself looks ahead: "sáng mai", "ngày 31/5 tới".</summary>
    public bool LooksAhead { get; set; }

    public EventPlace? Place { get; set; }

    /// <summary>Whether the place is a venue or said of the encounter itself rather than inferred from a visit.</summary>
    public int PlaceRank { get; set; }

    /// <summary>What speaks against an official encounter; the confidence model weighs it.</summary>
    public List<string> Doubts { get; } = [];

    /// <summary>How sure the grammar is of the arguments: smaller is surer.</summary>
    public int Cost { get; set; }

    /// <summary>Where the parties stand, if they are a guess; null where the grammar read them.</summary>
    public NearbyParties.Pair? Guess { get; init; }

    /// <summary>The sentences that tell of the encounter.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>The clause that told it best, in syllables.</summary>
    public int Mentions { get; set; } = 1;

    /// <summary>How likely it is right; set once all encounters of the article are known.</summary>
    public double Confidence { get; set; } = 1;

    public IEnumerable<int> Parties => Left.Concat(Right);
}
