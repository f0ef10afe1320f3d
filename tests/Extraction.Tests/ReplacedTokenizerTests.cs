using System.Collections.Immutable;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Tests;

public sealed class ReplacedTokenizerTests
{
    [Test]
    public void A_tokenizer_of_the_users_own_takes_the_place_of_the_librarys()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseTokenizer(new BlankTokenizer()).Build();

        var events = pipeline.Extract(new Article("a", "Ngày 5/3, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Cuba Rogelio Polanco .", Published: new DateOnly(2025, 3, 6)));

        pipeline.Tokenizer.Should().BeOfType<BlankTokenizer>();
        events.Should().ContainSingle().Which.Participants.Select(p => p.Name).Should().Equal("Phạm Minh Chính", "Rogelio Polanco");
    }

    /// <summary>Splits at blanks and commas, one sentence a zone, every word a noun.</summary>
    private sealed class BlankTokenizer : ITokenizer
    {
        public TokenizedArticle Tokenize(NormalizedArticle article)
        {
            var words = ImmutableArray.CreateBuilder<Word>();
            var sentences = ImmutableArray.CreateBuilder<Sentence>();
            foreach (var zone in article.Zones)
            {
                var first = words.Count;
                for (var i = zone.Start; i < zone.End;)
                {
                    var length = article.Text.AsSpan(i, zone.End - i).IndexOfAny(' ', ',') is var at and >= 0 ? at : zone.End - i;
                    if (length > 0)
                        words.Add(new Word(i, length, PartOfSpeech.Noun));
                    else if (article.Text[i] == ',')
                        words.Add(new Word(i, 1, PartOfSpeech.Punct));
                    i += Math.Max(length, 1);
                }

                sentences.Add(new Sentence(first, words.Count - first, zone.Kind));
            }

            return new TokenizedArticle(article, words.ToImmutable(), sentences.ToImmutable());
        }
    }
}
