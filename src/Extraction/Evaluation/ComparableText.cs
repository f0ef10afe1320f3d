using System.Text;
using Extraction.Normalization;

namespace Extraction.Evaluation;

/// <summary>Names and phrases reduced to what two writings of them have in common: Latin letters without marks, and digits.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class ComparableText
{
    private static readonly HashSet<string> Honorifics = ["ong", "ba", "dong", "chi", "ngai", "anh", "co", "ts", "gs", "pgs", "ths", "mr", "mrs"];

    private readonly UnicodeComposition _unicode = UnicodeComposition.Load();

    /// <summary>The words of a text: folded in case, without diacritics, cut at everything that is no letter a–z or digit.</summary>
    public string[] Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var folded = new StringBuilder(text.Length);
        var parts = new List<char>();
        foreach (var c in text)
        {
            parts.Clear();
            _unicode.Decompose(c, parts);
            foreach (var part in parts)
            {
                if (_unicode.ClassOf(part) == 0)
                    Append(folded, char.ToLowerInvariant(part));
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words of a name without the honorifics before it.</summary>
    public ReadOnlySpan<string> NameWords(string? name)
    {
        ReadOnlySpan<string> words = Words(name);
        while (words.Length > 1 && Honorifics.Contains(words[0]))
            words = words[1..];
        return words;
    }

    /// <summary>How much of their words two phrases share, as F1; between 0 and 1.</summary>
    public double TokenF1(string? left, string? right)
    {
        var (first, second) = (Words(left), Words(right));
        if (first.Length == 0 || second.Length == 0)
            return 0;
        var rest = second.ToList();
        var common = first.Count(rest.Remove);
        return 2.0 * common / (first.Length + second.Length);
    }

    /// <summary>Case folding beyond lower case, as far as it gives letters a–z; anything else parts words.</summary>
    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            folded.Append(c);
        else
            folded.Append(c switch { 'đ' => "d", 'ß' or 'ẞ' => "ss", 'ſ' => "s", _ => " " });
    }
}
