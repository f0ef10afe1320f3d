using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Dumps.Tests.Writing;

public sealed class OutputTests
{
    private const string Input =
        "id,published,title,body,url,source\n" +
        "b1,2026-02-13,Tít một,Ông An gặp Bà Bình,https://example.org/1,Báo\n" +
        "b2,2026-02-14,=1+1,Ông An gặp +Cường và @Dũng,,\n" +
        "b3,2026-02-14,=1+1,Ông An gặp +Cường và @Dũng,,\n" +
        "b4,2026-02-15,,Không có gì,,\n" +
        "b5,2026-02-15,,,,\n";

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task Lines_are_the_contract()
    {
        await Run("e.jsonl");

        var lines = File.ReadAllLines(_folder["e.jsonl"]);
        lines.Should().HaveCount(2).And.AllSatisfy(line => EventContract.Violations(line).Should().BeEmpty());
        var article = JsonDocument.Parse(lines[0]).RootElement.GetProperty("article");
        article.GetProperty("title").GetString().Should().Be("Tít một");
        article.GetProperty("published").GetString().Should().Be("2026-02-13");
        article.GetProperty("url").GetString().Should().Be("https://example.org/1");
        article.GetProperty("source").GetString().Should().Be("Báo");
    }

    [Test]
    public async Task A_row_of_the_table_is_an_event_with_its_participants_side_by_side()
    {
        await Run("e.csv");

        var rows = Table("e.csv");
        rows.Should().HaveCount(2);
        rows[0].Should().Contain("article_id", "b1").And.Contain("kind", "meeting").And.Contain("date", "2026-02-13").And.Contain("participants", "2");
        rows[0].Should().Contain("participant1_name", "Ông An").And.Contain("participant2_name", "Bà Bình").And.Contain("participant3_name", "").And.Contain("topics", "trade");
        Table("participants.csv").Select(row => (row["event_id"], row["position"], row["name"])).Should().Equal(
            (rows[0]["event_id"], "1", "Ông An"),
            (rows[0]["event_id"], "2", "Bà Bình"),
            (rows[1]["event_id"], "1", "Ông An"),
            (rows[1]["event_id"], "2", "'+Cường"),
            (rows[1]["event_id"], "3", "'@Dũng"));
        Table("topics.csv").Select(row => row["topic"]).Should().Equal("trade", "trade");
    }

    [Test]
    public async Task Cells_that_a_spreadsheet_would_run_are_made_harmless()
    {
        await Run("e.csv");

        Table("e.csv")[1].Should().Contain("article_title", "'=1+1").And.Contain("participant2_name", "'+Cường").And.Contain("participant3_name", "'@Dũng");
    }

    [TestCase("=HYPERLINK(\"x\")")]
    [TestCase("+84 24")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("  =1")]
    [TestCase("\r\n=1")]
    [TestCase("＝1")]
    public void Formulas_get_an_apostrophe(string text) => SpreadsheetCell.Harmless(text).Should().Be("'" + text);

    [TestCase("Tô Lâm")]
    [TestCase("Việt Nam - Lào")]
    [TestCase("")]
    [TestCase("'quoted'")]
    public void Text_stays_as_it_is(string text) => SpreadsheetCell.Harmless(text).Should().Be(text);

    [Test]
    public async Task The_table_begins_with_the_mark_by_which_spreadsheets_know_utf8()
    {
        await Run("e.csv");

        File.ReadAllBytes(_folder["e.csv"]).Should().StartWith([0xEF, 0xBB, 0xBF]);
    }

    [Test]
    public async Task The_database_answers_who_met_whom()
    {
        await Run("e.sqlite");

        Query("SELECT who, whom, date, first_day, topics, article_id FROM who_met_whom WHERE who_position < whom_position ORDER BY article_id, who, whom").Should().Equal(
            "Ông An|Bà Bình|2026-02-13|2026-02-13|trade|b1",
            "+Cường|@Dũng|2026-02-14|2026-02-14|trade|b2",
            "Ông An|+Cường|2026-02-14|2026-02-14|trade|b2",
            "Ông An|@Dũng|2026-02-14|2026-02-14|trade|b2");
        Query("SELECT who FROM who_met_whom WHERE whom = 'Ông An' ORDER BY who").Should().Equal("+Cường", "@Dũng", "Bà Bình");
        Query("SELECT who FROM who_met_whom WHERE whom = '@Dũng' ORDER BY who").Should().Equal("+Cường", "Ông An");
        Query("SELECT country, other_country FROM countries_met").Should().BeEmpty();
        Query("SELECT person, events FROM people WHERE events > 1").Should().Equal("Ông An|2");
    }

    [Test]
    public async Task The_database_holds_every_article_with_its_link_and_the_run()
    {
        await Run("e.sqlite");

        Query("SELECT number, id, duplicate_of, line FROM articles ORDER BY number").Should().Equal("1|b1||2", "2|b2||3", "3|b3|2|4", "4|b4||5");
        Query("SELECT article_id, is_duplicate FROM article_events ORDER BY article_id").Should().Equal("b1|0", "b2|0", "b3|1");
        Query("SELECT articles, duplicates, rejected, with_events, events FROM runs").Should().Equal("4|1|1|2|2");
        Query("SELECT count(*) FROM pragma_foreign_key_check").Should().Equal("0");
        Query("PRAGMA integrity_check").Should().Equal("ok");
    }

    [TestCase("2026-02-13", "2026-02-13", "2026-02-13")]
    [TestCase("2026-02", "2026-02-01", "2026-02-28")]
    [TestCase("2026", "2026-01-01", "2026-12-31")]
    [TestCase("2025-04-01/2025-04-03", "2025-04-01", "2025-04-03")]
    [TestCase("XXXX-02-06", null, null)]
    [TestCase("2021-22", null, null)]
    public void Dates_have_bounds_where_their_year_is_known(string edtf, string? first, string? last) =>
        EdtfBounds.Of(EdtfDate.Parse(edtf)).Should().Be((Day(first), Day(last)));

    [TestCase("e.txt")]
    [TestCase("e")]
    public void An_ending_that_says_nothing_is_refused(string name) =>
        FluentActions.Invoking(() => OutputTarget.FromPath(name)).Should().Throw<ArgumentException>().WithMessage($"{name}: the ending does not say the form of the output;*");

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<RunSummary> Run(string output) => new DumpRun(
        new DumpRunOptions { Inputs = [_folder.Write("tin.csv", Input)], Outputs = [OutputTarget.FromPath(_folder[output])] },
        FakePipeline.Create()).RunAsync();

    private List<Dictionary<string, string>> Table(string name)
    {
        using var csv = new CsvReader(new StreamReader(_folder[name]), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!));
        return rows;
    }

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["e.sqlite"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
