using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// A tagger that is too slow to ship, but teaches the one that does: a network with one hidden layer over the vectors of
/// the word and its neighbours (Collobert et al. 2011), their shapes, the vectors of their outer syllables and the two tags
/// before. The parts of the treebank do not tag alike (<c>ra</c> is an adverb in the one and a verb in the other): each has,
/// beside an output layer that they share, one of its own (Daumé 2007).
/// </summary>
/// <remarks>Learned by AdaGrad with dropout. Deterministic: one thread, seeded numbers.</remarks>
internal sealed class TaggerNetwork
{
    private const int Hidden = 256;
    private const int Tags = (int)PartOfSpeech.Verb + 1;
    private const int Padding = TaggingFeatures.Padding;
    private const int ShapeSize = 12;
    private const int TagSize = 10;
    private const int ShapeRows = 1 << 12;
    private const int NoTag = Tags;
    private const int HiddenTag = Tags + 1;
    private const int Parts = 2;
    private const float Dropout = 0.6f;
    private const float Rate = 0.03f;
    private const float VectorRate = 0.05f;

    private readonly WordVectors _wordVectors;
    private readonly WordVectors _syllableVectors;
    private readonly Embedding _words;
    private readonly Embedding _syllables;
    private readonly Embedding _shapes;
    private readonly Embedding _tags;
    private readonly int _inputs;
    private readonly Layer _hidden;
    private readonly Layer _shared;
    private readonly Layer[] _own;
    private readonly Random _random;

    /// <summary>A network that knows nothing but the vectors.</summary>
    public TaggerNetwork(WordVectors words, WordVectors syllables, int seed)
    {
        _random = new Random(seed);
        (_wordVectors, _syllableVectors) = (words, syllables);
        _words = new Embedding([.. words.Values], words.Dimensions);
        _syllables = new Embedding([.. syllables.Values], syllables.Dimensions);
        _shapes = new Embedding(Draw(ShapeRows * ShapeSize, 0.3), ShapeSize);
        _tags = new Embedding(Draw((Tags + 2) * TagSize, 0.3), TagSize);
        _inputs = (5 * (words.Dimensions + ShapeSize)) + (4 * syllables.Dimensions) + (2 * TagSize);
        if (_inputs % Vector256<float>.Count != 0)
            throw new ArgumentException("The input must be a multiple of 8.", nameof(words));
        _hidden = new Layer(Draw(Hidden * _inputs, Math.Sqrt(3.0 / _inputs)), _inputs);
        _shared = new Layer(Draw(Tags * Hidden, Math.Sqrt(3.0 / Hidden)), Hidden);
        _own = [.. Enumerable.Range(0, Parts).Select(_ => new Layer(new float[Tags * Hidden], Hidden))];
    }

    /// <summary>Learns from the parts of the treebank.</summary>
    public void Train(IReadOnlyList<TaggedSentence>[] parts, int epochs)
    {
        var order = parts.SelectMany((sentences, part) => sentences.Select(sentence => (Sentence: sentence, Part: part))).ToArray();
        var pass = new Pass(_inputs);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = Rate * (1 - (0.9f * epoch / epochs));
            foreach (var (sentence, part) in order)
                Learn(sentence, part, rate, pass);
        }
    }

    /// <summary>Tags a sentence by the mean of several networks, as the first part of the treebank is tagged.</summary>
    public static void Tag(IReadOnlyList<TaggerNetwork> networks, TaggedSentence sentence)
    {
        var (words, tags) = sentence;
        var pass = new Pass(networks[0]._inputs);
        Span<float> sum = stackalloc float[Tags];
        for (var i = Padding; i < words.Length - Padding; i++)
        {
            tags[i] = PartOfSpeechTagger.TagOfMark(words, i);
            if (words[i].Mark != MarkKind.None)
                continue;
            sum.Clear();
            foreach (var network in networks)
            {
                network.Forward(sentence, i, TagAt(tags, i - 1), TagAt(tags, i - 2), 0, pass, isLearning: false);
                for (var t = 0; t < Tags; t++)
                    sum[t] += pass.Output[t];
            }

            tags[i] = (PartOfSpeech)sum.IndexOf(Max(sum));
        }
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        var max = values[0];
        foreach (var value in values)
            max = Math.Max(max, value);
        return max;
    }

    private static int TagAt(PartOfSpeech[] tags, int i) => i < Padding ? NoTag : (int)tags[i];

    private void Learn(TaggedSentence sentence, int part, float rate, Pass pass)
    {
        var (words, tags) = sentence;
        for (var i = Padding; i < words.Length - Padding; i++)
        {
            if (words[i].Mark != MarkKind.None || tags[i] == PartOfSpeech.Punct)
                continue;
            Forward(sentence, i, Hide(TagAt(tags, i - 1)), Hide(TagAt(tags, i - 2)), part, pass, isLearning: true);
            Backward((int)tags[i], part, rate, pass);
        }

        int Hide(int tag) => _random.Next(16) == 0 ? HiddenTag : tag;
    }

    private void Forward(TaggedSentence sentence, int i, int tag1, int tag2, int part, Pass pass, bool isLearning)
    {
        var words = sentence.Words;
        pass.Begin();
        for (var j = i - 2; j <= i + 2; j++)
        {
            var isWord = j >= Padding && j < words.Length - Padding;
            pass.Take(_words, isWord ? _wordVectors.RowOf(words[j].Hash) : WordVectors.Border, VectorRate);
            pass.Take(_shapes, isWord ? (int)(words[j].Shape & 0x7FF) | (j == Padding ? 1 << 11 : 0) : 0, 0);
        }

        pass.Take(_syllables, _syllableVectors.RowOf(words[i].First), VectorRate);
        pass.Take(_syllables, _syllableVectors.RowOf(words[i].Last), VectorRate);
        pass.Take(_syllables, i > Padding ? _syllableVectors.RowOf(words[i - 1].Last) : WordVectors.Border, VectorRate);
        pass.Take(_syllables, i < words.Length - Padding - 1 ? _syllableVectors.RowOf(words[i + 1].First) : WordVectors.Border, VectorRate);
        pass.Take(_tags, tag1, 0);
        pass.Take(_tags, tag2, 0);
        for (var h = 0; h < Hidden; h++)
        {
            var value = Math.Max(0, _hidden.Sum(h, pass.Input));
            pass.Hidden[h] = !isLearning ? value : _random.NextSingle() < Dropout ? 0 : value / (1 - Dropout);
        }

        for (var t = 0; t < Tags; t++)
            pass.Output[t] = _shared.Sum(t, pass.Hidden) + _own[part].Sum(t, pass.Hidden);
        var max = Max(pass.Output);
        var total = 0f;
        for (var t = 0; t < Tags; t++)
            total += pass.Output[t] = MathF.Exp(pass.Output[t] - max);
        for (var t = 0; t < Tags; t++)
            pass.Output[t] /= total;
    }

    private void Backward(int answer, int part, float rate, Pass pass)
    {
        const float Negligible = 1e-4f;
        pass.Output[answer] -= 1;
        Array.Clear(pass.HiddenError);
        Array.Clear(pass.InputError);
        for (var t = 0; t < Tags; t++)
        {
            var error = pass.Output[t];
            if (Math.Abs(error) < Negligible)
                continue;
            _shared.Correct(t, error, pass.Hidden, pass.HiddenError, rate);
            _own[part].Correct(t, error, pass.Hidden, pass.HiddenError, rate / 2);
        }

        for (var h = 0; h < Hidden; h++)
        {
            var error = pass.HiddenError[h] / (1 - Dropout);
            if (pass.Hidden[h] > 0 && Math.Abs(error) >= Negligible / 10)
                _hidden.Correct(h, error, pass.Input, pass.InputError, rate);
        }

        pass.CorrectEmbeddings(rate);
    }

    private float[] Draw(int count, double largest)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = (float)(largest * ((_random.NextDouble() * 2) - 1));
        return values;
    }

    /// <summary>A table of vectors that are learned, with the mean square of the gradients of each.</summary>
    private sealed record Embedding(float[] Values, int Size)
    {
        public float[] Squares { get; } = [.. Enumerable.Repeat(0.1f, Values.Length / Size)];
    }

    /// <summary>The weights between two layers, with the sums of squares of their gradients.</summary>
    private sealed class Layer(float[] weights, int inputs)
    {
        private const float FirstSquare = 0.01f;

        private readonly float[] _biases = new float[weights.Length / inputs];
        private readonly float[] _biasSquares = [.. Enumerable.Repeat(FirstSquare, weights.Length / inputs)];
        private readonly float[] _squares = [.. Enumerable.Repeat(FirstSquare, weights.Length)];

        public float Sum(int unit, float[] input)
        {
            var row = Row(weights, unit);
            var values = MemoryMarshal.Cast<float, Vector256<float>>(input.AsSpan());
            var sum = Vector256<float>.Zero;
            for (var q = 0; q < row.Length; q++)
                sum += row[q] * values[q];
            return _biases[unit] + Vector256.Sum(sum);
        }

        /// <summary>Hands the error of a unit down to the input and then corrects the weights.</summary>
        public void Correct(int unit, float error, float[] input, float[] inputError, float rate)
        {
            var row = Row(weights, unit);
            var squares = Row(_squares, unit);
            var values = MemoryMarshal.Cast<float, Vector256<float>>(input.AsSpan());
            var errors = MemoryMarshal.Cast<float, Vector256<float>>(inputError.AsSpan());
            var (by, step) = (Vector256.Create(error), Vector256.Create(rate));
            for (var q = 0; q < row.Length; q++)
            {
                errors[q] += by * row[q];
                var gradient = by * values[q];
                squares[q] += gradient * gradient;
                row[q] -= step * gradient / Vector256.Sqrt(squares[q]);
            }

            _biasSquares[unit] += error * error;
            _biases[unit] -= rate * error / MathF.Sqrt(_biasSquares[unit]);
        }

        private Span<Vector256<float>> Row(float[] values, int unit) => MemoryMarshal.Cast<float, Vector256<float>>(values.AsSpan(unit * inputs, inputs));
    }

    /// <summary>The values of one word on their way through the network and back.</summary>
    private sealed class Pass(int inputs)
    {
        private readonly List<(Embedding Table, int Row, float Rate)> _taken = [];
        private int _end;

        public float[] Input { get; } = new float[inputs];

        public float[] InputError { get; } = new float[inputs];

        public float[] Hidden { get; } = new float[TaggerNetwork.Hidden];

        public float[] HiddenError { get; } = new float[TaggerNetwork.Hidden];

        public float[] Output { get; } = new float[Tags];

        public void Begin()
        {
            _taken.Clear();
            _end = 0;
        }

        /// <summary>Puts a vector at the end of the input.</summary>
        /// <param name="table">Where it stands.</param>
        /// <param name="row">Which it is.</param>
        /// <param name="rate">The rate it learns at; 0 for that of the layers.</param>
        public void Take(Embedding table, int row, float rate)
        {
            table.Values.AsSpan(row * table.Size, table.Size).CopyTo(Input.AsSpan(_end));
            _end += table.Size;
            _taken.Add((table, row, rate));
        }

        public void CorrectEmbeddings(float layerRate)
        {
            var start = 0;
            foreach (var (table, row, rate) in _taken)
            {
                var error = InputError.AsSpan(start, table.Size);
                start += table.Size;
                var square = 0f;
                foreach (var value in error)
                    square += value * value;
                table.Squares[row] += square / table.Size;
                var step = (rate == 0 ? layerRate : rate) / MathF.Sqrt(table.Squares[row]);
                var vector = table.Values.AsSpan(row * table.Size, table.Size);
                for (var q = 0; q < vector.Length; q++)
                    vector[q] -= step * error[q];
            }
        }
    }
}
