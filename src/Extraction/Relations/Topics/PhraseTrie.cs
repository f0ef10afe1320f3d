using System.Buffers;
using Extraction.Entities.Lexicon;
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
    private const int Root = 0;
    private const int LongestSyllable = 64;

    private readonly Dictionary<string, int> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _packed = [];
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _phrases = [-1];

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase.</summary>
    /// <returns>Its number: the same again for a phrase that is known; -1 where it holds no letter or digit.</returns>
    public int Add(string phrase)
    {
        var node = Root;
        for (var position = 0; Next(phrase, ref position, out var start, out var end);)
        {
            var form = phrase.AsSpan(start, end - start);
            var key = IsCapitals(form) ? form.ToString() : ToneMarks.Fold(form);
            if (!_syllables.TryGetValue(key, out var syllable))
            {
                _syllables.Add(key, syllable = _syllables.Count);
                if (!IsCapitals(form) && PackedSyllable.Of(key) is not 0 and var packed)
                    _packed.Add(packed, syllable);
            }

            if (!_edges.TryGetValue(Edge(node, syllable), out var next))
            {
                _edges.Add(Edge(node, syllable), next = _phrases.Count);
                _phrases.Add(-1);
            }

            node = next;
        }

        if (node == Root)
            return -1;
        return _phrases[node] >= 0 ? _phrases[node] : _phrases[node] = Count++;
    }

    /// <summary>The phrases of a text in the order of their start.</summary>
    public List<PhraseMatch> Find(ReadOnlySpan<char> text)
    {
        var found = new List<PhraseMatch>();
        var syllables = ArrayPool<Syllable>.Shared.Rent((text.Length / 2) + 1);
        var count = 0;
        for (var position = 0; Next(text, ref position, out var start, out var end); count++)
        {
            var joined = count > 0 && IsJoined(text[syllables[count - 1].End..start]);
            syllables[count] = Identify(text[start..end], start, joined);
        }

        var covered = 0;
        for (var first = 0; first < count; first++)
        {
            if (!syllables[first].IsKnown)
                continue;
            var (phrase, end) = Longest(Root, syllables.AsSpan(first, count - first));
            if (phrase < 0 || end <= covered)
                continue;
            covered = end;
            found.Add(new PhraseMatch(phrase, syllables[first].Start, end));
        }

        ArrayPool<Syllable>.Shared.Return(syllables);
        return found;
    }

    /// <summary>The longest phrase that goes on from a node, and where it ends; -1 if there is none.</summary>
    private (int Phrase, int End) Longest(int node, ReadOnlySpan<Syllable> syllables)
    {
        var best = (Phrase: -1, End: 0);
        if (syllables.IsEmpty || (node != Root && !syllables[0].IsJoined))
            return best;
        Follow(syllables[0].Folded, syllables);
        Follow(syllables[0].Capitals, syllables);
        return best;

        void Follow(int syllable, ReadOnlySpan<Syllable> from)
        {
            if (syllable < 0 || !_edges.TryGetValue(Edge(node, syllable), out var next))
                return;
            if (_phrases[next] >= 0 && from[0].End > best.End)
                best = (_phrases[next], from[0].End);
            var longer = Longest(next, from[1..]);
            if (longer.Phrase >= 0 && longer.End > best.End)
                best = longer;
        }
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

    private Syllable Identify(ReadOnlySpan<char> form, int start, bool isJoined)
    {
        if (form.Length > LongestSyllable)
            return new Syllable(start, start + form.Length, isJoined, -1, -1);
        var lookup = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        return new Syllable(
            start,
            start + form.Length,
            isJoined,
            Folded(form, lookup),
            IsCapitals(form) && lookup.TryGetValue(form, out var capitals) ? capitals : -1);
    }

    private int Folded(ReadOnlySpan<char> form, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (PackedSyllable.Of(form) is not 0 and var packed)
            return _packed.GetValueOrDefault(packed, -1);
        Span<char> folded = stackalloc char[LongestSyllable];
        ToneMarks.Fold(form, folded);
        return lookup.TryGetValue(folded[..form.Length], out var syllable) ? syllable : -1;
    }

    /// <summary>A syllable of a text.</summary>
    /// <param name="Start">The first UTF-16 code unit.</param>
    /// <param name="End">The code unit after the last one.</param>
    /// <param name="IsJoined">Whether a phrase can go on from the syllable before.</param>
    /// <param name="Folded">The number of its folded form; -1 where no phrase holds it.</param>
    /// <param name="Capitals">The number of it as a syllable in capitals; -1 where it is none that a phrase holds.</param>
    private readonly record struct Syllable(int Start, int End, bool IsJoined, int Folded, int Capitals)
    {
        public bool IsKnown => Folded >= 0 || Capitals >= 0;
    }
}
