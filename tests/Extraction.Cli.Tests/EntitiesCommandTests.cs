using System.Text.Json;

namespace Extraction.Cli.Tests;

public sealed class EntitiesCommandTests
{
    private const string Title = "Thủ tướng tiếp Đại sứ Cuba";
    private const string Text = "Chiều 13/2,   Thủ tướng Phạm Minh Chính tiếp bà Frances Adamson, Đặc phái viên của Thủ tướng Australia.";

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Mentions_lie_where_the_original_has_their_text()
    {
        var article = Run().GetProperty("mentions").EnumerateArray().ToArray();

        article.Should().NotBeEmpty().And.AllSatisfy(mention =>
        {
            var (start, end) = (mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());
            var original = start < 0 ? Title[(start + Title.Length + 1)..(end + Title.Length + 1)] : Text[start..end];
            mention.GetProperty("text").GetString().Should().Be(original);
        });
        article.Select(mention => (mention.GetProperty("type").GetString(), mention.GetProperty("text").GetString()))
            .Should().Contain([("title", "Đại sứ Cuba"), ("time", "Chiều 13/2"), ("person", "Phạm Minh Chính"), ("title", "Đặc phái viên của Thủ tướng Australia")]);
    }

    [Test]
    public void Entities_have_their_parts_and_the_indexes_of_their_mentions()
    {
        var article = Run();
        var entities = article.GetProperty("entities").EnumerateArray().ToArray();

        var envoy = entities.Single(entity => entity.GetProperty("name").GetString() == "Frances Adamson");
        envoy.GetProperty("type").GetString().Should().Be("person");
        envoy.GetProperty("title").GetString().Should().Be("Đặc phái viên của Thủ tướng Australia");
        envoy.GetProperty("country").GetString().Should().Be("AU");
        entities.Single(entity => entity.GetProperty("type").GetString() == "time").GetProperty("date").GetString().Should().Be("2026-02-13");
        for (var i = 0; i < entities.Length; i++)
            entities[i].GetProperty("mentions").EnumerateArray().Should().NotBeEmpty()
                .And.AllSatisfy(index => article.GetProperty("mentions")[index.GetInt32()].GetProperty("entity").GetInt32().Should().Be(i));
    }

    [Test]
    public void Text_for_people_names_everything_once()
    {
        var result = CommandLine.Run("entities", Write());

        result.ExitCode.Should().Be(0);
        result.Lines[0].Should().Be("a · 2026-02-13");
        result.Output.Should().Contain("  person        Phạm Minh Chính · ").And.Contain("“Chiều 13/2” 0–10");
    }

    [Test]
    public void A_row_that_is_no_article_is_told_and_all_others_are_listed()
    {
        var result = CommandLine.RunWithInput("{\"id\": \"x\", \"text\": \"một\"}\n{\"id\": \n{\"id\": \"z\", \"text\": \"ba\"}\n", "entities", "-", "--input-format", "jsonl", "--format", "jsonl");

        result.ExitCode.Should().Be(1);
        result.Lines.Should().HaveCount(2);
        result.Error.Should().Contain("line 2: the JSON is broken");
    }

    [Test]
    public void People_of_one_s_own_get_the_id_of_their_table()
    {
        var people = _folder.Write("people.tsv", "id\tname\tforms\tcountry\toffice\tfrom\tto\nmy-envoy\tFrances Adamson\t\tAU\tĐặc phái viên\t\t\n");

        var entities = Run("--actors", people).GetProperty("entities").EnumerateArray();

        entities.Should().ContainSingle(entity => entity.GetProperty("actorId").GetString() == "my-envoy").Which.GetProperty("name").GetString().Should().Be("Frances Adamson");
    }

    [Test]
    public void A_table_of_people_that_cannot_be_read_is_a_wrong_command()
    {
        var people = _folder.Write("people.tsv", "id\tname\nx\tFrances Adamson\n");

        var result = CommandLine.Run("extract", Write(), "--actors", people);

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith($"--actors {people}: ").And.Contain("id, name, forms, country, office, from, to");
        CommandLine.Run("show", Write(), "--actors", _folder["không-có.tsv"]).ExitCode.Should().Be(2);
    }

    private JsonElement Run(params string[] options)
    {
        var result = CommandLine.Run(["entities", Write(), "--format", "jsonl", .. options]);
        result.ExitCode.Should().Be(0);
        return JsonDocument.Parse(result.Lines.Should().ContainSingle().Subject).RootElement;
    }

    private string Write() => _folder.Write("tin.jsonl", $$"""{"id": "a", "published": "2026-02-13", "title": "{{Title}}", "text": "{{Text}}"}""");
}
