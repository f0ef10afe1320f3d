using Extraction.Normalization;

namespace Extraction.Tests.Normalization;

public sealed class ArticleNormalizerTests
{
    private static readonly ArticleNormalizer _normalizer = new();

    [TestCase("Ha\u0300 No\u0323\u0302i", "Hà Nội", TestName = "Decomposed letters are composed")]
    [TestCase("No\u0302\u0323i", "Nội", TestName = "Marks in any order are composed")]
    [TestCase("\u1112\u1161\u11AB", "\uD55C", TestName = "Hangul is composed")]
    [TestCase("thăm 300 \u212B", "thăm 300 Å", TestName = "Singletons become what they are")]
    [TestCase("Ðại sứ ðến", "Đại sứ đến", TestName = "Eth is the Vietnamese letter")]
    [TestCase("Tổng thống Рutіn", "Tổng thống Putin", TestName = "Cyrillic letters in a Latin word are Latin")]
    [TestCase("báo Правда", "báo Правда", TestName = "A Cyrillic word stays")]
    [TestCase("Tô\u200B Lâm\u00AD tiếp\u00A0 khách", "Tô Lâm tiếp khách", TestName = "Invisible characters go, blanks are single")]
    [TestCase("Mỹ &amp; EU &quot;bàn&quot; &#7899;t", "Mỹ & EU \"bàn\" ớt", TestName = "Entities are decoded")]
    [TestCase("A &amp;amp; B", "A & B", TestName = "Entities of entities are decoded")]
    [TestCase("<p>Ông <b>Tô Lâm</b> tiếp <a href=\"x\">khách</a>.</p><p>Họ nói chuyện.</p>", "Ông Tô Lâm tiếp khách.\nHọ nói chuyện.", TestName = "Tags go, paragraphs are lines")]
    [TestCase("Tin<script>var a = 1;</script> mới", "Tin mới", TestName = "Scripts go")]
    [TestCase("3 < 5 và 7 > 2", "3 < 5 và 7 > 2", TestName = "Comparisons are no tags")]
    [TestCase("hoà bình, hòa bình, thuỷ thủ", "hoà bình, hòa bình, thuỷ thủ", TestName = "Tone marks stay where they were written")]
    [TestCase("gặp nhau lần thứ 2.Tổng Bí thư nói", "gặp nhau lần thứ 2. Tổng Bí thư nói", TestName = "Glued sentences are parted")]
    [TestCase("đạt 100 tỷ USDtrong năm", "đạt 100 tỷ USD trong năm", TestName = "A word glued to an acronym is parted")]
    [TestCase("tỉnh YênBái đón khách", "tỉnh Yên Bái đón khách", TestName = "Two glued words are parted")]
    [TestCase("ngày13/2tại Hà Nội", "ngày 13/2 tại Hà Nội", TestName = "Words glued to a number are parted")]
    [TestCase("VnExpress, YouTube, DeSombre, McDonald, iPhone", "VnExpress, YouTube, DeSombre, McDonald, iPhone", TestName = "Names with capitals inside stay")]
    [TestCase("TP.HCM, T.Ư, U.S., 30.1, 12,7, www.a.vn", "TP.HCM, T.Ư, U.S., 30.1, 12,7, www.a.vn", TestName = "Abbreviations, numbers and addresses stay")]
    [TestCase("Theo \nReuters\n, hai bên đã gặp\nnhau.", "Theo Reuters, hai bên đã gặp nhau.", TestName = "Lines broken where a link stood are joined")]
    [TestCase("Họ đến.\nOng bay.", "Họ đến.\nOng bay.", TestName = "Paragraphs stay apart")]
    [TestCase("Gồm:\na) hai bên\nb) ba bên", "Gồm:\na) hai bên\nb) ba bên", TestName = "Lists stay lists")]
    [TestCase("", "", TestName = "Nothing stays nothing")]
    public void Text_is_cleaned(string text, string clean) => Normalize(text).Text.Should().Be(clean);

    [TestCase("Tæng BÝ th­ tiÕp ®oµn ®¹i biÓu ViÖt Nam t¹i Hµ Néi", "Tổng Bí thư tiếp đoàn đại biểu Việt Nam tại Hà Nội", TestName = "TCVN3")]
    [TestCase("Toång Bí thö tieáp ñoaøn ñaïi bieåu Vieät Nam taïi Haø Noäi", "Tổng Bí thư tiếp đoàn đại biểu Việt Nam tại Hà Nội", TestName = "VNI")]
    public void Legacy_encodings_are_converted(string text, string? clean)
    {
        var normalized = Normalize(text);
        if (clean is not null)
            normalized.Text.Should().Be(clean);
        normalized.Offsets.End(normalized.Text.Length - 1).Should().Be(text.Length);
    }

    [Test]
    public void Viscii_is_converted()
    {
        // RFC 1456: "Tổng Bí thư tiếp đoàn đại biểu Việt Nam".
        Normalize("T\u00B1ng Bí th\u00DF ti\u00AAp \u00F0oàn \u00F0\u00D5i bi\u00ACu Vi\u00AEt Nam").Text
            .Should().Be("Tổng Bí thư tiếp đoàn đại biểu Việt Nam".Normalize());
    }

    [Test]
    public void French_is_not_taken_for_a_legacy_encoding() =>
        Normalize("Le président a été reçu à l'Élysée où il a déjà dîné").Text.Should().Be("Le président a été reçu à l'Élysée où il a déjà dîné");

    [Test]
    public void A_span_quotes_what_stood_in_the_original()
    {
        const string text = "Ông To\u0302 La\u0302m &amp; <b>Pu</b>tin gặp\n nhau.";
        var article = Normalize(text);

        Quote(article, "Tô Lâm").Should().Be("To\u0302 La\u0302m");
        Quote(article, "&").Should().Be("&amp;");
        Quote(article, "Putin").Should().Be("Pu</b>tin");
        Quote(article, "gặp nhau").Should().Be("gặp\n nhau");
    }

    [Test]
    public void Nothing_is_cut_out_of_brackets()
    {
        var once = Normalize("[)USDT.Ư\u00B8Nguồn:ñTP.Theo](").Text;

        once.Should().NotContain("\n");
        Normalize(once).Text.Should().Be(once);
    }

    [Test]
    public void The_headline_has_negative_offsets()
    {
        var article = _normalizer.Normalize(new Article("a", "Hai bên hội đàm.", "Thủ&nbsp;tướng thăm Lào"));
        article.Text.Should().Be("Thủ tướng thăm Lào\nHai bên hội đàm.");
        var span = article.Span(0, 9);
        span.Should().Be(new TextSpan("Thủ&nbsp;tướng", -24, -10));
        article.Span(19, 22).Should().Be(new TextSpan("Hai", 0, 3));
    }

    private static string Quote(NormalizedArticle article, string piece)
    {
        var start = article.Text.IndexOf(piece, StringComparison.Ordinal);
        return article.Span(start, start + piece.Length).Text;
    }

    private static NormalizedArticle Normalize(string text) => _normalizer.Normalize(new Article("a", text));
}
