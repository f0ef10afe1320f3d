using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// Trains the tagger: an averaged perceptron that learns on the tags it gave itself before. The parts of the treebank do
/// not tag alike (<c>ra</c> is an adverb in the one and a verb in the other), so there are two sets of weights: one learns
/// fully from the first part and in a smaller measure from the second, the other the other way round. The first is kept
/// (domain adaptation after Daumé 2007).
/// </summary>
/// <remarks>Deterministic: the order of the sentences comes from a seeded shuffle, and nothing runs in parallel.</remarks>
internal sealed class TaggerTrainer(int bits)
{
    private const int RowSize = PartOfSpeechTagger.RowSize;

    /// <summary>How much a correction from one part of the treebank counts in the weights of the other.</summary>
    private const float Transfer = 0.6f;

    private readonly float[] _weights = new float[RowSize << bits];
    private readonly float[] _otherWeights = new float[RowSize << bits];
    private readonly float[] _corrections = new float[RowSize << bits];
    private readonly uint[] _features = new uint[TaggingFeatures.Count];
    private readonly float[] _scores = new float[RowSize];
    private readonly int _shift = 32 - bits;
    private float _step = 1;

    /// <summary>Goes over sentences the given number of times; the weights become the average over all.</summary>
    /// <param name="own">Sentences tagged as the tagger shall tag.</param>
    /// <param name="other">Sentences tagged a little otherwise.</param>
    /// <param name="epochs">How many times.</param>
    public void Train(IReadOnlyList<TaggedSentence> own, IReadOnlyList<TaggedSentence> other, int epochs)
    {
        var order = Enumerable.Range(0, own.Count + other.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            new Random(epoch + 1).Shuffle(order);
            foreach (var i in order)
                Learn(i < own.Count ? own[i] : other[i - own.Count], i < own.Count);
        }

        for (var i = 0; i < _weights.Length; i++)
            _weights[i] -= _corrections[i] / _step;
    }

    /// <summary>The weights as the tagger wants them.</summary>
    public sbyte[] Quantize(float largest) => Quantization.ToBytes(_weights, largest);

    private void Learn(TaggedSentence sentence, bool isOwn)
    {
        var (words, tags) = sentence;
        uint tag1 = PartOfSpeechTagger.NoTag, tag2 = tag1;
        for (var i = TaggingFeatures.Padding; i < words.Length - TaggingFeatures.Padding; i++)
        {
            var tag = PartOfSpeechTagger.TagOfMark(words, i);
            if (words[i].Mark == MarkKind.None && tags[i] != PartOfSpeech.Punct)
            {
                TaggingFeatures.Extract(words, i, tag1, tag2, _features);
                tag = PartOfSpeechTagger.TagOf(Update(PartOfSpeechTagger.ColumnOf(tags[i]), isOwn));
                _step++;
            }

            tag2 = tag1;
            tag1 = (uint)tag;
        }
    }

    private int Update(int answer, bool isOwn)
    {
        var weights = isOwn ? _weights : _otherWeights;
        Array.Clear(_scores);
        foreach (var feature in _features)
            for (var column = 0; column < RowSize; column++)
                _scores[column] += weights[((feature >> _shift) * RowSize) + column];
        var best = 0;
        for (var column = 1; column < RowSize; column++)
            if (_scores[column] > _scores[best])
                best = column;
        if (best == answer)
            return best;
        foreach (var feature in _features)
        {
            var row = (feature >> _shift) * RowSize;
            Correct(row + answer, 1, isOwn);
            Correct(row + best, -1, isOwn);
        }

        return best;
    }

    private void Correct(long place, float by, bool isOwn)
    {
        var own = isOwn ? by : by * Transfer;
        _weights[place] += own;
        _corrections[place] += own * _step;
        _otherWeights[place] += isOwn ? by * Transfer : by;
    }
}
