using Extraction.Dumps.Inspection;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Inspection;

public sealed class DumpInspectorTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task Columns_rows_dates_language_and_a_sample_are_told()
    {
        var file = _folder.Write("tin.csv", "mã;ngày đăng;nội dung;thẻ\n1;25/12/2025;Chủ tịch nước tiếp Đại sứ;x\n2;03/01/2026;Thủ tướng hội đàm;y\n3;;Plain English text here;z\n4;04/01/2026;;\n");

        var form = (await DumpInspector.InspectAsync([file])).Should().ContainSingle().Which;

        form.Should().BeEquivalentTo(new
        {
            FirstFile = file,
            Files = 1,
            Format = "csv",
            Encoding = "utf-8",
            Delimiter = ';',
            DateOrder = DateOrder.DayFirst,
            Articles = 3,
            Rejected = 1,
            Undated = 1,
            Earliest = new DateOnly(2025, 12, 25),
            Latest = new DateOnly(2026, 1, 3),
        });
        form.Columns.Should().Equal(
            new InspectedColumn("mã", ArticleField.Id), new("ngày đăng", ArticleField.Published), new("nội dung", ArticleField.Text), new("thẻ", null));
        form.Languages.Should().Equal(new Dictionary<TextLanguage, long> { [TextLanguage.Vietnamese] = 2, [TextLanguage.OtherLatin] = 1 });
        form.Samples.Select(article => article.Id).Should().Equal("1", "2", "3");
        form.FirstRejections.Should().ContainSingle().Which.Location.Line.Should().Be(5);
    }

    [Test]
    public async Task Files_of_one_form_are_told_together()
    {
        for (var i = 0; i < 20; i++)
            _folder.Write($"{i:00}.txt", "date 2026-02-13 Chủ tịch nước tiếp Đại sứ");
        _folder.Write("tin.jsonl", "{\"id\": \"a\", \"text\": \"Chủ tịch nước\"}");

        var forms = await DumpInspector.InspectAsync([_folder.Path]);

        forms.Select(form => (form.Format, form.Files)).Should().Equal(("txt", 20), ("jsonl", 1));
    }

    [TestCase("Chủ tịch nước tiếp Đại sứ Cuba", TextLanguage.Vietnamese)]
    [TestCase("Chu tich nuoc tiep Dai su Cuba", TextLanguage.OtherLatin)]
    [TestCase("The president met the ambassador", TextLanguage.OtherLatin)]
    [TestCase("Президент встретился с послом", TextLanguage.OtherScript)]
    [TestCase("Chá»§ tá»‹ch nÆ°á»›c tiáº¿p Ä‘áº¡i sá»©", TextLanguage.Garbled)]
    public void A_language_is_known_by_its_letters(string text, TextLanguage language) => LanguageGuess.Of(text).Should().Be(language);

    [Test]
    public void Vietnamese_in_decomposed_letters_is_vietnamese() =>
        LanguageGuess.Of("Chu\u0309 ti\u0323ch nu\u031bo\u031b\u0301c tie\u0302\u0301p Ca Ti Lin Du Ba").Should().Be(TextLanguage.Vietnamese);
}
