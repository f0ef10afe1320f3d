namespace Extraction.Relations.Topics;

/// <summary>What a cue of <c>topic-cues.tsv</c> says of the words around it.</summary>
internal enum TopicCueKind
{
    /// <summary>Nothing: it keeps a shorter cue from being found.</summary>
    None,

    /// <summary>The sentence tells what somebody said.</summary>
    Report,

    /// <summary>The sentence tells of both sides, or of the encounter.</summary>
    Mutual,

    /// <summary>At the start of a sentence: what follows tells of another encounter.</summary>
    Section,

    /// <summary>What follows in the clause was talked about.</summary>
    Talk,

    /// <summary>What follows in the clause is the occasion.</summary>
    Occasion,

    /// <summary>A headline that strings together unrelated news.</summary>
    Digest,
}
