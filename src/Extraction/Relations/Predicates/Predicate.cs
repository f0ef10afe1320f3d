namespace Extraction.Relations.Predicates;

/// <summary>A word or phrase that tells of an encounter.</summary>
/// <param name="Phrase">As the table writes it.</param>
/// <param name="Frame">Where its parties stand and what part they have.</param>
/// <param name="Kind">What sort of encounter it tells of.</param>
/// <param name="Channel">How the parties meet.</param>
internal sealed record Predicate(string Phrase, PredicateFrame Frame, MeetingKind Kind, MeetingChannel Channel)
{
    /// <summary>Whether those who head their countries meet: <c>cuộc gặp thượng đỉnh</c>.</summary>
    public bool IsSummit { get; } = Says(Phrase, "thượng đỉnh");

    /// <summary>Whether the noun tells of an encounter only of two that are named as a pair: <c>thượng đỉnh Mỹ - Triều</c>.</summary>
    public bool NeedsPair => Frame == PredicateFrame.Noun && (IsSummit || IsConference) && !IsOccasion;

    /// <summary>Whether the phrase is as much of journalists as of officials: <c>trao đổi với</c>, <c>cuộc trò chuyện</c>.</summary>
    public bool IsTalk { get; } = Says(Phrase, "trao đổi") || Says(Phrase, "trò chuyện") || Says(Phrase, "nói chuyện");

    /// <summary>Whether the phrase leaves open how the parties talk, so that it may tell of a call again: <c>cuộc trò chuyện</c>.</summary>
    public bool LeavesChannelOpen => Channel == MeetingChannel.InPerson && (IsTalk || IsDiscussion);

    /// <summary>Whether the phrase speaks of several encounters: <c>các cuộc gặp</c>.</summary>
    public bool IsPlural { get; } = Phrase.StartsWith("các ", StringComparison.Ordinal) || Phrase.StartsWith("những ", StringComparison.Ordinal)
        || Phrase.StartsWith("nhiều ", StringComparison.Ordinal) || Phrase.StartsWith("hai ", StringComparison.Ordinal) || Phrase.Contains("loạt ", StringComparison.Ordinal);

    private bool IsConference { get; } = Phrase.StartsWith("hội nghị", StringComparison.Ordinal);

    private bool IsOccasion { get; } = Says(Phrase, "cuộc");

    private bool IsDiscussion { get; } = Says(Phrase, "đối thoại") || Says(Phrase, "thảo luận");

    private static bool Says(string phrase, string words) => phrase.Contains(words, StringComparison.Ordinal);
}

/// <summary>Where the parties of a predicate stand and what part they have.</summary>
internal enum PredicateFrame
{
    /// <summary>A look-alike that tells of no encounter.</summary>
    None,

    /// <summary>The subject receives the object.</summary>
    Receive,

    /// <summary>As <see cref="Receive"/>, of a verb that mostly means something else.</summary>
    ReceiveWeak,

    /// <summary>The subject calls in the object, a diplomat.</summary>
    Summon,

    /// <summary>The subject calls on the object.</summary>
    Visit,

    /// <summary>The subject meets the object, or the subjects meet.</summary>
    Mutual,

    /// <summary>A noun: <c>cuộc gặp giữa A và B</c>.</summary>
    Noun,
}
