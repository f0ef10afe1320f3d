using System.Collections.Frozen;

namespace Extraction.Normalization;

/// <summary>Letters of other alphabets that look like Latin ones, from <c>look-alikes.tsv</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LookAlikes
{
    /// <summary>Before it in Unicode stand Latin letters.</summary>
    public const char FirstStranger = '\u0370';

    /// <summary>Longer runs of strangers are no part of a Latin word.</summary>
    private const int MostStrangers = 40;

    private readonly FrozenDictionary<char, char> _latin = ResourceTable.Read("look-alikes.tsv").ToFrozenDictionary(row => row[0][0], row => row[1][0]);

    /// <summary>Whether a character stands in one of the Latin blocks that Vietnamese is written with.</summary>
    public static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>The Latin letter that a letter looks like, or the letter itself.</summary>
    public char Latin(char c) => _latin.GetValueOrDefault(c, c);

    /// <summary>Makes Latin letters of the strangers at the end of a text.</summary>
    public void MendEnd(Span<char> text)
    {
        for (var i = text.Length - 1; i >= 0 && text.Length - i <= MostStrangers && !IsLatin(text[i]); i--)
        {
            if (!_latin.TryGetValue(text[i], out var latin))
                return;
            text[i] = latin;
        }
    }
}
