using System.Text;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed class EncodingTests
{
    private const string Csv = "id,tiêu đề,nội dung\n1,Tít,Văn bản đủ dài để thấy bảng mã\n2,Hai,Bài hai\n";

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("utf-16LE", false)]
    [TestCase("utf-16LE", true)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-16BE", true)]
    public void Unicode_is_read_with_and_without_a_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = _folder.Write("tin.csv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Csv)]);

        Dump.Articles(file).Select(article => article.Text).Should().Equal("Văn bản đủ dài để thấy bảng mã", "Bài hai");
    }

    [Test]
    public void Bytes_that_are_no_text_reject_their_row()
    {
        var file = _folder.Write("tin.jsonl", [.. "{\"id\": \"a\", \"text\": \"V\u0103n "u8, 0xC3, 0x28, .. "\"}\n{\"id\": \"b\", \"text\": \"hai\"}\n"u8]);

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Id).Should().Equal(null, "b");
        records[0].Rejection!.Reason.Should().Be("the row holds bytes that are no valid text in the encoding of the file; save the file as UTF-8.");
        records[0].Rejection!.Row.Should().Contain("Văn \uFFFD(");
    }

    [Test]
    public void A_replacement_character_of_the_source_is_text()
    {
        Dump.Articles(_folder.Write("tin.jsonl", "{\"id\": \"a\", \"text\": \"Th\uFFFD\"}")).Single().Text.Should().Be("Th\uFFFD");
    }

    [Test]
    public void Nul_rejects_its_row()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,a\0b\n2,Bài hai\n");

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Id).Should().Equal(null, "2");
        records[0].Rejection!.Reason.Should().Contain("NUL");
    }

    [Test]
    public void A_file_of_nothing_but_nul_ends_in_one_sentence()
    {
        Dump.Rejection(_folder.Write("tin.txt", new byte[10_000])).Reason.Should().NotBeEmpty();
        Dump.Rejection(_folder.Write("tin.csv", new byte[10_000])).Reason.Should().NotBeEmpty();
    }
}
