using System.Collections;
using System.Globalization;

namespace Extraction.Normalization;

/// <summary>
/// Canonical composition (NFC) for the basic plane, by Unicode Standard Annex 15, from <c>unicode-composition.tsv</c>.
/// The runtime's own is not there where globalization is invariant.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class UnicodeComposition
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const int LeadFirst = 0x1100;
    private const int LeadCount = 19;
    private const int VowelFirst = 0x1161;
    private const int VowelCount = 21;
    private const int TailFirst = 0x11A7;
    private const int TailCount = 28;

    private readonly Dictionary<char, byte> _classes = [];
    private readonly Dictionary<char, string> _decompositions = [];
    private readonly Dictionary<int, char> _compositions = [];
    private readonly BitArray _inert;

    private UnicodeComposition(IEnumerable<string[]> rows)
    {
        _inert = new BitArray(char.MaxValue + 1, true);
        foreach (var row in rows)
        {
            var c = Code(row[0]);
            if (row[1] != "0")
            {
                _classes[c] = byte.Parse(row[1], CultureInfo.InvariantCulture);
                _inert[c] = false;
            }

            if (row[2].Length == 0)
                continue;
            _decompositions[c] = string.Concat(row[2].Split(' ').Select(Code));
            if (row[3] != "yes")
            {
                _inert[c] = false;
                continue;
            }

            _compositions[Pair(_decompositions[c][0], _decompositions[c][1])] = c;
            _inert[_decompositions[c][1]] = false;
        }

        for (var c = VowelFirst; c < TailFirst + TailCount; c++)
            _inert[c] = false;
    }

    /// <summary>The composition that ships with the library.</summary>
    public static UnicodeComposition Load() => new(ResourceTable.Read("unicode-composition.tsv"));

    /// <summary>Whether a character stays as it is after any other: nearly all do.</summary>
    public bool IsInert(char c) => c < '\u0300' || _inert[c];

    /// <summary>The canonical combining class; 0 for a starter.</summary>
    public byte ClassOf(char c) => c < '\u0300' ? (byte)0 : _classes.GetValueOrDefault(c);

    /// <summary>The character that two compose to, or NUL.</summary>
    public char Compose(char first, char second)
    {
        if (first is >= (char)LeadFirst and < (char)(LeadFirst + LeadCount) && second is >= (char)VowelFirst and < (char)(VowelFirst + VowelCount))
            return (char)(HangulFirst + ((((first - LeadFirst) * VowelCount) + (second - VowelFirst)) * TailCount));
        if (first is >= (char)HangulFirst and <= (char)HangulLast && (first - HangulFirst) % TailCount == 0
            && second is > (char)TailFirst and < (char)(TailFirst + TailCount))
            return (char)(first + (second - TailFirst));
        return _compositions.GetValueOrDefault(Pair(first, second));
    }

    /// <summary>Appends the full canonical decomposition of a character.</summary>
    public void Decompose(char c, List<char> result)
    {
        if (c is >= (char)HangulFirst and <= (char)HangulLast)
        {
            var index = c - HangulFirst;
            result.Add((char)(LeadFirst + (index / (VowelCount * TailCount))));
            result.Add((char)(VowelFirst + (index / TailCount % VowelCount)));
            if (index % TailCount != 0)
                result.Add((char)(TailFirst + (index % TailCount)));
        }
        else if (c >= '\u0080' && _decompositions.TryGetValue(c, out var parts))
        {
            foreach (var part in parts)
                Decompose(part, result);
        }
        else
        {
            result.Add(c);
        }
    }

    /// <summary>Puts the marks of a decomposed run into canonical order and composes what composes, in place.</summary>
    public void Compose(List<char> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            var (mark, order) = (run[i], ClassOf(run[i]));
            var place = i;
            for (; order != 0 && place > 0 && ClassOf(run[place - 1]) > order; place--)
                run[place] = run[place - 1];
            run[place] = mark;
        }

        var starter = -1;
        var kept = 0;
        var lastClass = -1;
        for (var i = 0; i < run.Count; i++)
        {
            var order = (int)ClassOf(run[i]);
            var composed = starter >= 0 && lastClass < order ? Compose(run[starter], run[i]) : '\0';
            if (starter >= 0 && composed == 0 && order == 0 && lastClass == -1)
                composed = Compose(run[starter], run[i]);
            if (composed != 0)
            {
                run[starter] = composed;
                continue;
            }

            run[kept] = run[i];
            if (order == 0)
                (starter, lastClass) = (kept, -1);
            else
                lastClass = order;
            kept++;
        }

        run.RemoveRange(kept, run.Count - kept);
    }

    private static char Code(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Pair(char first, char second) => (first << 16) | second;
}
