using System.Collections.Concurrent;
using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>
/// The library's own second stage: syllables, sentences, words and parts of speech, by trained models that ship with
/// the library.
/// </summary>
/// <remarks>Safe for concurrent use. Loads its models when it is made; make it once.</remarks>
public sealed class VietnameseTokenizer : ITokenizer
{
    private readonly SyllableScanner _scanner = new(AbbreviationTable.Load());
    private readonly WordSegmenter _segmenter = WordSegmenter.Load();
    private readonly PartOfSpeechTagger _tagger = PartOfSpeechTagger.Load();
    private readonly ConcurrentBag<TokenizerBuffers> _buffers = [];

    /// <inheritdoc/>
    public TokenizedArticle Tokenize(NormalizedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Tokenize(article, tagged: true);
    }

    /// <summary>As <see cref="Tokenize(NormalizedArticle)"/>, but the words get their parts of speech only where these are asked for.</summary>
    internal TokenizedArticle TokenizeUntagged(NormalizedArticle article)
    {
        var tokenized = Tokenize(article, tagged: false);
        return tokenized with { DeferredTags = new DeferredTags(this, article.Text, tokenized.Words, tokenized.Sentences) };
    }

    private TokenizedArticle Tokenize(NormalizedArticle article, bool tagged)
    {
        var buffers = Rent();
        foreach (var zone in article.Zones)
        {
            Scan(article.Text.AsSpan(0, zone.End), zone.Start, buffers);
            for (int first = 0, end; first < buffers.Syllables.Count; first = end)
            {
                end = SentenceSplitter.End(article.Text, buffers.Syllables.Items, first);
                AddSentence(article.Text, first, end, zone.Kind, buffers, tagged);
            }
        }

        var result = new TokenizedArticle(article, [.. buffers.Words.Items], [.. buffers.Sentences.Items]);
        Return(buffers);
        return result;
    }

    /// <summary>The words of one sentence whose blanks are all the borders of syllables that there are.</summary>
    /// <param name="sentence">A sentence as treebanks write it, its marks set off by blanks.</param>
    /// <returns>The words in order; offsets count in <paramref name="sentence"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> is null.</exception>
    public ImmutableArray<Word> TokenizeSyllables(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var buffers = Rent();
        for (int start = 0, end; start < sentence.Length; start = end + 1)
        {
            end = start;
            while (end < sentence.Length && !char.IsWhiteSpace(sentence[end]))
                end++;
            if (end > start)
                buffers.Syllables.Add(new Syllable(start, end - start));
        }

        AddSentence(sentence, 0, buffers.Syllables.Count, ZoneKind.Paragraph, buffers, tagged: true);
        ImmutableArray<Word> words = [.. buffers.Words.Items];
        Return(buffers);
        return words;
    }

    /// <summary>The parts of speech of a sentence whose words are given.</summary>
    internal PartOfSpeech[] TagWords(string text, ReadOnlySpan<Word> words)
    {
        var tags = new PartOfSpeech[words.Length];
        _tagger.Tag(KeysOf(text, words), tags);
        return tags;
    }

    /// <summary>What the tagger looks at in a sentence whose words are given.</summary>
    internal static WordKey[] KeysOf(string text, ReadOnlySpan<Word> words)
    {
        var keys = new WordKey[words.Length + (2 * TaggingFeatures.Padding)];
        Span<SyllableKey> syllables = stackalloc SyllableKey[16];
        for (var i = 0; i < words.Length; i++)
        {
            var count = 0;
            var word = text.AsSpan(words[i].Start, words[i].Length);
            foreach (var syllable in word.Split(' '))
                if (count < syllables.Length)
                    syllables[count++] = SyllableKey.Of(word[syllable]);
            keys[i + TaggingFeatures.Padding] = WordKey.Of(syllables[..count], word[0]);
        }

        return keys;
    }

    /// <inheritdoc cref="PartOfSpeechTagger.Tag(ReadOnlySpan{WordKey}, Span{PartOfSpeech}, int, int)"/>
    internal void Tag(ReadOnlySpan<WordKey> words, Span<PartOfSpeech> tags, int start, int end) => _tagger.Tag(words, tags, start, end);

    private TokenizerBuffers Rent() => _buffers.TryTake(out var buffers) ? buffers : new TokenizerBuffers();

    private void Return(TokenizerBuffers buffers)
    {
        buffers.Clear();
        _buffers.Add(buffers);
    }

    private void Scan(ReadOnlySpan<char> text, int start, TokenizerBuffers buffers)
    {
        buffers.Syllables.Clear();
        for (Syllable syllable = default; ; start = syllable.End)
        {
            syllable = _scanner.Next(text, start, syllable);
            if (syllable.Length == 0)
                return;
            buffers.Syllables.Add(syllable);
        }
    }

    private void AddSentence(string text, int first, int end, ZoneKind zone, TokenizerBuffers buffers, bool tagged)
    {
        var syllables = buffers.Syllables.Items[first..end];
        var keys = buffers.Keys.Take(syllables.Length + (2 * SegmentationFeatures.Padding));
        keys[..SegmentationFeatures.Padding].Clear();
        keys[^SegmentationFeatures.Padding..].Clear();
        for (var i = 0; i < syllables.Length; i++)
            keys[i + SegmentationFeatures.Padding] = buffers.KnownKeys.Of(text, syllables[i].Start, syllables[i].Length);
        var joins = buffers.Joins.Take(syllables.Length);
        _segmenter.Segment(keys, joins);

        var firstWord = buffers.Words.Count;
        for (int i = 0, start = 0; i < syllables.Length; i++)
        {
            if (joins[i])
                continue;
            buffers.Words.Add(new Word(syllables[start].Start, syllables[i].End - syllables[start].Start, PartOfSpeech.X));
            start = i + 1;
        }

        var words = buffers.Words.Items[firstWord..];
        if (tagged)
            Tag(text, syllables, keys, joins, words, buffers);
        if (words.Length > 0)
            buffers.Sentences.Add(new Sentence(firstWord, words.Length, zone));
    }

    private void Tag(string text, ReadOnlySpan<Syllable> syllables, ReadOnlySpan<SyllableKey> keys, ReadOnlySpan<bool> joins, Span<Word> words, TokenizerBuffers buffers)
    {
        buffers.WordKeys.Clear();
        for (var i = 0; i < TaggingFeatures.Padding; i++)
            buffers.WordKeys.Add(default);
        for (int i = 0, start = 0; i < syllables.Length; i++)
        {
            if (joins[i])
                continue;
            var word = keys[(start + SegmentationFeatures.Padding)..(i + 1 + SegmentationFeatures.Padding)];
            buffers.WordKeys.Add(WordKey.Of(word, text[syllables[start].Start]));
            start = i + 1;
        }

        for (var i = 0; i < TaggingFeatures.Padding; i++)
            buffers.WordKeys.Add(default);
        var tags = buffers.Tags.Take(words.Length);
        _tagger.Tag(buffers.WordKeys.Items, tags);
        for (var i = 0; i < words.Length; i++)
            words[i] = words[i] with { PartOfSpeech = tags[i] };
    }
}
