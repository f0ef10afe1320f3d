namespace Extraction.Tokenization;

/// <summary>The working space of one tokenization, kept for the next one so that a run allocates only its results.</summary>
internal sealed class TokenizerBuffers
{
    public GrowingBuffer<Syllable> Syllables { get; } = new();

    public GrowingBuffer<SyllableKey> Keys { get; } = new();

    public GrowingBuffer<bool> Joins { get; } = new();

    public GrowingBuffer<WordKey> WordKeys { get; } = new();

    public GrowingBuffer<PartOfSpeech> Tags { get; } = new();

    public GrowingBuffer<Word> Words { get; } = new();

    public GrowingBuffer<Sentence> Sentences { get; } = new();

    /// <summary>Not emptied: the next article has the same syllables.</summary>
    public SyllableCache<SyllableKey> KnownKeys { get; } = new(SyllableKey.Of);

    /// <summary>Empties the buffers for the next article; what an unusually long one needed is given back.</summary>
    public void Clear()
    {
        Syllables.Clear();
        Keys.Clear();
        Joins.Clear();
        WordKeys.Clear();
        Tags.Clear();
        Words.Clear();
        Sentences.Clear();
    }
}
