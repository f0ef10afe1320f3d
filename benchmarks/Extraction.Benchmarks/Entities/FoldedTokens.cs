using System.Text;
using Extraction.Normalization;

namespace Extraction.Benchmarks.Entities;

/// <summary>Words without case, diacritics and marks, as the public scorer of the gold sets compares them.</summary>
internal static class FoldedTokens
{
    private static readonly HashSet<string> Honorifics = ["ong", "ba", "dong", "chi", "ngai", "anh", "co", "ts", "gs", "pgs", "ths", "mr", "mrs"];

    // The runtime's own decomposition is not there where globalization is invariant.
    private static readonly UnicodeComposition Unicode = UnicodeComposition.Load();

    public static string[] Of(string text)
    {
        var folded = new StringBuilder();
        var letters = new List<char>();
        foreach (var c in text.ToLowerInvariant().Replace('đ', 'd'))
        {
            letters.Clear();
            Unicode.Decompose(c, letters);
            foreach (var letter in letters.Where(letter => Unicode.ClassOf(letter) == 0))
                folded.Append(char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words of a name, honorifics before it left out.</summary>
    public static string[] OfName(string name)
    {
        var tokens = Of(name).AsSpan();
        while (tokens.Length > 1 && Honorifics.Contains(tokens[0]))
            tokens = tokens[1..];
        return tokens.ToArray();
    }

    /// <summary>The F1 of two texts as bags of words.</summary>
    public static double F1(string left, string right)
    {
        var (a, b) = (Of(left), Of(right));
        if (a.Length == 0 || b.Length == 0)
            return 0;
        var rest = b.ToList();
        return 2.0 * a.Count(rest.Remove) / (a.Length + b.Length);
    }
}
