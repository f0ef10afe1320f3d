using System.Runtime.CompilerServices;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Entities.Parsing;

/// <summary>The syllables of one article, and what the grammar asks of them. Used by one thread.</summary>
internal sealed class SyllableText
{
    private readonly TokenizedArticle _article;
    private readonly DeferredTags? _tags;
    private readonly PhraseTrie _trie;

    public SyllableText(TokenizedArticle article, EntityLexicon lexicon)
    {
        _article = article;
        _tags = article.DeferredTags;
        Lexicon = lexicon;
        _trie = lexicon.Trie;
        Syllables = SyllableReader.Read(article, lexicon.Trie, out var sentences);
        SentenceStarts = sentences;
    }

    public EntityLexicon Lexicon { get; }

    public SyllableToken[] Syllables { get; }

    /// <summary>For every sentence its first syllable, and one past the last sentence.</summary>
    public int[] SentenceStarts { get; }

    public int SentenceCount => SentenceStarts.Length - 1;

    public TokenizedArticle Article => _article;

    /// <summary>The clean text of the syllables from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public ReadOnlySpan<char> Text(int start, int end) =>
        end <= start ? default : _article.Normalized.Text.AsSpan(Syllables[start].Start, Syllables[end - 1].End - Syllables[start].Start);

    public ReadOnlySpan<char> Text(int syllable) => Text(syllable, syllable + 1);

    public string Folded(int start, int end) => ToneMarks.Fold(Text(start, end));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseMatch Match(int start, int end, LexicalClass classes) =>
        start < end && (_trie.Opens(Syllables[start].Id) & classes) != 0 ? _trie.Longest(Syllables, start, end, classes) : default;

    /// <summary>Whether a phrase of one of the classes may begin with the syllable.</summary>
    public bool MayOpen(int syllable, LexicalClass classes) => (_trie.Opens(Syllables[syllable].Id) & classes) != 0;

    /// <summary>Whether the syllable is that mark.</summary>
    public bool IsMark(int syllable, char mark) => Syllables[syllable].IsMark && Text(syllable) is [var c] && c == mark;

    public bool IsDash(int syllable) => Syllables[syllable].IsMark && Text(syllable) is ['-' or '–' or '—'];

    /// <summary>Whether the syllable is that word, written in lower case.</summary>
    public bool IsWord(int syllable, string folded) => Text(syllable).Equals(folded, StringComparison.OrdinalIgnoreCase);

    public PartOfSpeech PartOfSpeech(int syllable) =>
        _tags is null ? _article.Words[Syllables[syllable].Word].PartOfSpeech : _tags.Of(Syllables[syllable].Word);

    /// <summary>
    /// Whether the match is a short form (<c>Trung</c>, <c>Hàn</c>) that names a country only in a pair: "Việt - Trung",
    /// and here stands alone.
    /// </summary>
    public bool IsLoneShortForm(int start, PhraseMatch match, int limit) =>
        match.Found && match.Is(LexicalClass.CountryShort) && !match.Is(LexicalClass.Country | LexicalClass.Place | LexicalClass.Capital | LexicalClass.Organization)
        && !(start > 0 && IsDash(start - 1)) && !(start + match.Length < limit && IsDash(start + match.Length));

    /// <summary>Whether a letter with a full stop stands for quận, huyện or phường: "Q.Ninh Kiều"; not "H.Clinton", "P.Pô-rô-sen-cô".</summary>
    public bool IsDistrictLetter(int syllable, int limit) =>
        syllable + 2 < limit && Text(syllable) is "Q" or "H" or "P" or "F" && IsMark(syllable + 1, '.')
        && Syllables[syllable + 2].IsCapitalized && Syllables[syllable + 2].Has(Entities.Lexicon.SyllableShape.Glued) && Syllables[syllable + 2].End - Syllables[syllable + 2].Start > 1
        && !Syllables[syllable + 2].Has(Entities.Lexicon.SyllableShape.Foreign) && !(syllable + 3 < limit && IsDash(syllable + 3));

    public bool SameWord(int left, int right) => Syllables[left].Word == Syllables[right].Word;
}
