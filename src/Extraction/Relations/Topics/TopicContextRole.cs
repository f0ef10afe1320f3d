namespace Extraction.Relations.Topics;

/// <summary>What a stretch of an article has to do with an encounter: how much a topic's words in it weigh.</summary>
internal enum TopicContextRole
{
    /// <summary>The clause or sentence that tells that the parties meet.</summary>
    Trigger,

    /// <summary>What a participant says, or what both agree on.</summary>
    Reported,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Another sentence attributed to the encounter: background, commentary, a caption.</summary>
    Near,
}
