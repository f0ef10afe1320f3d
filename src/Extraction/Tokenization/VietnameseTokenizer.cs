using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Tokenization;

/// <summary>The library's own second stage.</summary>
public sealed class VietnameseTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public TokenizedArticle Tokenize(NormalizedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text;
        var words = ImmutableArray.CreateBuilder<Word>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var zone in article.Zones)
        {
            var first = words.Count;
            for (var i = zone.Start; i < zone.End;)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    i++;
                    continue;
                }

                var start = i++;
                if (char.IsLetterOrDigit(text[start]))
                    while (i < zone.End && (char.IsLetterOrDigit(text[i]) || (i + 1 < zone.End && text[i] is '.' or ',' or '-' or '/' && char.IsLetterOrDigit(text[i + 1]) && (text[i] is '-' || char.IsDigit(text[i + 1]) == char.IsDigit(text[i - 1])))))
                        i++;
                var punctuation = !char.IsLetterOrDigit(text[start]);
                words.Add(new Word(start, i - start, punctuation ? PartOfSpeech.Punct : char.IsUpper(text[start]) ? PartOfSpeech.Propn : PartOfSpeech.Noun));
                if (text[start] is '.' or '!' or '?' && (i == zone.End || char.IsWhiteSpace(text[i]) || char.IsUpper(text[i])))
                {
                    sentences.Add(new Sentence(first, words.Count - first, zone.Kind));
                    first = words.Count;
                }
            }

            if (words.Count > first)
                sentences.Add(new Sentence(first, words.Count - first, zone.Kind));
        }

        return new TokenizedArticle(article, words.ToImmutable(), sentences.ToImmutable());
    }
}
