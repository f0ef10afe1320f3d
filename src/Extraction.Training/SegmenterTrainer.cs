using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// Trains a word segmenter: an averaged perceptron with margin. With associations it is the teacher, which knows more of
/// rare pairs of syllables than a small model can hold; without, the pupil, which learns from text that the teacher
/// segmented (Hinton, Vinyals and Dean 2015) and becomes the model of the library.
/// </summary>
/// <remarks>Deterministic: the order of the sentences comes from a seeded shuffle, and nothing that is summed runs in parallel.</remarks>
internal sealed class SegmenterTrainer(SyllableAssociations? associations = null)
{
    private const float Margin = 1;
    private const int Padding = SegmentationFeatures.Padding;
    private const int Shift = 32 - WordSegmenter.TrainedBits;

    private readonly float[] _weights = new float[1 << WordSegmenter.TrainedBits];
    private readonly float[] _corrections = new float[1 << WordSegmenter.TrainedBits];
    private readonly int _count = SegmentationFeatures.Count + (associations is null ? 0 : AssociationFeatures.Count);
    private double _step = 1;

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
            _weights[i] -= (float)(_corrections[i] / _step);
        Array.Clear(_corrections);
        _step = 1;
    }

    /// <summary>Segments sentences anew.</summary>
    public void Segment(IReadOnlyList<SegmentedSentence> sentences) => Parallel.ForEach(sentences, Segment);

    /// <summary>The slots of a <see cref="WordSegmenter"/>: of all features that fall into one, the one that weighs most.</summary>
    /// <param name="slots">How many.</param>
    /// <param name="largest">The weight that becomes 127; larger ones are cut off there.</param>
    public ushort[] Prune(int slots, float largest)
    {
        var kept = new float[slots];
        var table = new ushort[slots];
        for (var i = 0; i < _weights.Length; i++)
        {
            var feature = (uint)i << Shift;
            var slot = FeatureTable.SlotOf(feature, (uint)slots);
            if (Math.Abs(_weights[i]) <= Math.Abs(kept[slot]))
                continue;
            kept[slot] = _weights[i];
            table[slot] = WordSegmenter.Pack(FeatureTable.PrintOf(feature, WordSegmenter.TrainedBits), Quantization.ToByte(_weights[i], largest));
        }

        return table;
    }

    private void Segment(SegmentedSentence sentence)
    {
        Span<uint> features = stackalloc uint[_count];
        var (keys, joins) = sentence;
        int wordStart = Padding, previousStart = wordStart;
        for (var i = wordStart; i < keys.Length - Padding; i++)
        {
            joins[i] = i < keys.Length - Padding - 1 && SegmentationFeatures.CanJoin(keys[i], keys[i + 1]);
            if (joins[i])
            {
                Extract(keys, i, wordStart, previousStart, features);
                joins[i] = Score(features) > 0;
            }

            if (joins[i])
                continue;
            previousStart = wordStart;
            wordStart = i + 1;
        }
    }

    private void Learn(SegmentedSentence sentence)
    {
        Span<uint> features = stackalloc uint[_count];
        var (keys, joins) = sentence;
        int wordStart = Padding, previousStart = wordStart;
        for (var i = wordStart; i < keys.Length - Padding - 1; i++)
        {
            if (SegmentationFeatures.CanJoin(keys[i], keys[i + 1]))
            {
                Extract(keys, i, wordStart, previousStart, features);
                Update(features, joins[i] ? 1 : -1);
                _step++;
            }

            if (joins[i])
                continue;
            previousStart = wordStart;
            wordStart = i + 1;
        }
    }

    private void Extract(ReadOnlySpan<SyllableKey> keys, int i, int wordStart, int previousStart, Span<uint> features)
    {
        SegmentationFeatures.Extract(keys, i, wordStart, previousStart, features);
        if (associations is not null)
            AssociationFeatures.Extract(keys, i, wordStart, associations, features[SegmentationFeatures.Count..]);
    }

    private float Score(ReadOnlySpan<uint> features)
    {
        var score = 0f;
        foreach (var feature in features)
            score += _weights[feature >> Shift];
        return score;
    }

    private void Update(ReadOnlySpan<uint> features, int answer)
    {
        if (Score(features) * answer > Margin)
            return;
        foreach (var feature in features)
        {
            _weights[feature >> Shift] += answer;
            _corrections[feature >> Shift] += (float)(answer * _step);
        }
    }
}
