using System.Buffers;
using Extraction.Normalization;

namespace Extraction.Relations.Topics;

/// <summary>
/// Finds phrases in a text by whole syllables, without regard to case or to the place of the tone mark. A syllable
/// written in capitals in the phrase (<c>AI</c>, <c>COC</c>) matches capitals alone: <c>ai</c> is another word.
/// </summary>
/// <remarks>
/// Of phrases that begin at one place the longest is taken, and none that lies within another. Syllables of a phrase
/// are parted by blanks or dashes; any other mark ends it. Filled once, then immutable and thread-safe.
/// </remarks>
internal sealed class PhraseTrie
{
    private const int LongestSyllable = 64;

    private readonly Dictionary<string, int> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _phrases = [-1];

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase.</summary>
    /// <returns>Its number: the same again for a phrase that is known; -1 where it holds no letter or digit.</returns>
    public int Add(string phrase)
    {
        var node = 0;
        for (var position = 0; Next(phrase, ref position, out var start, out var end);)
        {
            var form = phrase.AsSpan(start, end - start);
            var key = IsCapitals(form) ? form.ToString() : ToneMarks.Fold(form);
            if (!_syllables.TryGetValue(key, out var syllable))
                _syllables.Add(key, syllable = _syllables.Count);
            if (!_edges.TryGetValue(Edge(node, syllable), out var next))
            {
                _edges.Add(Edge(node, syllable), next = _phrases.Count);
                _phrases.Add(-1);
            }

            node = next;
        }

        if (node == 0)
            return -1;
        return _phrases[node] >= 0 ? _phrases[node] : _phrases[node] = Count++;
    }

    /// <summary>The phrases of a text in the order of their start.</summary>
    public List<PhraseMatch> Find(ReadOnlySpan<char> text)
    {
        var found = new List<PhraseMatch>();
        var ids = ArrayPool<int>.Shared.Rent(text.Length / 2 + 1);
        var bounds = ArrayPool<(int Start, int End)>.Shared.Rent(text.Length / 2 + 1);
        var count = 0;
        for (var position = 0; Next(text, ref position, out var start, out var end); count++)
        {
            ids[count] = Identify(text[start..end]);
            bounds[count] = (start, end);
        }

        var covered = 0;
        for (var first = 0; first < count; first++)
        {
            var node = 0;
            var (phrase, phraseEnd) = (-1, 0);
            for (var last = first; last < count && ids[last] >= 0; last++)
            {
                if (last > first && !IsJoined(text[bounds[last - 1].End..bounds[last].Start]))
                    break;
                if (!_edges.TryGetValue(Edge(node, ids[last]), out node))
                    break;
                if (_phrases[node] >= 0)
                    (phrase, phraseEnd) = (_phrases[node], bounds[last].End);
            }

            if (phrase < 0 || phraseEnd <= covered)
                continue;
            covered = phraseEnd;
            found.Add(new PhraseMatch(phrase, bounds[first].Start, phraseEnd));
        }

        ArrayPool<int>.Shared.Return(ids);
        ArrayPool<(int, int)>.Shared.Return(bounds);
        return found;
    }

    private static long Edge(int node, int syllable) => ((long)node << 32) | (uint)syllable;

    private static bool Next(ReadOnlySpan<char> text, ref int position, out int start, out int end)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
            position++;
        start = position;
        while (position < text.Length && char.IsLetterOrDigit(text[position]))
            position++;
        end = position;
        return end > start;
    }

    private static bool IsCapitals(ReadOnlySpan<char> syllable)
    {
        var letters = 0;
        foreach (var c in syllable)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 0 && syllable.Length > 1;
    }

    private static bool IsJoined(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
            if (c is not (' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '–' or '—'))
                return false;
        return true;
    }

    private int Identify(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length > LongestSyllable)
            return -1;
        var lookup = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        if (IsCapitals(syllable) && lookup.TryGetValue(syllable, out var capitals))
            return capitals;
        return lookup.TryGetValue(ToneMarks.Fold(syllable), out var folded) ? folded : -1;
    }
}
