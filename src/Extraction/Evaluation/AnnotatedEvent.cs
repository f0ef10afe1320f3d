using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>An encounter in the form in which gold and predictions are compared: gold events as annotators write them, and the product's own.</summary>
/// <param name="Kind">What sort of encounter it is.</param>
/// <param name="Channel">In person, by phone or by video.</param>
/// <param name="Status">Held, planned, proposed or cancelled.</param>
/// <param name="Trigger">The word or phrase of the clearest mention; null where the annotation does not say.</param>
/// <param name="Date">When it takes place; null if unknown.</param>
/// <param name="DateText">The expression that gave the date; null if none.</param>
/// <param name="Place">Venue or city; null if not said.</param>
/// <param name="Participants">The principals; nobody who was merely present.</param>
/// <param name="Topics">The codes of what was talked about.</param>
public sealed record AnnotatedEvent(
    MeetingKind Kind,
    MeetingChannel Channel,
    MeetingStatus Status,
    string? Trigger,
    EdtfDate? Date,
    string? DateText,
    string? Place,
    ImmutableArray<AnnotatedParty> Participants,
    ImmutableArray<string> Topics)
{
    /// <summary>Where the trigger stands in the article; null where the annotation does not say.</summary>
    public TextSpan? TriggerSpan { get; init; }

    /// <summary>Whether the encounter counts for precision and recall: it has happened or is settled.</summary>
    public bool IsCore => Status is MeetingStatus.Held or MeetingStatus.Planned;

    /// <summary>Whether the parties are not in one place.</summary>
    public bool IsRemote => Channel is MeetingChannel.Phone or MeetingChannel.Video;

    /// <summary>An event of the product in the form of an annotation.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="meeting"/> is null.</exception>
    public static AnnotatedEvent From(MeetingEvent meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new AnnotatedEvent(
            meeting.Kind,
            meeting.Channel,
            meeting.Status,
            meeting.Trigger.Text,
            meeting.Date?.Edtf,
            meeting.Date?.Text,
            meeting.Place?.Text,
            [.. meeting.Participants
                .Where(party => party.Role != PartyRole.Attendee)
                .Select(party => new AnnotatedParty(party.Name, party.Title, party.Country, party.Type, party.Role, party.Mentions))],
            [.. meeting.Topics.Select(topic => topic.Code)])
        {
            TriggerSpan = meeting.Trigger,
        };
    }
}
