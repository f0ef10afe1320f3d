namespace Extraction.Evaluation;

/// <summary>
/// The likeness of two strings by Ratcliff and Obershelp ("Pattern Matching: The Gestalt Approach", Dr. Dobb's Journal,
/// July 1988), in the reading of Python's <c>difflib.SequenceMatcher.ratio</c>: the longest common block, the earliest
/// of equals, then the same to its left and right.
/// </summary>
/// <remarks>
/// <c>difflib</c> leaves out frequent characters in strings of 200 characters and more; names are shorter, and this does not.
/// </remarks>
internal static class SequenceSimilarity
{
    /// <summary>Twice the characters in common blocks over the characters of both; 1 for two empty strings.</summary>
    public static double Ratio(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = left.Length + right.Length;
        return length == 0 ? 1 : 2.0 * Matching(left, right) / length;
    }

    private static int Matching(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (start, other, size) = LongestBlock(left, right);
        return size == 0
            ? 0
            : size + Matching(left[..start], right[..other]) + Matching(left[(start + size)..], right[(other + size)..]);
    }

    private static (int Left, int Right, int Size) LongestBlock(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (bestLeft, bestRight, bestSize) = (0, 0, 0);
        var (previous, current) = (new int[right.Length + 1], new int[right.Length + 1]);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var size = current[j + 1] = left[i] == right[j] ? previous[j] + 1 : 0;
                if (size > bestSize)
                    (bestLeft, bestRight, bestSize) = (i - size + 1, j - size + 1, size);
            }

            (previous, current) = (current, previous);
        }

        return (bestLeft, bestRight, bestSize);
    }
}
