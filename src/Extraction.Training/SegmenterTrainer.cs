using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// Trains the word segmenter: an averaged perceptron with margin over the silver text, then, from where it stands, over
/// the treebank, whose conventions are the ones that count.
/// </summary>
/// <remarks>Deterministic: the order of the sentences comes from a seeded shuffle, and nothing runs in parallel.</remarks>
internal sealed class SegmenterTrainer(int bits)
{
    private const float Margin = 1;

    private readonly float[] _weights = new float[1 << bits];
    private readonly float[] _corrections = new float[1 << bits];
    private readonly uint[] _features = new uint[SegmentationFeatures.Count];
    private readonly int _shift = 32 - bits;
    private float _step = 1;

    /// <summary>Goes over sentences the given number of times; the weights become the average over the whole phase.</summary>
    public void Train(IReadOnlyList<SegmentedSentence> sentences, int epochs)
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

    /// <summary>The weights as the segmenter wants them.</summary>
    public sbyte[] Quantize(float largest) => Quantization.ToBytes(_weights, largest);

    private void Learn(SegmentedSentence sentence)
    {
        var (keys, joins) = sentence;
        int wordStart = SegmentationFeatures.Padding, previousStart = wordStart;
        for (var i = wordStart; i < keys.Length - SegmentationFeatures.Padding - 1; i++)
        {
            if (SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
            {
                SegmentationFeatures.Extract(keys, i, wordStart, previousStart, _features);
                Update(joins[i] ? 1 : -1);
                _step++;
            }

            if (joins[i])
                continue;
            previousStart = wordStart;
            wordStart = i + 1;
        }
    }

    private void Update(int answer)
    {
        var score = 0f;
        foreach (var feature in _features)
            score += _weights[feature >> _shift];
        if (score * answer > Margin)
            return;
        foreach (var feature in _features)
        {
            _weights[feature >> _shift] += answer;
            _corrections[feature >> _shift] += answer * _step;
        }
    }
}
