using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Tests.Tokenization;

public sealed class VietnameseTokenizerTests
{
    private static readonly ArticleNormalizer _normalizer = new();
    private static readonly VietnameseTokenizer _tokenizer = new();

    [TestCase("Ông đến TP.HCM. Bà ở lại.", "Ông đến TP.HCM.|Bà ở lại.")]
    [TestCase("Ủy ban Kiểm tra T.Ư họp. Hội nghị kết thúc.", "Ủy ban Kiểm tra T.Ư họp.|Hội nghị kết thúc.")]
    [TestCase("Đoàn từ U.S. đã đến. Họ ở lại.", "Đoàn từ U.S. đã đến.|Họ ở lại.")]
    [TestCase("ThS. Nguyễn An và PGS.TS. Lê Bình gặp nhau. Họ nói chuyện.", "ThS. Nguyễn An và PGS.TS. Lê Bình gặp nhau.|Họ nói chuyện.")]
    [TestCase("Chiều 30.1, giá tăng 12,7 phần trăm. Sau đó giá giảm.", "Chiều 30.1, giá tăng 12,7 phần trăm.|Sau đó giá giảm.")]
    [TestCase("Họ chờ… Rồi họ đi. Thế là hết...", "Họ chờ…|Rồi họ đi.|Thế là hết...")]
    [TestCase("“Tôi sẽ đến.” Ông nói vậy.", "“Tôi sẽ đến.”|Ông nói vậy.")]
    [TestCase("\"Ông có đến không?\" bà hỏi. Ông gật đầu.", "\"Ông có đến không?\" bà hỏi.|Ông gật đầu.")]
    [TestCase("Hai bên gặp lần thứ 2.Tổng Bí thư khẳng định như vậy.", "Hai bên gặp lần thứ 2.|Tổng Bí thư khẳng định như vậy.")]
    [TestCase("1. Hai bên nhất trí. 2. Hai bên ký kết.", "1. Hai bên nhất trí.|2. Hai bên ký kết.")]
    [TestCase("Ông Robert H. McCooey đến thăm. Ông ở lại.", "Ông Robert H. McCooey đến thăm.|Ông ở lại.")]
    [TestCase("Chủ tịch tiếp khách. Ảnh: TTXVN Ông Nam nói chuyện với khách.", "Chủ tịch tiếp khách.|Ảnh: TTXVN|Ông Nam nói chuyện với khách.")]
    public void Sentences_are_split(string text, string sentences)
    {
        var article = Tokenize(text);
        string.Join('|', article.Sentences.Select(sentence => Text(article, sentence))).Should().Be(sentences);
    }

    [TestCase("Tổng Bí thư Nguyễn Phú Trọng tiếp Đại sứ Hoa Kỳ.", "Nguyễn Phú Trọng")]
    [TestCase("Tổng thống Lee Jae-myung đến Hà Nội.", "Hà Nội")]
    [TestCase("Hai nước thúc đẩy hợp tác kinh tế.", "hợp tác")]
    [TestCase("Quan hệ Việt Nam-Hoa Kỳ phát triển.", "Hoa Kỳ")]
    [TestCase("Ông viết ở www.bao.vn và a@bao.vn.", "www.bao.vn")]
    [TestCase("Ngày 13/2/2026 hai bên gặp nhau.", "13/2/2026")]
    public void Words_are_joined_and_kept(string text, string word) => Words(Tokenize(text)).Should().Contain(word);

    [Test]
    public void Parts_of_speech_on_demand_are_those_of_the_whole_sentence_in_whatever_order_they_are_asked_for()
    {
        foreach (var seed in Seeds.Articles)
        {
            var normalized = _normalizer.Normalize(seed);
            var words = _tokenizer.Tokenize(normalized).Words;
            var deferred = _tokenizer.TokenizeUntagged(normalized).DeferredTags!;
            var order = Enumerable.Range(0, words.Length).ToArray();
            new Random(1).Shuffle(order);
            foreach (var word in order)
                deferred.Of(word).Should().Be(words[word].PartOfSpeech);
        }
    }

    [Test]
    public void Words_have_parts_of_speech()
    {
        var article = Tokenize("Hôm nay, ông Nguyễn Phú Trọng tiếp ba đoàn khách.");
        Tag(article, "Nguyễn Phú Trọng").Should().Be(PartOfSpeech.Propn);
        Tag(article, "tiếp").Should().Be(PartOfSpeech.Verb);
        Tag(article, "ba").Should().Be(PartOfSpeech.Num);
        Tag(article, "đoàn").Should().Be(PartOfSpeech.Noun);
        Tag(article, ",").Should().Be(PartOfSpeech.Punct);
    }

    [Test]
    public void Blanks_are_the_borders_of_syllables_when_they_are_given()
    {
        const string sentence = "Thủ tướng nói : \" Tôi rất vui \" .";
        var words = _tokenizer.TokenizeSyllables(sentence);
        words.Select(word => sentence.Substring(word.Start, word.Length)).Should().Equal("Thủ tướng", "nói", ":", "\"", "Tôi", "rất", "vui", "\"", ".");
    }

    [TestCase("")]
    [TestCase(" \n ")]
    [TestCase("a")]
    [TestCase(".")]
    [TestCase("\uD83D")]
    [TestCase("\uDE00\uD83D x")]
    [TestCase("😀😀👩‍👩‍👧🇻🇳")]
    [TestCase("习近平会见越南客人。双方举行会谈。")]
    [TestCase("\u0301\u0301\u0301")]
    public void Bad_input_gives_sensible_tokens(string text)
    {
        var article = Tokenize(text);
        article.Words.Sum(word => word.Length).Should().Be(article.Normalized.Text.Count(c => !char.IsWhiteSpace(c)));
        article.Sentences.Sum(sentence => sentence.WordCount).Should().Be(article.Words.Length);
    }

    [Test]
    public void Chinese_is_cut_into_characters_and_sentences()
    {
        var article = Tokenize("习近平会见越南客人。双方举行会谈。");
        article.Sentences.Should().HaveCount(2);
    }

    [Test]
    public void A_tokenizer_serves_many_threads()
    {
        const string text = "Chiều 13/2, Tổng Bí thư tiếp Đại sứ Lào. Hai bên trao đổi về hợp tác kinh tế.";
        var expected = Tokenize(text);
        Parallel.For(0, 200, _ =>
        {
            var article = Tokenize(text);
            article.Words.Should().Equal(expected.Words);
            article.Sentences.Should().Equal(expected.Sentences);
        });
    }

    [Test]
    public void Every_model_is_small()
    {
        string[] models = ["segmenter.model", "tagger.model"];
        models.Sum(model => ResourceTable.Open(model).Length).Should().BeLessThanOrEqualTo(8_000_000);
    }

    private static TokenizedArticle Tokenize(string text) => _tokenizer.Tokenize(_normalizer.Normalize(new Article("a", text)));

    private static IEnumerable<string> Words(TokenizedArticle article) => article.Words.Select(word => article.Normalized.Text.Substring(word.Start, word.Length));

    private static PartOfSpeech Tag(TokenizedArticle article, string form) =>
        article.Words.First(word => article.Normalized.Text.AsSpan(word.Start, word.Length).SequenceEqual(form)).PartOfSpeech;

    private static string Text(TokenizedArticle article, Sentence sentence) =>
        article.Normalized.Text[article.Words[sentence.FirstWord].Start..article.Words[sentence.FirstWord + sentence.WordCount - 1].End];
}
