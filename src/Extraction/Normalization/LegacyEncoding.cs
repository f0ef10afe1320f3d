using System.Collections.Frozen;
using System.Globalization;

namespace Extraction.Normalization;

/// <summary>
/// An encoding of Vietnamese from before Unicode: what its bytes became when they were read as Latin-1, and which
/// letters they meant. From <c>legacy-encodings.tsv</c>.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LegacyEncoding
{
    private readonly FrozenDictionary<char, char> _letters;
    private readonly FrozenDictionary<int, char> _pairs;

    private LegacyEncoding(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        var letters = new Dictionary<char, char>();
        var pairs = new Dictionary<int, char>();
        foreach (var row in rows)
        {
            var codes = row[1].Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            if (codes.Length == 1)
                letters[(char)codes[0]] = row[2][0];
            else
                pairs[(codes[0] << 16) | codes[1]] = row[2][0];
        }

        _letters = letters.ToFrozenDictionary();
        _pairs = pairs.ToFrozenDictionary();
    }

    /// <summary>TCVN3, VISCII or VNI.</summary>
    public string Name { get; }

    /// <summary>All encodings that the library knows.</summary>
    public static LegacyEncoding[] LoadAll() =>
        [.. ResourceTable.Read("legacy-encodings.tsv").GroupBy(row => row[0]).Select(rows => new LegacyEncoding(rows.Key, rows))];

    /// <summary>The letter that begins at a place, or the character itself.</summary>
    /// <param name="text">The text as it was read.</param>
    /// <param name="i">The place.</param>
    /// <param name="length">How many code units it takes: 1 or 2.</param>
    public char Decode(ReadOnlySpan<char> text, int i, out int length)
    {
        length = 2;
        if (i + 1 < text.Length && _pairs.TryGetValue((text[i] << 16) | text[i + 1], out var letter))
            return letter;
        length = 1;
        return _letters.GetValueOrDefault(text[i], text[i]);
    }

    /// <summary>Whether a character can be part of a word in this encoding.</summary>
    public bool IsLetter(char c) => char.IsAsciiLetter(c) || c >= '\u0080' || _letters.ContainsKey(c);
}
