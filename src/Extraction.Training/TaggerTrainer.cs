using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// Trains the tagger of the library, an averaged perceptron that learns on the tags it gave itself before, from news that
/// <see cref="TaggerNetwork"/> tagged (Hinton, Vinyals and Dean 2015) and the treebank in between.
/// </summary>
/// <remarks>Deterministic: the order of the sentences comes from a seeded shuffle, and nothing runs in parallel.</remarks>
internal sealed class TaggerTrainer
{
    private const int RowSize = PartOfSpeechTagger.RowSize;
    private const int Shift = 32 - PartOfSpeechTagger.TrainedBits;

    /// <summary>After every so many sentences of news comes one of the treebank.</summary>
    private const int NewsPerTreebank = 10;

    private readonly float[] _weights = new float[RowSize << PartOfSpeechTagger.TrainedBits];
    private readonly float[] _corrections = new float[RowSize << PartOfSpeechTagger.TrainedBits];
    private readonly uint[] _features = new uint[TaggingFeatures.Count];
    private readonly float[] _scores = new float[RowSize];
    private double _step = 1;

    /// <summary>Goes over the news the given number of times; the weights become the average over all.</summary>
    public void Train(IReadOnlyList<TaggedSentence> news, IReadOnlyList<TaggedSentence> treebank, int epochs)
    {
        var order = Enumerable.Range(0, news.Count).ToArray();
        var learned = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            new Random(epoch + 1).Shuffle(order);
            foreach (var i in order)
            {
                Learn(news[i]);
                if (++learned % NewsPerTreebank == 0)
                    Learn(treebank[learned / NewsPerTreebank % treebank.Count]);
            }
        }

        for (var i = 0; i < _weights.Length; i++)
            _weights[i] -= (float)(_corrections[i] / _step);
    }

    /// <summary>The model of a <see cref="PartOfSpeechTagger"/>: of all features that fall into one slot, the one that weighs most.</summary>
    /// <param name="slots">How many slots.</param>
    /// <param name="largest">The weight that becomes 127; larger ones are cut off there.</param>
    public sbyte[] Prune(int slots, float largest)
    {
        var kept = new float[slots];
        var model = new sbyte[slots * (RowSize + 1)];
        for (var i = 0; i < _weights.Length / RowSize; i++)
        {
            var row = _weights.AsSpan(i * RowSize, RowSize);
            var size = 0f;
            foreach (var weight in row)
                size += weight * weight;
            var feature = (uint)i << Shift;
            var slot = (int)FeatureTable.SlotOf(feature, (uint)slots);
            if (size <= kept[slot])
                continue;
            kept[slot] = size;
            model[(slots * RowSize) + slot] = (sbyte)FeatureTable.PrintOf(feature, PartOfSpeechTagger.TrainedBits);
            for (var column = 0; column < RowSize; column++)
                model[(slot * RowSize) + column] = Quantization.ToByte(row[column], largest);
        }

        return model;
    }

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
        var (lower, upper) = (Vector256<float>.Zero, Vector256<float>.Zero);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in _features)
        {
            lower += Vector256.LoadUnsafe(ref weights, (feature >> Shift) * RowSize);
            upper += Vector256.LoadUnsafe(ref weights, ((feature >> Shift) * RowSize) + (RowSize / 2));
        }

        lower.CopyTo(_scores);
        upper.CopyTo(_scores, RowSize / 2);
        var best = 0;
        for (var column = 1; column < RowSize; column++)
            if (_scores[column] > _scores[best])
                best = column;
        if (best == answer)
            return best;
        foreach (var feature in _features)
        {
            var row = (int)(feature >> Shift) * RowSize;
            Correct(row + answer, 1);
            Correct(row + best, -1);
        }

        return best;
    }

    private void Correct(int place, float by)
    {
        _weights[place] += by;
        _corrections[place] += (float)(by * _step);
    }
}
