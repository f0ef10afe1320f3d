using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Extraction;

/// <summary>One encounter told by one article. The JSON form of this record is the output contract of the product.</summary>
/// <param name="Id">Stable across runs: the same article and the same encounter give the same id.</param>
/// <param name="ArticleId">The <see cref="Article.Id"/> of the article that tells of it.</param>
/// <param name="Kind">What sort of encounter it is.</param>
/// <param name="Channel">In person, by phone or by video.</param>
/// <param name="Status">Judged from the article's own time of writing.</param>
/// <param name="Trigger">The word or phrase of the clearest mention.</param>
/// <param name="Date">When the encounter takes place; null where the article gives no time for it.</param>
/// <param name="Place">Venue or city; null where the article does not say.</param>
/// <param name="Participants">The principals, two or more.</param>
/// <param name="Attendees">Others whom the article says were present.</param>
/// <param name="Topics">What was talked about in this encounter.</param>
/// <param name="Evidence">The sentences that tell of the encounter.</param>
/// <param name="Confidence">Between 0 and 1, calibrated: of events given 0.8, about 80 % are right.</param>
public sealed record MeetingEvent(
    string Id,
    string ArticleId,
    MeetingKind Kind,
    MeetingChannel Channel,
    MeetingStatus Status,
    TextSpan Trigger,
    EventDate? Date,
    EventPlace? Place,
    ImmutableArray<Party> Participants,
    ImmutableArray<Party> Attendees,
    ImmutableArray<EventTopic> Topics,
    ImmutableArray<TextSpan> Evidence,
    double Confidence)
{
    /// <summary>What the input said of the article; null where it is not to be repeated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleReference? Article { get; init; }

    /// <summary>The same for every event of a run that tells of the same encounter; null where articles were not merged.</summary>
    public string? EncounterId { get; init; }
}

/// <summary>What the input said of an article.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Published">The publication date.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Source">The newspaper or agency.</param>
public sealed record ArticleReference(string? Title, DateOnly? Published, string? Url, string? Source);

/// <summary>When an encounter takes place.</summary>
/// <param name="Edtf">The date.</param>
/// <param name="Text">The expression it was read from, verbatim; null where it was inferred.</param>
/// <param name="PartOfDay">Morning, afternoon …, where the expression says it.</param>
public sealed record EventDate(EdtfDate Edtf, string? Text, PartOfDay? PartOfDay = null);

/// <summary>Where an encounter takes place.</summary>
/// <param name="Text">Venue or city, verbatim.</param>
/// <param name="Country">ISO 3166-1 alpha-2, where it follows from the place.</param>
public sealed record EventPlace(string Text, string? Country);

/// <summary>A subject of the talk.</summary>
/// <param name="Code">A code of the guidelines, or of the user's own taxonomy.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record EventTopic(string Code, ImmutableArray<TextSpan> Evidence);
