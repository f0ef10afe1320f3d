namespace Extraction.Dumps.Tests.Reading;

public sealed class TextFormatTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [TestCase(" date 2026-02-14 Tổng Bí thư tiếp khách.\n\nĐoạn hai.", "Tổng Bí thư tiếp khách.\n\nĐoạn hai.")]
    [TestCase("date 2026-02-14\nTổng Bí thư tiếp khách.", "Tổng Bí thư tiếp khách.")]
    public void A_leading_date_is_the_publication_and_no_text(string content, string text) =>
        Dump.Articles(_folder.Write("000_ab.txt", content)).Should().Equal(new Article("000_ab", text, Published: new DateOnly(2026, 2, 14)));

    [TestCase("update 2026-02-14 text")]
    [TestCase("Ngày date 2026-02-14 text")]
    public void Anything_else_at_the_start_is_text(string content) =>
        Dump.Articles(_folder.Write("bài.txt", content)).Should().Equal(new Article("bài", content));

    [Test]
    public void A_header_with_a_day_that_does_not_exist_is_told() =>
        Dump.Rejection(_folder.Write("a.txt", "date 2026-02-30 Văn bản")).Reason.Should().StartWith("'2026-02-30' is no date");

    [Test]
    public void An_empty_file_has_no_text() =>
        Dump.Rejection(_folder.Write("a.txt", " \n")).Reason.Should().Be("the row has no text.");
}
