using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// The order in which the models are made. What is known of the language is little gold (the treebank), more silver (news
/// that another program segmented) and much raw text (dumps); large teachers learn from the first two with what they
/// count in the third, label the rest, and the small models of the library learn from all.
/// </summary>
internal sealed class ModelTraining
{
    private const int SegmenterSlots = 1_572_864;
    private const int TaggerSlots = 262_144;
    private const float LargestWeight = 24;
    private const int Networks = 3;

    /// <summary>With every sentence of the treebank, so many of news are learned again: the conventions of the one must not displace the words of the other.</summary>
    private const int NewsPerTreebank = 3;

    private readonly List<ConlluToken[]> _train;
    private readonly List<ConlluToken[]> _development;
    private readonly List<string[]> _silver;
    private readonly List<SegmentedSentence> _silverSyllables;
    private readonly List<SegmentedSentence> _raw;

    /// <summary>Reads everything.</summary>
    public ModelTraining(DirectoryInfo treebank, FileInfo silver, IReadOnlyList<string> dumps)
    {
        _train = [.. ConlluReader.Read(Path.Combine(treebank.FullName, "train.conllu"))];
        _development = [.. ConlluReader.Read(Path.Combine(treebank.FullName, "dev.conllu"))];
        _silver = [.. SilverReader.Read(silver.FullName)];
        _silverSyllables = [.. _silver.Select(words => SegmentedSentence.FromWords(words, '_'))];
        _raw = [.. DumpText.Read(dumps)];
    }

    /// <summary>Told of every step.</summary>
    public Action<string> Say { get; set; } = _ => { };

    /// <summary>Trains the segmenter, and segments the dumps on the way.</summary>
    public void TrainSegmenter(Action<ushort[]> write)
    {
        SegmentedSentence[] treebank = [.. _train.Concat(_development).Select(tokens => SegmentedSentence.FromWords(tokens.Select(token => token.Form), ' '))];
        LabelRawText(treebank);
        Say("segmenter: pupil");
        var pupil = new SegmenterTrainer();
        pupil.Train([.. _raw, .. _silverSyllables], epochs: 2);
        var random = new Random(1);
        var reminder = Enumerable.Range(0, NewsPerTreebank * treebank.Length).Select(_ => _silverSyllables[random.Next(_silverSyllables.Count)]);
        pupil.Train([.. treebank, .. reminder], epochs: 5);
        write(pupil.Prune(SegmenterSlots, LargestWeight));
    }

    /// <summary>Trains the tagger; the dumps must have been segmented before.</summary>
    public void TrainTagger(Action<sbyte[]> write)
    {
        TaggedSentence[] train = [.. _train.Select(TaggedSentence.FromTokens)];
        TaggedSentence[] development = [.. _development.Select(TaggedSentence.FromTokens)];
        var news = TagNews(train, development);
        Say("tagger: pupil");
        var pupil = new TaggerTrainer();
        pupil.Train(news, train, epochs: 2);
        write(pupil.Prune(TaggerSlots, LargestWeight));
    }

    private void LabelRawText(SegmentedSentence[] treebank)
    {
        Say("segmenter: teacher");
        var associations = new SyllableAssociations();
        foreach (var sentence in _silverSyllables.Concat(_raw).Concat(treebank))
            associations.Add(sentence);
        var teacher = new SegmenterTrainer(associations);
        teacher.Train(_silverSyllables, epochs: 2);
        teacher.Segment(_raw);
    }

    private TaggedSentence[] TagNews(TaggedSentence[] train, TaggedSentence[] development)
    {
        Say("tagger: vectors");
        var treebank = _train.Concat(_development).Select(tokens => SegmentedSentence.FromWords(tokens.Select(token => token.Form), ' '));
        SegmentedSentence[] text = [.. _silverSyllables, .. _raw, .. treebank];
        var words = Task.Run(() => WordVectors.Train([.. text.Select(sentence => sentence.WordHashes())], dimensions: 64, epochs: 2));
        var syllables = Task.Run(() => WordVectors.Train([.. text.Select(sentence => sentence.SyllableHashes())], dimensions: 48, epochs: 1));
        Task.WaitAll(words, syllables);
        Say("tagger: teachers");
        var networks = Enumerable.Range(0, Networks).Select(i => new TaggerNetwork(words.Result, syllables.Result, seed: i + 1)).ToArray();
        Parallel.ForEach(networks, network => network.Train([train, development], epochs: 8));
        Say("tagger: news");
        TaggedSentence[] news = [.. _silver.Select(sentence => TaggedSentence.FromWords(sentence, '_'))];
        Parallel.ForEach(news, sentence => TaggerNetwork.Tag(networks, sentence));
        return news;
    }
}
