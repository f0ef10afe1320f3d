using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Training;

/// <summary>
/// Vectors of words or syllables that stand among like neighbours: skip-gram with negative sampling (Mikolov et al. 2013)
/// that predicts every one of the two neighbours to either side by weights of its own (Ling et al. 2015), which keeps the
/// order of words and so their part of speech.
/// </summary>
/// <remarks>Deterministic: one thread, seeded numbers.</remarks>
internal sealed class WordVectors
{
    private const int Rarest = 5;
    private const int Largest = 80_000;
    private const int NegativeSamples = 5;
    private const int NoiseSize = 1 << 22;
    private const double Frequent = 1e-3;
    private const float FirstRate = 0.05f;
    private const float Scale = 0.5f;

    private static readonly int[] _offsets = [-2, -1, 1, 2];

    private readonly Dictionary<uint, int> _places;

    private WordVectors(Dictionary<uint, int> places, float[] values, int dimensions) => (_places, Values, Dimensions) = (places, values, dimensions);

    /// <summary>The row of what stands outside the sentence.</summary>
    public const int Border = 0;

    /// <summary>The row of all that has no vector of its own.</summary>
    public const int Unknown = 1;

    /// <summary>The length of a vector; a multiple of 8.</summary>
    public int Dimensions { get; }

    /// <summary>The vectors, one after the other; the first two are zero.</summary>
    public float[] Values { get; }

    /// <summary>The row of a word.</summary>
    public int RowOf(uint hash) => _places.GetValueOrDefault(hash, Unknown);

    /// <summary>Learns vectors.</summary>
    /// <param name="sentences">Hashes of words or syllables.</param>
    /// <param name="dimensions">The length of a vector; a multiple of 8.</param>
    /// <param name="epochs">How many times to go over the sentences.</param>
    public static WordVectors Train(IReadOnlyList<uint[]> sentences, int dimensions, int epochs)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
            foreach (var word in sentence)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        var vocabulary = counts.Where(word => word.Value >= Rarest).OrderByDescending(word => word.Value).ThenBy(word => word.Key).Take(Largest).ToArray();
        var places = vocabulary.Index().ToDictionary(word => word.Item.Key, word => word.Index + 2);
        var trainer = new Trainer([.. vocabulary.Select(word => word.Value)], dimensions, (double)epochs * sentences.Sum(sentence => (long)sentence.Length));
        for (var epoch = 0; epoch < epochs; epoch++)
            foreach (var sentence in sentences)
                trainer.Learn(sentence, places);
        return new WordVectors(places, trainer.Scaled(), dimensions);
    }

    /// <summary>The weights while they are learned; places count from 2.</summary>
    private sealed class Trainer
    {
        private readonly int _dimensions;
        private readonly double _total;
        private readonly float[] _input;
        private readonly float[] _output;
        private readonly float[] _gradient;
        private readonly int[] _noise;
        private readonly double[] _kept;
        private readonly List<int> _words = [];
        private ulong _state = 88172645463325252;
        private double _done;

        public Trainer(int[] counts, int dimensions, double total)
        {
            _dimensions = dimensions;
            _total = total;
            _input = new float[(counts.Length + 2) * dimensions];
            _output = new float[(counts.Length + 2) * dimensions * _offsets.Length];
            _gradient = new float[dimensions];
            for (var i = 2 * dimensions; i < _input.Length; i++)
                _input[i] = ((Next() & 0xFFFFFF) / 16777216f - 0.5f) / dimensions;
            _noise = Noise(counts);
            var sum = counts.Sum(count => (double)count);
            _kept = [.. counts.Select(count => Math.Min(1, Math.Sqrt(Frequent * sum / count) + (Frequent * sum / count)))];
        }

        public void Learn(uint[] sentence, Dictionary<uint, int> places)
        {
            var rate = FirstRate * (float)Math.Max(0.02, 1 - (_done / _total));
            _done += sentence.Length;
            _words.Clear();
            foreach (var word in sentence)
                _words.Add(places.GetValueOrDefault(word, Unknown));
            var words = CollectionsMarshal.AsSpan(_words);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i] == Unknown || (_kept[words[i] - 2] < 1 && (Next() & 0xFFFFFF) > _kept[words[i] - 2] * 0x1000000))
                    continue;
                for (var k = 0; k < _offsets.Length; k++)
                {
                    var j = i + _offsets[k];
                    if (j >= 0 && j < words.Length && words[j] != Unknown)
                        Predict(words[i], words[j], k, rate);
                }
            }
        }

        /// <summary>The vectors of words, of a common size that suits the layers above.</summary>
        public float[] Scaled()
        {
            var factor = Scale / (float)Math.Sqrt(_input.Sum(value => (double)value * value) / _input.Length);
            return [.. _input.Select(value => value * factor)];
        }

        private void Predict(int word, int neighbour, int place, float rate)
        {
            var vector = MemoryMarshal.Cast<float, Vector256<float>>(_input.AsSpan(word * _dimensions, _dimensions));
            var gradient = MemoryMarshal.Cast<float, Vector256<float>>(_gradient.AsSpan());
            gradient.Clear();
            for (var k = 0; k <= NegativeSamples; k++)
            {
                var target = k == 0 ? neighbour : _noise[Next() & (NoiseSize - 1)];
                if (k > 0 && target == neighbour)
                    continue;
                var output = MemoryMarshal.Cast<float, Vector256<float>>(_output.AsSpan(((target * _offsets.Length) + place) * _dimensions, _dimensions));
                var sum = Vector256<float>.Zero;
                for (var q = 0; q < vector.Length; q++)
                    sum += vector[q] * output[q];
                var step = Vector256.Create(rate * ((k == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-Vector256.Sum(sum))))));
                for (var q = 0; q < vector.Length; q++)
                {
                    gradient[q] += step * output[q];
                    output[q] += step * vector[q];
                }
            }

            for (var q = 0; q < vector.Length; q++)
                vector[q] += gradient[q];
        }

        private static int[] Noise(int[] counts)
        {
            var sum = counts.Sum(count => Math.Pow(count, 0.75));
            var noise = new int[NoiseSize];
            var (passed, filled) = (0.0, 0);
            for (var i = 0; i < counts.Length; i++)
            {
                passed += Math.Pow(counts[i], 0.75) / sum;
                while (filled < NoiseSize && (filled + 0.5) / NoiseSize < passed)
                    noise[filled++] = i + 2;
            }

            Array.Fill(noise, counts.Length + 1, filled, NoiseSize - filled);
            return noise;
        }

        /// <summary>The next number of a xorshift generator (Marsaglia 2003).</summary>
        private ulong Next()
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return _state;
        }
    }
}
