namespace Extraction.Relations.Topics;

/// <summary>Finds the cues of <c>topic-cues.tsv</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TopicCues
{
    private readonly PhraseTrie _phrases = new();
    private readonly List<TopicCueKind> _kinds = [];

    private TopicCues()
    {
        foreach (var row in ResourceTable.Read("topic-cues.tsv"))
        {
            var phrase = _phrases.Add(row[0]);
            if (phrase != _kinds.Count || !Enum.TryParse<TopicCueKind>(row[1], ignoreCase: true, out var kind))
                throw new InvalidDataException($"topic-cues.tsv: '{row[0]}' is there twice, or '{row[1]}' is no kind of cue.");
            _kinds.Add(kind);
        }
    }

    /// <summary>The cues that the library knows.</summary>
    public static TopicCues Load() => new();

    /// <summary>The cues of a text in the order of their start.</summary>
    public List<TopicCue> Find(ReadOnlySpan<char> text) =>
        _phrases.Find(text).ConvertAll(phrase => new TopicCue(_kinds[phrase.Phrase], phrase.Start, phrase.End));
}
