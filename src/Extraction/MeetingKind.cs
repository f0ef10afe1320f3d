using System.Text.Json.Serialization;
using Extraction.Json;

namespace Extraction;

/// <summary>What sort of encounter it is. Where several verbs tell of one encounter, the most formal wins.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MeetingKind>))]
public enum MeetingKind
{
    /// <summary><c>reception</c>: a host receives (tiếp, đón tiếp, tiếp kiến).</summary>
    Reception,

    /// <summary><c>talks</c>: hội đàm, đàm phán.</summary>
    Talks,

    /// <summary><c>courtesy_call</c>: hội kiến, chào xã giao, chào từ biệt, yết kiến.</summary>
    CourtesyCall,

    /// <summary><c>working_session</c>: làm việc với.</summary>
    WorkingSession,

    /// <summary><c>meeting</c>: gặp, gặp gỡ, trao đổi, tiếp xúc song phương.</summary>
    Meeting,

    /// <summary><c>call</c>: điện đàm, hội đàm trực tuyến.</summary>
    Call,

    /// <summary><c>multilateral</c>: three or more principals as equals.</summary>
    Multilateral,

    /// <summary><c>welcome_ceremony</c>: lễ đón, where no talks are told.</summary>
    WelcomeCeremony,
}

/// <summary>How the parties meet.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MeetingChannel>))]
public enum MeetingChannel
{
    /// <summary><c>in_person</c>.</summary>
    InPerson,

    /// <summary><c>phone</c>.</summary>
    Phone,

    /// <summary><c>video</c>.</summary>
    Video,
}

/// <summary>Whether the encounter has happened, judged from the article's own time of writing.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MeetingStatus>))]
public enum MeetingStatus
{
    /// <summary><c>held</c>: has happened, or is happening.</summary>
    Held,

    /// <summary><c>planned</c>: announced, scheduled, agreed, expected.</summary>
    Planned,

    /// <summary><c>proposed</c>: one side wishes or invites; not agreed.</summary>
    Proposed,

    /// <summary><c>cancelled</c>: called off, refused, denied.</summary>
    Cancelled,
}

/// <summary>What a party is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PartyType>))]
public enum PartyType
{
    /// <summary><c>person</c>, named or an unnamed office-holder.</summary>
    Person,

    /// <summary><c>group</c>: a delegation, a leadership.</summary>
    Group,

    /// <summary><c>organization</c>.</summary>
    Organization,

    /// <summary><c>country</c>, where the text says no more.</summary>
    Country,
}

/// <summary>The part that a party has in an encounter.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PartyRole>))]
public enum PartyRole
{
    /// <summary><c>host</c>: receives the other.</summary>
    Host,

    /// <summary><c>guest</c>: is received.</summary>
    Guest,

    /// <summary><c>principal</c>: an equal, or nothing said.</summary>
    Principal,

    /// <summary><c>attendee</c>: present, not a principal.</summary>
    Attendee,
}

/// <summary>The part of the day that a time expression names.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PartOfDay>))]
public enum PartOfDay
{
    /// <summary><c>early_morning</c>: rạng sáng.</summary>
    EarlyMorning,

    /// <summary><c>morning</c>: sáng.</summary>
    Morning,

    /// <summary><c>noon</c>: trưa.</summary>
    Noon,

    /// <summary><c>afternoon</c>: chiều.</summary>
    Afternoon,

    /// <summary><c>evening</c>: tối.</summary>
    Evening,

    /// <summary><c>night</c>: đêm, khuya.</summary>
    Night,
}
