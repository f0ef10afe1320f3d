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
        var syllables = new List<SyllableToken>(article.Words.Length * 2);
        sentences = new int[article.Sentences.Length + 1];
        Span<char> folded = stackalloc char[64];
        for (var s = 0; s < article.Sentences.Length; s++)
        {
            var sentence = article.Sentences[s];
            sentences[s] = syllables.Count;
            for (var w = sentence.FirstWord; w < sentence.FirstWord + sentence.WordCount; w++)
            {
                var word = article.Words[w];
                for (var at = word.Start; Next(text, ref at, word.End, out var start);)
                {
                    var piece = text.AsSpan(start, at - start);
                    var id = -1;
                    if (piece.Length <= folded.Length)
                    {
                        ToneMarks.Fold(piece, folded);
                        if (piece.Length == 1 && piece[0] is '–' or '—' or '‑')
                            folded[0] = '-';
                        id = trie.SyllableId(folded[..piece.Length]);
                    }

                    var shape = Shape(piece, id, trie);
                    if (start > 0 && !char.IsWhiteSpace(text[start - 1]))
                        shape |= SyllableShape.Glued;
                    if (syllables.Count == sentences[s])
                        shape |= SyllableShape.SentenceStart;
                    syllables.Add(new SyllableToken(start, at, id, w, shape));
                }
            }
        }

        sentences[^1] = syllables.Count;
        return [.. syllables];
    }

    /// <summary>The syllables of a phrase.</summary>
    public static List<Range> Split(string phrase)
    {
        var ranges = new List<Range>();
        for (var at = 0; Next(phrase, ref at, phrase.Length, out var start);)
            ranges.Add(start..at);
        return ranges;
    }

    /// <summary>
    /// The next run of letters and digits (with the full stop of an abbreviation), or the next mark. The full stop of an
    /// initial stands alone: <c>V.Putin</c> is three pieces.
    /// </summary>
    private static bool Next(string text, ref int at, int end, out int start)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
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
            else if (text[at] is '.' or '’' or '\'' && at + 1 < end && IsLetterOrDigit(text[at + 1]) && !(text[at] == '.' && at - start == 1 && char.IsLetter(text[start])))
                at += 2;
            else
                break;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static SyllableShape Shape(ReadOnlySpan<char> piece, int id, PhraseTrie trie)
    {
        if (!IsLetterOrDigit(piece[0]))
            return SyllableShape.Mark;
        var shape = SyllableShape.None;
        int upper = 0, letters = 0;
        foreach (var c in piece)
        {
            if (char.IsDigit(c))
                shape |= SyllableShape.Digit;
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (char.IsUpper(c))
                upper++;
        }

        if (char.IsUpper(piece[0]))
            shape |= SyllableShape.Capitalized;
        if (upper > 1 && upper == letters)
            shape |= SyllableShape.AllCapitals;
        if (letters > 0 && trie.IsForeign(id, piece))
            shape |= SyllableShape.Foreign;
        return shape;
    }
}
