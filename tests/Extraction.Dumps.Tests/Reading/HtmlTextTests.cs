using Extraction.Dumps.Html;
using Extraction.Normalization;

namespace Extraction.Dumps.Tests.Reading;

public sealed class HtmlTextTests
{
    [Test]
    public void A_body_becomes_lines_with_headings_and_captions_as_zones()
    {
        const string Html =
            """
            <div class="detail"><h2>Tiêu đề&nbsp;phụ</h2>
            <p>Chiều 30/1, <b>Chủ tịch</b>   nước
              tiếp khách.<script>var x = "<p>ẩn</p>";</script></p>
            <figure><img src="a.jpg"><figcaption>Hai bên bắt tay. Ảnh: TTXVN</figcaption></figure>
            <table><tr><td><img></td></tr><tr><td class="pCaption caption">Chú thích <em>hai</em></td></tr></table>
            <p>Dòng một<br>Dòng hai &amp; ba</p><ul><li>Ý một</li><li>Ý hai</li></ul>
            <p class="author">Nhóm PV</p></div>
            """;

        var (text, zones) = HtmlText.Reduce(Html);

        text.Should().Be("Tiêu đề phụ\nChiều 30/1, Chủ tịch nước tiếp khách.\nHai bên bắt tay. Ảnh: TTXVN\nChú thích hai\nDòng một\nDòng hai & ba\nÝ một\nÝ hai\nNhóm PV");
        zones.Select(zone => (zone.Kind, text[zone.Start..zone.End])).Should().StartWith(
        [
            (ZoneKind.Headline, "Tiêu đề phụ"),
            (ZoneKind.Paragraph, "Chiều 30/1, Chủ tịch nước tiếp khách."),
            (ZoneKind.Caption, "Hai bên bắt tay. Ảnh: TTXVN"),
            (ZoneKind.Caption, "Chú thích hai"),
        ]);
        zones[^1].Kind.Should().Be(ZoneKind.Byline);
    }

    [TestCase("<p>Một</p>", true)]
    [TestCase("Một<br/>hai</div>", true)]
    [TestCase("<div>Một", true)]
    [TestCase("Giá <số> và 3 < 5", false)]
    [TestCase("Một <a href='x'>liên kết</a> và <b>đậm</b>", false)]
    [TestCase("Thường", false)]
    public void Only_bodies_are_taken_for_html(string text, bool expected) => HtmlText.IsHtml(text).Should().Be(expected);

    [Test]
    public void A_hundred_thousand_nested_elements_are_no_article()
    {
        using var folder = new TemporaryFolder();
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Trong cùng";

        Dump.Rejection(folder.Write("tin.jsonl", $"{{\"id\": \"a\", \"content\": \"{html}\"}}")).Reason.Should().Contain("more than a thousand deep");
    }

    [Test]
    public void A_page_of_paragraphs_that_are_never_closed_is_an_article() =>
        HtmlText.IsTooDeep(string.Concat(Enumerable.Repeat("<p>Đoạn<br>hai<img src=a.jpg>", 5000))).Should().BeFalse();

    [Test]
    public void The_reader_reduces_html_and_rejects_what_is_left_empty()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("tin.jsonl", "{\"id\": \"a\", \"content\": \"<p>Một</p><figcaption>Ảnh</figcaption>\"}\n{\"id\": \"b\", \"content\": \"<div><img src='x'></div>\"}\n");

        var records = Dump.Read(file);

        records[0].Article!.Text.Should().Be("Một\nẢnh");
        records[0].Article!.Zones.Select(zone => zone.Kind).Should().Equal(ZoneKind.Paragraph, ZoneKind.Caption);
        records[1].Rejection!.Reason.Should().Be("the row has no text.");
    }

    [Test]
    public void Normalization_takes_over_what_the_page_says_of_its_parts()
    {
        using var folder = new TemporaryFolder();
        var article = Dump.Articles(folder.Write("tin.jsonl", "{\"id\": \"a\", \"title\": \"Tít\", \"content\": \"<h2>Hai bên hội đàm tại Hà Nội.</h2><p>Chiều 13/2, hai bên hội đàm.</p><figcaption>Hai bên bắt tay trước hội đàm.</figcaption>\"}")).Single();

        var normalized = new ArticleNormalizer().Normalize(article);

        normalized.Zones.Select(zone => (zone.Kind, normalized.Text[zone.Start..zone.End])).Should().Equal(
            (ZoneKind.Headline, "Tít"),
            (ZoneKind.Headline, "Hai bên hội đàm tại Hà Nội."),
            (ZoneKind.Paragraph, "Chiều 13/2, hai bên hội đàm."),
            (ZoneKind.Caption, "Hai bên bắt tay trước hội đàm."));
    }
}
