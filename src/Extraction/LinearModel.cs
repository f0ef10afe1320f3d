using System.Collections.Frozen;
using System.Globalization;

namespace Extraction;

/// <summary>Weights of binary features, from a table of <c>Resources</c> with the columns feature and weight. Immutable and thread-safe.</summary>
internal sealed class LinearModel(string table)
{
    private readonly FrozenDictionary<string, double> _weights =
        ResourceTable.Read(table).ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The weight of a feature; 0 for one that the table does not hold.</summary>
    public double this[string feature] => _weights.GetValueOrDefault(feature);

    /// <summary>The sum of the weights.</summary>
    public double Score(IEnumerable<string> features)
    {
        var sum = 0.0;
        foreach (var feature in features)
            sum += this[feature];
        return sum;
    }
}
