using System.Runtime.Intrinsics;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>
/// Clusters the frequent words of the silver text by their neighbours: positive pointwise mutual information with the
/// most frequent words to the left and to the right (Church and Hanks 1990), then spherical k-means (Dhillon and Modha
/// 2001), begun from the most frequent words.
/// </summary>
/// <remarks>Deterministic: nothing is drawn at random, and sums are taken in one order.</remarks>
internal sealed class ClusterTrainer
{
    private const int Vocabulary = 30_000;
    private const int Contexts = 400;
    private const int Dimensions = 2 * (Contexts + 1);
    private const int Fine = 128;
    private const int Coarse = 32;
    private const int Rounds = 8;

    /// <summary>A count below this weighs less: a rare neighbour may be chance.</summary>
    private const float Discount = 2;

    /// <summary>Words that verbs, nouns and adjectives stand after, then such that they stand before.</summary>
    private static readonly string[][] _neighbours =
    [
        ["đã", "sẽ", "đang", "chưa", "không", "cũng", "vẫn", "phải", "được", "bị", "để", "hãy", "đừng", "muốn", "cần", "sắp", "vừa", "lại", "đều", "cùng", "có thể"],
        ["các", "những", "một", "nhiều", "mỗi", "số", "của", "hai", "ba", "từ", "theo", "về", "tại", "trong", "trên", "với", "là"],
        ["rất", "khá", "quá", "hơi", "thật", "càng", "vô cùng", "hết sức", "tương đối", "cực kỳ", "khá là", "ngày càng"],
        ["này", "đó", "của", "ấy", "kia", "nào", "khác", "mới", "lớn"],
        ["hơn", "nhất", "lắm", "quá"],
        ["các", "những", "một", "cho", "được", "vào", "ra", "lên", "xuống", "đến", "về", "với", "rằng", "lại"],
    ];

    private readonly List<uint[]> _sentences = [];

    /// <summary>Takes in a sentence of the silver text.</summary>
    public void Add(IEnumerable<string> words) => _sentences.Add([0, .. words.Where(word => word.Trim('_').Length > 0).Select(word => Hash(word, '_')), 0]);

    /// <summary>Pairs of the hash of a word and what is known of it, the most frequent word first.</summary>
    public uint[] Train()
    {
        var frequency = new Dictionary<uint, int>();
        foreach (var sentence in _sentences)
            foreach (var word in sentence.AsSpan(1..^1))
                frequency[word] = frequency.GetValueOrDefault(word) + 1;
        var vocabulary = frequency.OrderByDescending(word => word.Value).ThenBy(word => word.Key).Take(Vocabulary).Select(word => word.Key).ToArray();
        var places = vocabulary.Index().ToDictionary(word => word.Item, word => word.Index);
        var vectors = Vectors(vocabulary.Length, places);
        var fine = Cluster(vectors, Fine);
        var coarse = Cluster(vectors, Coarse);
        var neighbours = Neighbours(vocabulary.Length, places);
        return [.. vocabulary.SelectMany((word, i) => new[] { word, WordClusters.Pack(fine[i] + 1, coarse[i] + 1, neighbours[i]) })];
    }

    private static uint Hash(string word, char separator) =>
        WordKey.HashOf([.. word.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(syllable => SyllableKey.Of(syllable))]);

    private float[][] Vectors(int words, Dictionary<uint, int> places)
    {
        var vectors = new float[words][];
        for (var i = 0; i < words; i++)
            vectors[i] = new float[Dimensions];
        foreach (var sentence in _sentences)
        {
            for (var i = 1; i < sentence.Length - 1; i++)
            {
                if (!places.TryGetValue(sentence[i], out var place))
                    continue;
                vectors[place][Math.Min(places.GetValueOrDefault(sentence[i - 1], Contexts), Contexts)]++;
                vectors[place][Contexts + 1 + Math.Min(places.GetValueOrDefault(sentence[i + 1], Contexts), Contexts)]++;
            }
        }

        var columns = new double[Dimensions];
        foreach (var vector in vectors)
            for (var d = 0; d < Dimensions; d++)
                columns[d] += vector[d];
        var total = columns.Sum();
        foreach (var vector in vectors)
        {
            var row = vector.Sum(count => (double)count);
            for (var d = 0; d < Dimensions; d++)
            {
                var count = vector[d];
                if (count > 0)
                    vector[d] = (float)Math.Max(0, Math.Log(count * total / (row * columns[d]))) * count / (count + Discount);
            }

            Normalize(vector);
        }

        return vectors;
    }

    private static int[] Cluster(float[][] vectors, int count)
    {
        var centres = vectors.Take(count).Select(vector => vector.ToArray()).ToArray();
        var nearest = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => nearest[i] = Nearest(vectors[i], centres));
            foreach (var centre in centres)
                Array.Clear(centre);
            for (var i = 0; i < vectors.Length; i++)
                for (var d = 0; d < Dimensions; d++)
                    centres[nearest[i]][d] += vectors[i][d];
            foreach (var centre in centres)
                Normalize(centre);
        }

        return nearest;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var (best, highest) = (0, -1f);
        for (var i = 0; i < centres.Length; i++)
        {
            var product = Product(vector, centres[i]);
            if (product > highest)
                (best, highest) = (i, product);
        }

        return best;
    }

    private static float Product(float[] first, float[] second)
    {
        var sum = Vector256<float>.Zero;
        var i = 0;
        for (; i + Vector256<float>.Count <= Dimensions; i += Vector256<float>.Count)
            sum += Vector256.Create(first, i) * Vector256.Create(second, i);
        var rest = Vector256.Sum(sum);
        for (; i < Dimensions; i++)
            rest += first[i] * second[i];
        return rest;
    }

    private static void Normalize(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value)) + 1e-9;
        for (var d = 0; d < vector.Length; d++)
            vector[d] = (float)(vector[d] / length);
    }

    /// <summary>For every word, on a scale of 0 to 7, the logarithm of its share of places beside the words of each list.</summary>
    private int[][] Neighbours(int words, Dictionary<uint, int> places)
    {
        var lists = _neighbours.Select(list => list.Select(word => Hash(word, ' ')).ToHashSet()).ToArray();
        var counts = new int[words][];
        for (var i = 0; i < words; i++)
            counts[i] = new int[lists.Length + 1];
        foreach (var sentence in _sentences)
        {
            for (var i = 1; i < sentence.Length - 1; i++)
            {
                if (!places.TryGetValue(sentence[i], out var place))
                    continue;
                counts[place][^1]++;
                for (var k = 0; k < lists.Length; k++)
                    if (lists[k].Contains(sentence[k < 3 ? i - 1 : i + 1]))
                        counts[place][k]++;
            }
        }

        return [.. counts.Select(count => count[..^1].Select(k => Math.Clamp((int)Math.Round(Math.Log2((k + 0.02) / (count[^1] + 0.5)) + 7), 0, 7)).ToArray())];
    }
}
