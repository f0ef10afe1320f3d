namespace Extraction.Evaluation;

/// <summary>The one-to-one assignment of rows to columns with the highest sum of scores.</summary>
internal static class Assignment
{
    /// <summary>Up to so many rows and columns every assignment is tried; beyond, the best pairs are taken one by one.</summary>
    private const int LargestExact = 7;

    /// <summary>The pairs that are assigned. A score of 0 or less is no pair.</summary>
    public static List<(int Row, int Column)> Best(double[,] scores)
    {
        var (rows, columns) = (scores.GetLength(0), scores.GetLength(1));
        if (rows > LargestExact || columns > LargestExact)
            return Greedy(scores);
        var search = new Search(scores);
        search.Visit(0, 0);
        return search.Best;
    }

    private static List<(int Row, int Column)> Greedy(double[,] scores)
    {
        var pairs = new List<(int Row, int Column)>();
        for (var row = 0; row < scores.GetLength(0); row++)
            for (var column = 0; column < scores.GetLength(1); column++)
                if (scores[row, column] > 0)
                    pairs.Add((row, column));
        var (usedRows, usedColumns) = (new HashSet<int>(), new HashSet<int>());
        var assigned = new List<(int Row, int Column)>();
        foreach (var (row, column) in pairs.OrderByDescending(pair => scores[pair.Row, pair.Column]))
        {
            if (usedRows.Contains(row) || usedColumns.Contains(column))
                continue;
            usedRows.Add(row);
            usedColumns.Add(column);
            assigned.Add((row, column));
        }

        return assigned;
    }

    /// <summary>Of assignments with one sum the first stays: rows left out before rows assigned, lower columns before higher.</summary>
    private sealed class Search(double[,] scores)
    {
        private readonly List<(int Row, int Column)> _pairs = [];
        private readonly bool[] _used = new bool[scores.GetLength(1)];
        private double _bestSum;

        public List<(int Row, int Column)> Best { get; private set; } = [];

        public void Visit(int row, double sum)
        {
            if (sum > _bestSum)
                (Best, _bestSum) = ([.. _pairs], sum);
            if (row == scores.GetLength(0))
                return;
            Visit(row + 1, sum);
            for (var column = 0; column < _used.Length; column++)
            {
                if (_used[column] || scores[row, column] <= 0)
                    continue;
                _pairs.Add((row, column));
                _used[column] = true;
                Visit(row + 1, sum + scores[row, column]);
                _used[column] = false;
                _pairs.RemoveAt(_pairs.Count - 1);
            }
        }
    }
}
