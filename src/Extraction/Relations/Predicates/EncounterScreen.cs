using System.Buffers;
using System.Runtime.CompilerServices;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Relations.Predicates;

/// <summary>
/// Tells early which articles cannot hold a meeting: those without any predicate that tells of one. What remains of the
/// pipeline would find nothing in them, so that nothing is lost by passing them over.
/// </summary>
/// <remarks>
/// The relation extractor begins every event at a predicate that the <see cref="TriggerFinder"/> finds. The screen looks for
/// them by the same rule in the text itself, where it is clear how the tokenizer cuts the syllables of a phrase; where it is
/// not, it cuts them as the tokenizer does and asks the <see cref="TriggerFinder"/>. It takes a whole zone for one sentence;
/// the full stops between sentences are in no phrase. Immutable and thread-safe.
/// </remarks>
/// <param name="lexicon">The lexicon that the stages after it use.</param>
internal sealed class EncounterScreen(EntityLexicon lexicon)
{
    private readonly SyllableScanner _scanner = new(AbbreviationTable.Load());
    private readonly SyllableFilter _openers = new(lexicon.Trie.Openers(LexicalClass.Predicate));

    /// <summary>What a zone holds.</summary>
    private enum Holding
    {
        /// <summary>No predicate that tells of a meeting.</summary>
        Nothing,

        /// <summary>Only such as tell of one if a diplomat has part in it.</summary>
        Summons,

        /// <summary>A predicate that tells of a meeting.</summary>
        Meeting,

        /// <summary>It depends on how the tokenizer cuts a syllable.</summary>
        Unclear,
    }

    /// <summary>Whether an article may tell of a meeting; false only where it cannot.</summary>
    public bool MayTell(NormalizedArticle article)
    {
        var summons = false;
        foreach (var zone in article.Zones)
        {
            var holding = Look(article.Text.AsSpan(zone.Start, zone.End - zone.Start));
            if (holding == Holding.Unclear)
                holding = LookClosely(article.Text, zone);
            if (holding == Holding.Meeting)
                return true;
            summons |= holding == Holding.Summons;
        }

        return summons && HoldsDiplomat(article);
    }

    /// <summary>Looks for predicates in a text, from left to right, the longest at each place.</summary>
    private Holding Look(ReadOnlySpan<char> text)
    {
        var found = Holding.Nothing;
        for (var at = 0; Next(text, ref at, out var start, out var packed);)
        {
            // Nine of ten syllables open no predicate, and are gone by at this step.
            if (!_openers.MayHold(packed))
                continue;
            var node = lexicon.Trie.Child(0, Id(packed), LexicalClass.Predicate);
            if (node < 0)
                continue;
            var holding = IsClear(text, start, at) ? Follow(node, text, ref at) : Holding.Unclear;
            if (holding > Holding.Summons)
                return holding;
            if (holding == Holding.Summons)
                found = holding;
        }

        return found;
    }

    /// <summary>What the longest phrase is that goes on from a node.</summary>
    private Holding Follow(int node, ReadOnlySpan<char> text, ref int at)
    {
        LexicalEntry? longest = null;
        var next = at;
        do
        {
            if (lexicon.Trie.EntryAt(node, LexicalClass.Predicate) is { } entry)
                (longest, at) = (entry, next);
            if (!Next(text, ref next, out var start, out var packed))
                break;
            node = lexicon.Trie.Child(node, Id(packed), LexicalClass.Predicate);
            if (node >= 0 && !IsClear(text, start, next))
                return Holding.Unclear;
        }
        while (node >= 0);
        return longest is null ? Holding.Nothing : HoldingOf(PredicateTable.Default.Find(longest.Form));
    }

    private static Holding HoldingOf(Predicate predicate) => predicate.Frame switch
    {
        PredicateFrame.None => Holding.Nothing,
        PredicateFrame.Summon => Holding.Summons,
        _ => Holding.Meeting,
    };

    /// <summary>The next run of letters, or the next mark.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="at">Where to look from; set to behind it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="packed">Its syllable (<see cref="PackedSyllable"/>); 0 where it has none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Next(ReadOnlySpan<char> text, ref int at, out int start, out ulong packed)
    {
        while (at < text.Length && text[at].Is(CharacterKind.WhiteSpace))
            at++;
        (start, packed) = (at, 0);
        if (at >= text.Length)
            return false;
        packed = PackedSyllable.OfLetters(text, ref at);
        if (at == start)
            packed = PackedSyllable.Of(text.Slice(at++, 1));
        return true;
    }

    /// <summary>The number of a syllable in the lexicon; -1 where no phrase holds it.</summary>
    private int Id(ulong packed) => packed == 0 ? -1 : lexicon.Trie.SyllableId(packed);

    /// <summary>Whether a run of letters is a syllable for sure, not glued to something with which it may be one; a mark always is.</summary>
    private static bool IsClear(ReadOnlySpan<char> text, int start, int end) =>
        !PackedSyllable.IsLetter(text[start]) || (!IsGlue(text, start - 1, start - 2) && !IsGlue(text, end, end + 1));

    /// <summary>Whether a character beside a run of letters, or what stands beyond it, may belong to their syllable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsGlue(ReadOnlySpan<char> text, int beside, int beyond)
    {
        const CharacterKind word = CharacterKind.Letter | CharacterKind.Digit | CharacterKind.NonSpacingMark | CharacterKind.SpacingMark;
        if ((uint)beside >= (uint)text.Length)
            return false;
        if (text[beside] == ' ')
            return false;
        return text[beside].Is(word) || (text[beside] is '.' or '’' or '\'' && (uint)beyond < (uint)text.Length && text[beyond].Is(word));
    }

    /// <summary>As <see cref="Look"/>, with the syllables of the tokenizer.</summary>
    private Holding LookClosely(string text, Zone zone)
    {
        var syllables = ArrayPool<SyllableToken>.Shared.Rent(zone.End - zone.Start);
        var read = syllables.AsSpan(0, Read(text, zone, syllables));
        var found = Holding.Nothing;
        for (var at = 0; found != Holding.Meeting && TriggerFinder.Next(lexicon, read, ref at, read.Length, out var predicate, out _);)
            found = HoldingOf(predicate);
        ArrayPool<SyllableToken>.Shared.Return(syllables);
        return found;
    }

    /// <summary>Whether anybody is told of who can be called in.</summary>
    private bool HoldsDiplomat(NormalizedArticle article)
    {
        foreach (var zone in article.Zones)
        {
            var syllables = ArrayPool<SyllableToken>.Shared.Rent(zone.End - zone.Start);
            var read = syllables.AsSpan(0, Read(article.Text, zone, syllables));
            var holds = Diplomats.AreTold(lexicon, read, 0, read.Length);
            ArrayPool<SyllableToken>.Shared.Return(syllables);
            if (holds)
                return true;
        }

        return false;
    }

    /// <summary>Cuts a zone as the tokenizer and the entity recognizer after it do.</summary>
    private int Read(string text, Zone zone, SyllableToken[] syllables)
    {
        var count = 0;
        var scanned = text.AsSpan(0, zone.End);
        for (Syllable syllable = default; ;)
        {
            syllable = _scanner.Next(scanned, Math.Max(zone.Start, syllable.End), syllable);
            if (syllable.Length == 0)
                return count;
            count += SyllableReader.Read(text, syllable.Start, syllable.End, lexicon.Trie, syllables.AsSpan(count));
        }
    }
}
