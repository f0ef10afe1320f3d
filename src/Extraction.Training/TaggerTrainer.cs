using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>Trains the tagger: an averaged perceptron that learns on the tags it gave itself before.</summary>
/// <remarks>Deterministic: the order of the sentences comes from a seeded shuffle, and nothing runs in parallel.</remarks>
internal sealed class TaggerTrainer(int bits)
{
    private const int RowSize = PartOfSpeechTagger.RowSize;

    private readonly float[] _weights = new float[RowSize << bits];
    private readonly float[] _corrections = new float[RowSize << bits];
    private readonly uint[] _features = new uint[TaggingFeatures.Count];
    private readonly float[] _scores = new float[RowSize];
    private readonly int _shift = 32 - bits;
    private float _step = 1;

    /// <summary>Goes over sentences the given number of times; the weights become the average over the whole phase.</summary>
    public void Train(IReadOnlyList<TaggedSentence> sentences, int epochs)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            new Random(epoch + 1).Shuffle(order);
            foreach (var i in order)
                Learn(sentences[i]);
        }

        for (var i = 0; i < _weights.Length; i++)
            _weights[i] -= _corrections[i] / _step;
        Array.Clear(_corrections);
        _step = 1;
    }

    /// <summary>The weights as the tagger wants them.</summary>
    public sbyte[] Quantize(float largest) => Quantization.ToBytes(_weights, largest);

    private void Learn(TaggedSentence sentence)
    {
        var (words, tags) = sentence;
        uint tag1 = PartOfSpeechTagger.NoTag, tag2 = tag1;
        for (var i = TaggingFeatures.Padding; i < words.Length - TaggingFeatures.Padding; i++)
        {
            var tag = PartOfSpeechTagger.TagOfMark(words, i);
            if (words[i].Mark == MarkKind.None && tags[i] != PartOfSpeech.Punct)
            {
                TaggingFeatures.Extract(words, i, tag1, tag2, _features);
                tag = PartOfSpeechTagger.TagOf(Update(PartOfSpeechTagger.ColumnOf(tags[i])));
                _step++;
            }

            tag2 = tag1;
            tag1 = (uint)tag;
        }
    }

    private int Update(int answer)
    {
        Array.Clear(_scores);
        foreach (var feature in _features)
            for (var column = 0; column < RowSize; column++)
                _scores[column] += _weights[((feature >> _shift) * RowSize) + column];
        var best = 0;
        for (var column = 1; column < RowSize; column++)
            if (_scores[column] > _scores[best])
                best = column;
        if (best == answer)
            return best;
        foreach (var feature in _features)
        {
            var row = (feature >> _shift) * RowSize;
            _weights[row + answer]++;
            _corrections[row + answer] += _step;
            _weights[row + best]--;
            _corrections[row + best] -= _step;
        }

        return best;
    }
}
