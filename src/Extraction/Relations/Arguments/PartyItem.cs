using Extraction.Entities;

namespace Extraction.Relations.Arguments;

/// <summary>A phrase of the article that the relation grammar reads as one: a party, a place or a time.</summary>
internal sealed class PartyItem
{
    public required int Start { get; init; }

    public required int End { get; set; }

    public required MentionType Type { get; set; }

    /// <summary>The entity that takes part; for a delegation that its head is named for, the head.</summary>
    public required int Entity { get; set; }

    /// <summary>How many people a phrase such as <c>hai nhà lãnh đạo</c> stands for; 0 for one that names its own party.</summary>
    public int Members { get; init; }

    /// <summary>Whether the phrase can take part in an encounter.</summary>
    public bool IsParty => Type is MentionType.Person or MentionType.Title or MentionType.Group or MentionType.Organization or MentionType.Country;

    public bool IsPlaceLike => Type is MentionType.Place or MentionType.Country or MentionType.Organization;

    public bool IsTime => Type is MentionType.Time;
}
