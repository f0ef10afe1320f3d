using System.Buffers;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Entities.Lexicon;

/// <summary>Cuts the words of an article, and the phrases of the gazetteers, into syllables in one and the same way.</summary>
internal static class SyllableReader
{
    /// <summary>The syllables of an article, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="trie">Gives the syllables their numbers.</param>
    /// <param name="sentences">For every sentence the index of its first syllable, and one past the last.</param>
    public static SyllableToken[] Read(TokenizedArticle article, PhraseTrie trie, out int[] sentences)
    {
        var text = article.Normalized.Text;
        // A list would leave behind its arrays, which in long articles are too large to be collected soon.
        var syllables = ArrayPool<SyllableToken>.Shared.Rent(Math.Max(article.Words.Length * 2, 1));
        var count = 0;
        sentences = new int[article.Sentences.Length + 1];
        if (!trie.KnownSyllables.TryTake(out var known))
            known = new SyllableCache<KnownSyllable>(piece => Know(piece, trie));
        for (var s = 0; s < article.Sentences.Length; s++)
        {
            var sentence = article.Sentences[s];
            sentences[s] = count;
            for (var w = sentence.FirstWord; w < sentence.FirstWord + sentence.WordCount; w++)
            {
                var word = article.Words[w];
                for (var at = word.Start; Next(text, ref at, word.End, trie, known, out var start, out var id, out var shape);)
                {
                    if (start > 0 && !text[start - 1].Is(CharacterKind.WhiteSpace))
                        shape |= SyllableShape.Glued;
                    if (count == sentences[s])
                        shape |= SyllableShape.SentenceStart;
                    if (count == syllables.Length)
                        Grow(ref syllables);
                    syllables[count++] = new SyllableToken(start, at, id, w, shape);
                }
            }
        }

        sentences[^1] = count;
        var read = syllables.AsSpan(0, count).ToArray();
        ArrayPool<SyllableToken>.Shared.Return(syllables);
        trie.KnownSyllables.Add(known);
        return read;
    }

    private static void Grow(ref SyllableToken[] syllables)
    {
        var larger = ArrayPool<SyllableToken>.Shared.Rent(syllables.Length * 2);
        syllables.CopyTo(larger, 0);
        ArrayPool<SyllableToken>.Shared.Return(syllables);
        syllables = larger;
    }

    /// <summary>The numbers of the syllables of a stretch of text; their words and shapes are left open.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="trie">Gives the syllables their numbers.</param>
    /// <param name="syllables">Takes them; at least as many as the stretch has characters.</param>
    /// <returns>How many there are.</returns>
    public static int Read(string text, int start, int end, PhraseTrie trie, Span<SyllableToken> syllables)
    {
        var count = 0;
        for (var at = start; Next(text, ref at, end, trie, out var first, out var id);)
            syllables[count++] = new SyllableToken(first, at, id, -1, SyllableShape.None);
        return count;
    }

    /// <summary>The syllables of a phrase.</summary>
    public static List<Range> Split(string phrase)
    {
        var ranges = new List<Range>();
        for (var at = 0; Next(phrase, ref at, phrase.Length, out var start);)
            ranges.Add(start..at);
        return ranges;
    }

    /// <summary>The next syllable of a word, its number, and what it looks like by itself.</summary>
    private static bool Next(string text, ref int at, int end, PhraseTrie trie, SyllableCache<KnownSyllable> known, out int start, out int id, out SyllableShape shape)
    {
        if (at < end && text[at] == ' ')
            at++;
        start = at;
        while (at < end && text[at] != ' ')
            at++;
        if (at > start && known.Of(text, start, at - start) is { IsPlain: true } syllable)
        {
            (id, shape) = (syllable.Id, syllable.Shape);
            return true;
        }

        at = start;
        (id, shape) = (-1, SyllableShape.None);
        if (!Next(text, ref at, end, out start))
            return false;
        var piece = text.AsSpan(start, at - start);
        id = Id(piece, trie);
        shape = Shape(piece, id, trie);
        return true;
    }

    /// <summary>What is worth knowing of what stands between two blanks.</summary>
    private static KnownSyllable Know(ReadOnlySpan<char> piece, PhraseTrie trie)
    {
        var at = 0;
        var packed = PackedSyllable.OfLetters(piece, ref at);
        if (packed == 0 || at < piece.Length)
            return default;
        var id = trie.SyllableId(packed);
        return new KnownSyllable(id, Shape(piece, id, trie), true);
    }

    /// <summary>The next syllable and its number.</summary>
    private static bool Next(string text, ref int at, int end, PhraseTrie trie, out int start, out int id)
    {
        if (at < end && text[at] == ' ')
            at++;
        start = at;
        var packed = PackedSyllable.OfLetters(text.AsSpan(0, end), ref at);
        if (packed != 0 && (at == end || text[at] == ' '))
        {
            id = trie.SyllableId(packed);
            return true;
        }

        at = start;
        id = -1;
        if (!Next(text, ref at, end, out start))
            return false;
        id = Id(text.AsSpan(start, at - start), trie);
        return true;
    }

    /// <summary>
    /// The next run of letters and digits (with the full stop of an abbreviation), or the next mark. The full stop of an
    /// initial stands alone: <c>V.Putin</c> is three pieces.
    /// </summary>
    private static bool Next(string text, ref int at, int end, out int start)
    {
        while (at < end && text[at].Is(CharacterKind.WhiteSpace))
            at++;
        start = at;
        if (at >= end)
            return false;
        if (!IsLetterOrDigit(text[at++]))
            return true;
        while (at < end)
        {
            if (IsLetterOrDigit(text[at]))
                at++;
            else if (text[at] is '.' or '’' or '\'' && at + 1 < end && IsLetterOrDigit(text[at + 1]) && !(text[at] == '.' && at - start == 1 && text[start].Is(CharacterKind.Letter)))
                at += 2;
            else
                break;
        }

        return true;
    }

    private static int Id(ReadOnlySpan<char> piece, PhraseTrie trie) => trie.SyllableId(piece is ['–' or '—' or '‑'] ? "-" : piece);

    private static bool IsLetterOrDigit(char c) => c.Is(CharacterKind.Letter | CharacterKind.Digit | CharacterKind.NonSpacingMark);

    private static SyllableShape Shape(ReadOnlySpan<char> piece, int id, PhraseTrie trie)
    {
        if (!IsLetterOrDigit(piece[0]))
            return SyllableShape.Mark;
        var shape = SyllableShape.None;
        int upper = 0, letters = 0;
        foreach (var c in piece)
        {
            var kind = CharacterKinds.Of(c);
            if ((kind & CharacterKind.Digit) != 0)
                shape |= SyllableShape.Digit;
            if ((kind & CharacterKind.Letter) == 0)
                continue;
            letters++;
            if ((kind & CharacterKind.Upper) != 0)
                upper++;
        }

        if (piece[0].Is(CharacterKind.Upper))
            shape |= SyllableShape.Capitalized;
        if (upper > 1 && upper == letters)
            shape |= SyllableShape.AllCapitals;
        if (letters > 0 && trie.IsForeign(id, piece))
            shape |= SyllableShape.Foreign;
        return shape;
    }
}
