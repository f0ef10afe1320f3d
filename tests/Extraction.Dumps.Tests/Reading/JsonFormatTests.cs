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
        records[2].Rejection!.Reason.Should().Be("an object was expected where the JSON holds an array; if the file is one big array, say so with --input-format json.");
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
    public void What_follows_an_element_of_absurd_length_on_its_line_is_read()
    {
        var file = _folder.Write("tin.json", "[{\"id\": \"a\", \"text\": \"" + new string('x', 300_000) + "\\\"}\"}, {\"id\": \"b\", \"text\": \"hai\"}]");

        var records = Dump.Read(file, new DumpReaderOptions { Limits = new DumpLimits { LongestRow = 1000 } });

        records.Select(record => record.Article?.Id).Should().Equal(null, "b");
    }

    [Test]
    public void A_string_that_is_never_closed_costs_its_own_object()
    {
        var file = _folder.Write("tin.json", "[\n{\"id\": \"a\", \"text\": \"một},\n{\"id\": \"b\", \"text\": \"hai\"},\n  {\"id\": \"c\", \"text\": \"ba\"}\n]");

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Id).Should().Equal(null, "b", "c");
        records[0].Rejection!.ToString().Should().Be($"{file}, line 2: the JSON is broken (a string is never closed on its line).");
    }

    [TestCase("[{\"id\": \"a\", \"text\": \"một\"}}, {\"id\": \"b\", \"text\": \"hai\"}]")]
    [TestCase("{\"id\": \"a\", \"text\": \"một\"}] {\"id\": \"b\", \"text\": \"hai\"}")]
    public void A_bracket_too_many_is_passed_over(string json)
    {
        var records = Dump.Read(_folder.Write("tin.json", json));

        records.Select(record => record.Article?.Id).Should().Equal("a", null, "b");
    }

    [TestCase("[{\"id\": \"a\", \"text\": \"một\"}]\n[{\"id\": \"b\", \"text\": \"hai\"}]")]
    [TestCase("{\"page\": 1, \"articles\": [{\"id\": \"a\", \"text\": \"một\"}], \"more\": {\"x\": []}}\n{\"page\": 2, \"articles\": [{\"id\": \"b\", \"text\": \"hai\"}]}")]
    [TestCase("{\"id\": \"a\", \"text\": \"một\"},\n{\"id\": \"b\", \"text\": \"hai\"},\n")]
    public void Pages_one_after_the_other_are_all_read(string json) =>
        Dump.Articles(_folder.Write("tin.json", json)).Select(article => article.Text).Should().Equal("một", "hai");

    [TestCase("tin.json")]
    [TestCase("tin.jsonl")]
    public void A_file_that_is_no_json_is_refused_with_the_way_out(string name)
    {
        var file = _folder.Write(name, "id,body");

        Dump.Rejection(file).ToString().Should().Be($"{file}, line 1: an object was expected where the file has 'id,body'; if it is no JSON, say its form with --input-format.");
    }

    [Test]
    public void Nul_within_a_line_is_told()
    {
        Dump.Rejection(_folder.Write("a.jsonl", "{\"text\": \"a\0b\"}")).Reason.Should().Contain("NUL");
        Dump.Rejection(_folder.Write("b.jsonl", "\0\0\0")).Reason.Should().Contain("NUL");
    }

    [Test]
    public void What_a_database_wraps_in_objects_is_read()
    {
        var file = _folder.Write("tin.jsonl", """{"_id": {"$oid": "5f"}, "published": {"$date": {"$numberLong": "1754578800000"}}, "text": "một"}""");

        Dump.Articles(file).Should().Equal(new Article("5f", "một", Published: new DateOnly(2025, 8, 7)));
    }

    [Test]
    public void An_object_may_leave_out_a_named_column_but_not_all_may()
    {
        var file = _folder.Write("tin.jsonl", "{\"id\": 1, \"text\": \"một\"}\n{\"id\": 2, \"text\": \"hai\", \"lên\": \"2025-08-07\"}\n");
        var options = new DumpReaderOptions { Columns = ImmutableDictionary<ArticleField, string>.Empty.Add(ArticleField.Published, "lên") };

        Dump.Articles(file, options).Select(article => article.Published).Should().Equal(null, new DateOnly(2025, 8, 7));

        options = options with { Columns = options.Columns.SetItem(ArticleField.Published, "xuống") };
        var records = Dump.Read(file, options);
        records.Select(record => record.Article?.Id).Should().Equal("1", "2", null);
        records[2].Rejection!.ToString().Should().Be($"{file}: none of the objects has 'xuống' for published; see to --map.");
    }

    [Test]
    public void A_column_can_be_named()
    {
        var file = _folder.Write("tin.jsonl", """{"ma": 1, "noi_dung": "Văn bản", "text": "không phải"}""");
        var options = new DumpReaderOptions { Columns = ImmutableDictionary<ArticleField, string>.Empty.Add(ArticleField.Text, "noi_dung") };

        Dump.Articles(file, options).Single().Text.Should().Be("Văn bản");
    }
}
