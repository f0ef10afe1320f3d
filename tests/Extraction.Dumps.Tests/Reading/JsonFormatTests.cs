using System.Collections.Immutable;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed class JsonFormatTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void An_object_a_line_is_an_article()
    {
        var file = _folder.Write("tin.jsonl", """
            {"id": "a", "published": "2025-08-07T22:00:00+07:00", "title": "Tít", "text": "Văn bản", "url": "u", "source": {"name": "Báo"}}

            {"id": 17, "published": null, "content": ["Đoạn một", "Đoạn hai"], "tags": [1, 2]}
            """);

        Dump.Articles(file).Should().Equal(
            new Article("a", "Văn bản", "Tít", new DateOnly(2025, 8, 7), "u", "Báo"),
            new Article("17", "Đoạn một\nĐoạn hai"));
    }

    [Test]
    public void A_broken_line_is_rejected_and_the_others_are_read()
    {
        var file = _folder.Write("tin.jsonl", "{\"id\": \"a\", \"text\": \"một\"}\n{\"id\": \"b\", \"text\": \n[1]\n{\"id\": \"d\", \"text\": \"bốn\"}\n");

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Id).Should().Equal("a", null, null, "d");
        records[1].Rejection!.ToString().Should().StartWith($"{file}, line 2: the JSON is broken (character ");
        records[1].Rejection!.Row.Should().Be("{\"id\": \"b\", \"text\": ");
        records[2].Rejection!.Reason.Should().Be("an object was expected where the JSON holds an array.");
    }

    [Test]
    public void Half_a_character_is_no_text()
    {
        var file = _folder.Write("tin.jsonl", """{"id": "a", "text": "vỡ \ud83d"}""");

        Dump.Rejection(file).Reason.Should().Contain("no valid text");
    }

    [Test]
    public void A_very_long_line_is_passed_over_without_being_held()
    {
        var file = _folder.Write("tin.jsonl", "{\"id\": \"a\", \"text\": \"" + new string('x', 5_000_000) + "\"}\n{\"id\": \"b\", \"text\": \"hai\"}\n");

        var records = Dump.Read(file, new DumpReaderOptions { Limits = new DumpLimits { LongestRow = 100_000 } });

        records.Select(record => record.Article?.Id).Should().Equal(null, "b");
        records[0].Rejection!.Row!.Length.Should().Be(Rejection.LongestRow);
        records[1].Location.Line.Should().Be(2);
    }

    [TestCase("""[{"id": "a", "text": "m]ộ}t\"\\"}, {"id": "b", "text": "hai"}]""")]
    [TestCase("""{"count": 2, "query": {"q": "[x]"}, "articles": [{"id": "a", "text": "m]ộ}t\"\\"}, {"id": "b", "text": "hai"}], "more": []}""")]
    [TestCase("{\"id\": \"a\", \"text\": \"m]ộ}t\\\"\\\\\"}\n{\"id\": \"b\",\n \"text\": \"hai\"}")]
    public void An_array_is_read_wherever_it_stands(string json) =>
        Dump.Articles(_folder.Write("tin.json", json)).Select(article => article.Text).Should().Equal("m]ộ}t\"\\", "hai");

    [Test]
    public void An_array_element_is_known_by_its_line()
    {
        var file = _folder.Write("tin.json", "[\n  {\"id\": \"a\", \"text\": \"một\"},\n  {\"id\": \"b\"},\n  {\"id\": \"c\" \"text\": \"ba\"},\n  {\"id\": \"d\", \"text\": \"bốn\"}\n]\n");

        var records = Dump.Read(file);

        records.Select(record => record.Location.Line).Should().Equal(2, 3, 4, 5);
        records.Select(record => record.Article?.Id).Should().Equal("a", null, null, "d");
    }

    [Test]
    public void An_array_that_is_cut_off_gives_what_it_has_and_says_so()
    {
        var file = _folder.Write("tin.json", "[{\"id\": \"a\", \"text\": \"một\"}, {\"id\": \"b\", \"te");

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Id).Should().Equal("a", null);
        records[1].Rejection!.Reason.Should().Contain("the file is not whole");
    }

    [Test]
    public void An_element_of_absurd_length_is_passed_over()
    {
        var file = _folder.Write("tin.json", "[\n{\"id\": \"a\", \"text\": \"" + new string('x', 300_000) + "\"},\n{\"id\": \"b\", \"text\": \"hai\"}\n]");

        var records = Dump.Read(file, new DumpReaderOptions { Limits = new DumpLimits { LongestRow = 1000 } });

        records.Select(record => record.Article?.Id).Should().Equal(null, "b");
    }

    [Test]
    public void A_column_can_be_named()
    {
        var file = _folder.Write("tin.jsonl", """{"ma": 1, "noi_dung": "Văn bản", "text": "không phải"}""");
        var options = new DumpReaderOptions { Columns = ImmutableDictionary<ArticleField, string>.Empty.Add(ArticleField.Text, "noi_dung") };

        Dump.Articles(file, options).Single().Text.Should().Be("Văn bản");
    }
}
