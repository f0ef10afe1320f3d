using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Entities.Lexicon;

/// <summary>
/// Phrases of syllables, looked up longest first: a trie whose edges are syllables, folded in case and tone placement.
/// Thread-safe once built.
/// </summary>
internal sealed class PhraseTrie
{
    private const int Root = 0;

    /// <summary>Longer syllables are in no phrase.</summary>
    private const int LongestSyllable = 64;

    private readonly PackedMap _syllables;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _unpacked;
    private readonly PackedMap _edges;
    private readonly int[] _first;
    private readonly LexicalEntry[]?[] _entries;
    private readonly LexicalClass[] _classes;

    // The classes of a node and of all below it: a walk that can find nothing more that is asked for ends at once.
    private readonly LexicalClass[] _reach;

    // The classes below a node alone, and those of the phrases that hold a syllable behind their first one. Where they have
    // none in common, the syllable leads nowhere from the node, and no edge need be looked for among all of them.
    private readonly LexicalClass[] _below;
    private readonly LexicalClass[] _within;
    private readonly LexicalClass[] _opens;
    private readonly bool[] _foreign;

    private PhraseTrie(Dictionary<string, int> syllables, Dictionary<ulong, int> edges, LexicalEntry[]?[] entries)
    {
        _syllables = new PackedMap([.. syllables.Select(pair => KeyValuePair.Create(PackedSyllable.Of(pair.Key), pair.Value)).Where(pair => pair.Key != 0)]);
        _unpacked = syllables.Where(pair => PackedSyllable.Of(pair.Key) == 0).ToDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _edges = new PackedMap(edges);
        _entries = entries;
        _classes = Array.ConvertAll(entries, node => node is null ? LexicalClass.None : node.Aggregate(LexicalClass.None, (all, entry) => all | entry.Class));
        _first = new int[syllables.Count];
        var parents = new int[entries.Length];
        foreach (var (edge, node) in edges)
        {
            parents[node] = (int)(edge >> 32);
            if (parents[node] == Root)
                _first[(int)(uint)edge - 1] = node;
        }

        _reach = [.. _classes];
        _below = new LexicalClass[entries.Length];
        for (var node = _reach.Length - 1; node > Root; node--)
        {
            _reach[parents[node]] |= _reach[node];
            _below[parents[node]] |= _reach[node];
        }

        _within = new LexicalClass[syllables.Count];
        foreach (var (edge, node) in edges)
            if (parents[node] != Root)
                _within[(int)(uint)edge - 1] |= _reach[node];
        _opens = Array.ConvertAll(_first, node => node == Root ? LexicalClass.None : _reach[node]);
        _foreign = new bool[syllables.Count];
        foreach (var (syllable, id) in syllables)
            _foreign[id] = !VietnameseSyllable.IsPossible(syllable);
    }

    /// <summary>What readers know of syllables met lately; each is taken by one reader at a time.</summary>
    public ConcurrentBag<SyllableCache<KnownSyllable>> KnownSyllables { get; } = [];

    /// <summary>The number of a syllable, however its case and tone mark are written; -1 where no phrase holds it.</summary>
    public int SyllableId(ReadOnlySpan<char> syllable)
    {
        if (PackedSyllable.Of(syllable) is not 0 and var packed)
            return SyllableId(packed);
        if (syllable.Length > LongestSyllable)
            return -1;
        Span<char> folded = stackalloc char[LongestSyllable];
        ToneMarks.Fold(syllable, folded);
        return _unpacked.TryGetValue(folded[..syllable.Length], out var id) ? id : -1;
    }

    /// <summary>The number of a syllable; -1 where no phrase holds it.</summary>
    /// <param name="packed">The syllable (<see cref="PackedSyllable"/>).</param>
    public int SyllableId(ulong packed) => _syllables.TryGetValue(packed, out var id) ? id : -1;

    /// <summary>The classes of all phrases that begin with a syllable.</summary>
    /// <param name="id">Its number; -1 if it has none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClass Opens(int id) => id < 0 ? LexicalClass.None : _opens[id];

    /// <summary>The syllables with which phrases of the classes begin, as <see cref="PackedSyllable"/> writes them; those that it cannot write are left out.</summary>
    public IEnumerable<ulong> Openers(LexicalClass classes) => _syllables.Pairs.Where(pair => (_opens[pair.Value] & classes) != 0).Select(pair => pair.Key);

    /// <summary>Whether the letters of a syllable are no Vietnamese syllable's.</summary>
    /// <param name="id">Its number; -1 if it has none.</param>
    /// <param name="syllable">The syllable itself.</param>
    public bool IsForeign(int id, ReadOnlySpan<char> syllable) => id >= 0 ? _foreign[id] : !VietnameseSyllable.IsPossible(syllable);

    /// <summary>The longest phrase of any of the classes that begins at a syllable.</summary>
    /// <param name="syllables">The syllables of an article.</param>
    /// <param name="start">The index of the first one.</param>
    /// <param name="end">The index that the phrase must not reach beyond.</param>
    /// <param name="classes">The classes asked for.</param>
    /// <returns>A match of length 0 where there is none.</returns>
    public PhraseMatch Longest(ReadOnlySpan<SyllableToken> syllables, int start, int end, LexicalClass classes)
    {
        var best = default(PhraseMatch);
        var node = Root;
        for (var i = start; i < end; i++)
        {
            var id = syllables[i].Id;
            if (id < 0)
                break;
            if (node == Root)
            {
                if ((_opens[id] & classes) == 0)
                    break;
                node = _first[id];
            }
            else if ((_below[node] & _within[id] & classes) == 0 || !_edges.TryGetValue(Edge(node, id), out node) || (_reach[node] & classes) == 0)
            {
                break;
            }

            if ((_classes[node] & classes) != 0)
                best = new PhraseMatch(i + 1 - start, _classes[node], _entries[node]!);
        }

        return best;
    }

    /// <summary>The node that a syllable leads to from another one, for a walk that cuts its syllables as it goes; -1 where no phrase of the classes goes on so.</summary>
    /// <param name="node">The node; 0 at the beginning.</param>
    /// <param name="id">The number of the syllable; -1 if it has none.</param>
    /// <param name="classes">The classes asked for.</param>
    public int Child(int node, int id, LexicalClass classes)
    {
        if (id < 0)
            return -1;
        if (node == Root)
            return (_opens[id] & classes) == 0 ? -1 : _first[id];
        return (_below[node] & _within[id] & classes) != 0 && _edges.TryGetValue(Edge(node, id), out var next) && (_reach[next] & classes) != 0 ? next : -1;
    }

    /// <summary>The entry of the class at a node; null if the phrase up to there is none of it.</summary>
    public LexicalEntry? EntryAt(int node, LexicalClass entryClass) => new PhraseMatch(1, _classes[node], _entries[node]!).Entry(entryClass);

    private static ulong Edge(int node, int syllable) => ((ulong)(uint)node << 32) | (uint)(syllable + 1);

    /// <summary>Collects phrases and builds the trie.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _syllables = new(StringComparer.Ordinal);
        private readonly Dictionary<ulong, int> _edges = [];
        private readonly List<List<LexicalEntry>?> _nodes = [null];

        public void Add(string phrase, LexicalEntry entry)
        {
            var node = Root;
            foreach (var range in SyllableReader.Split(phrase))
            {
                var folded = ToneMarks.Fold(phrase.AsSpan(range));
                if (!_syllables.TryGetValue(folded, out var id))
                    _syllables.Add(folded, id = _syllables.Count);
                if (!_edges.TryGetValue(Edge(node, id), out var next))
                {
                    _edges.Add(Edge(node, id), next = _nodes.Count);
                    _nodes.Add(null);
                }

                node = next;
            }

            if (node == Root)
                return;
            var entries = _nodes[node] ??= [];
            if (!entries.Any(known => known.Class == entry.Class && known.Code == entry.Code && known.Kind == entry.Kind))
                entries.Add(entry);
        }

        public PhraseTrie Build() => new(_syllables, _edges, [.. _nodes.Select(node => node?.ToArray())]);
    }
}

/// <summary>A phrase of the gazetteers found in an article.</summary>
/// <param name="Length">How many syllables; 0 where nothing was found.</param>
/// <param name="Classes">Everything that the phrase can be.</param>
/// <param name="Entries">Its entries.</param>
internal readonly record struct PhraseMatch(int Length, LexicalClass Classes, LexicalEntry[] Entries)
{
    public bool Found => Length > 0;

    public bool Is(LexicalClass classes) => (Classes & classes) != 0;

    /// <summary>Whether the phrase is a cue of that kind.</summary>
    public bool IsCue(string kind)
    {
        if (Entries is not null)
            foreach (var entry in Entries)
                if (entry.Class == LexicalClass.Cue && entry.Kind == kind)
                    return true;
        return false;
    }

    /// <summary>The first entry of any of the classes; null if none.</summary>
    public LexicalEntry? Entry(LexicalClass classes)
    {
        if (Entries is not null)
            foreach (var entry in Entries)
                if ((entry.Class & classes) != 0)
                    return entry;
        return null;
    }
}
