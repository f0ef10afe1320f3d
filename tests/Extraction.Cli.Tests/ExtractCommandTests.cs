using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Json;

namespace Extraction.Cli.Tests;

public sealed class ExtractCommandTests
{
    private const string Article = "{\"id\": \"a\", \"published\": \"2026-02-13\", \"text\": \"Chiều 13/2, Thủ tướng Phạm Minh Chính tiếp Đại sứ Cuba.\"}\n";

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Lines_go_to_the_output_and_nothing_to_standard_output()
    {
        var output = _folder["events.jsonl"];

        var result = CommandLine.Run("extract", CommandLine.Seeds, "--output", output);

        result.ExitCode.Should().Be(0);
        result.Output.Should().BeEmpty();
        result.Error.Should().MatchRegex(@"^Articles: 5 \(0 repeated, \d with events\)\. Rejected: 0\. Events: \d+\. ");
        File.Exists(output).Should().BeTrue();
    }

    [Test]
    public void Every_line_keeps_the_contract_and_quotes_the_article_as_it_was_read()
    {
        var result = CommandLine.Run("extract", CommandLine.Seeds, "--format", "jsonl");

        var articles = new DumpReader([CommandLine.Seeds]).Read().Select(record => record.Article!).ToDictionary(article => article.Id);
        result.Lines.Should().HaveCountGreaterThan(4).And.AllSatisfy(line =>
        {
            EventContract.Violations(line).Should().BeEmpty();
            var meeting = MeetingEventJson.Deserialize(line);
            var spans = meeting.Evidence.Append(meeting.Trigger).Concat(meeting.Participants.SelectMany(party => party.Mentions));
            spans.Should().AllSatisfy(span => articles[meeting.ArticleId].Quote(span.Start, span.End).Should().Be(span.Text));
        });
        result.Lines.Select(line => MeetingEventJson.Deserialize(line).Id).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Machine_output_stands_alone_on_standard_output()
    {
        var result = CommandLine.Run("extract", CommandLine.Seeds, _folder["không-có.csv"], "--format", "jsonl");

        result.ExitCode.Should().Be(1);
        result.Lines.Should().AllSatisfy(line => JsonDocument.Parse(line).RootElement.GetProperty("articleId").GetString().Should().MatchRegex("^00[0-4]_"));
        result.Error.Should().Contain($"{_folder["không-có.csv"]}: there is no such file or folder.");
    }

    [Test]
    public void A_table_goes_to_standard_output_as_csv_with_its_header()
    {
        var result = CommandLine.Run("extract", CommandLine.Seeds, "--format", "csv");

        result.ExitCode.Should().Be(0);
        result.Lines[0].TrimStart('\uFEFF').Should().StartWith("event_id,article_id,published");
    }

    [Test]
    public void A_broken_line_is_told_with_file_and_line_and_all_else_is_extracted()
    {
        var input = _folder.Write("tin.jsonl", "{\"id\": \"x\", \"text\": \"một\"}\n{\"id\": \n{\"id\": \"z\", \"text\": \"ba\"}\n");

        var result = CommandLine.Run("extract", input, "--output", _folder["e.jsonl"]);

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain($"{input}, line 2: the JSON is broken").And.Contain("Articles: 2 (0 repeated, 0 with events). Rejected: 1. Events: 0.");
        File.ReadAllText(_folder["e.jsonl.rejected.jsonl"]).Should().Contain("\"line\":2");
    }

    [Test]
    public void An_unknown_column_is_told_with_the_columns_that_there_are()
    {
        var input = _folder.Write("tin.csv", "ma,chu\n1,Văn bản\n");

        CommandLine.Run("extract", input, "--map", "text=noi_dung", "-o", _folder["e.jsonl"]).Error.Should().StartWith($"{input}, line 1: there is no column 'noi_dung' for text; the columns are 'ma', 'chu'.");
        CommandLine.Run("extract", input, "--map", "text=chu", "-o", _folder["e.jsonl"]).ExitCode.Should().Be(0);
    }

    [TestCase("none")]
    [TestCase("gzip")]
    [TestCase("zip")]
    public void Standard_input_is_read_packed_or_not(string packing)
    {
        var text = Encoding.UTF8.GetBytes(Article);
        using var packed = new MemoryStream();
        if (packing == "none")
            packed.Write(text);
        if (packing == "gzip")
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(text);
        if (packing == "zip")
            using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            using (var entry = zip.CreateEntry("tin.jsonl").Open())
                entry.Write(text);

        var result = CommandLine.RunWithInput(packed.ToArray(), "extract", "-", "--format", "jsonl");

        result.ExitCode.Should().Be(0);
        result.Error.Should().StartWith("Articles: 1 ");
    }

    [Test]
    public void The_summary_is_written_as_json()
    {
        CommandLine.Run("extract", CommandLine.Seeds, "-o", _folder["e.jsonl"], "--summary", _folder["s.json"], "--memory").Error.Should().MatchRegex("Peak memory [0-9,]+ MiB");

        var summary = JsonDocument.Parse(File.ReadAllText(_folder["s.json"])).RootElement;
        summary.GetProperty("articles").GetInt32().Should().Be(5);
        summary.GetProperty("completed").GetBoolean().Should().BeTrue();
    }

    [Test]
    public void Too_many_rejected_rows_stop_the_run()
    {
        var input = _folder.Write("tin.csv", "id,body\n1,\n2,\n3,\n");

        var result = CommandLine.Run("extract", input, "-o", _folder["e.jsonl"], "--max-rejected", "1");

        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("Stopped: more than 1 rows were rejected");
        File.Exists(_folder["e.jsonl"]).Should().BeFalse();
    }

    [TestCase("extract")]
    [TestCase("extract", "seeds", "--output", "e.txt")]
    [TestCase("extract", "seeds", "--format", "xml")]
    [TestCase("extract", "seeds", "--map", "chữ=x")]
    [TestCase("extract", "seeds", "--dates", "year-first")]
    [TestCase("extract", "seeds", "--resume")]
    [TestCase("extract", "seeds", "--resume", "--restart", "--output", "e.jsonl")]
    [TestCase("extract", "seeds", "--unknown")]
    [TestCase("extract", "seeds", "--threads", "0")]
    [TestCase("extract", "seeds", "--checkpoint", "x")]
    [TestCase("extract", "seeds", "--max-rejected", "-1")]
    [TestCase("extract", "seeds", "--min-confidence", "7")]
    [TestCase("extract", "seeds", "--max-row", "2147483647")]
    [TestCase("extract", "seeds", "--output", "")]
    [TestCase("extract", "-", "-")]
    [TestCase("nothing-like-it")]
    public void A_wrong_command_is_refused_in_a_sentence(params string[] arguments)
    {
        var result = CommandLine.Run(arguments);

        result.ExitCode.Should().Be(2);
        result.Error.Should().NotBeEmpty().And.NotContain("   at ");
        result.Output.Should().BeEmpty();
    }

    [Test]
    public void Without_arguments_the_help_is_shown()
    {
        var result = CommandLine.Run();

        result.ExitCode.Should().Be(2);
        result.Output.Should().Contain("extract").And.Contain("inspect");
    }

    [Test]
    public void An_input_that_is_not_there_leaves_an_earlier_output_alone()
    {
        var output = _folder.Write("e.jsonl", "cũ");

        var result = CommandLine.Run("extract", _folder["không-có.csv"], "-o", output);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Be($"{_folder["không-có.csv"]}: there is no such file or folder; nothing was done.\n");
        File.ReadAllText(output).Should().Be("cũ");
    }

    [Test]
    public void A_summary_in_the_place_of_the_input_is_refused_on_standard_output_too()
    {
        var input = _folder.Write("tin.jsonl", Article);

        CommandLine.Run("extract", input, "--format", "jsonl", "--summary", input).ExitCode.Should().Be(2);

        File.ReadAllText(input).Should().Be(Article);
    }

    [Test]
    public void A_table_on_standard_output_names_no_files_that_are_gone()
    {
        var result = CommandLine.Run("extract", _folder.Write("tin.csv", "id,body\n1,\n"), "--format", "csv");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("Rejected: 1.").And.NotContain("rejected.jsonl");
    }

    [Test]
    [Platform("Linux")]
    public void A_summary_that_cannot_be_written_ends_in_a_sentence()
    {
        var result = CommandLine.Run("extract", CommandLine.Seeds, "-o", _folder["e.jsonl"], "--summary", "/dev/full");

        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("/dev/full: the summary could not be written (").And.NotContain("   at ");
        File.Exists(_folder["e.jsonl"]).Should().BeTrue();
    }

    [TestCase("extract", "--format", "jsonl")]
    [TestCase("extract", "--format", "csv")]
    [TestCase("entities")]
    [TestCase("tokenize")]
    [Platform("Linux")]
    public void Standard_output_that_cannot_be_written_ends_in_a_sentence(string command, params string[] options)
    {
        var result = CommandLine.RunOnFullDevice([command, CommandLine.Seeds, .. options]);

        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("Stopped: ").And.NotContain("   at ");
    }

    [Test]
    public void Show_reads_as_extract_does()
    {
        var input = _folder.Write("tin.csv", "mã;ngày;chữ\n1;03/04/2025;Chủ tịch nước tiếp Đại sứ Cuba.\n");

        CommandLine.Run("show", input, "--map", "text=chữ", "--dates", "day-first").Output.Should().Contain("2025-04-03");
    }

    [TestCase("extract")]
    [TestCase("inspect")]
    [TestCase("show")]
    public void Help_has_examples(string command)
    {
        var result = CommandLine.Run(command, "--help");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("Examples:").And.Contain($"extraction {command} ");
    }

    [Test]
    public void Help_documents_the_exit_codes() => CommandLine.Run("--help").Output.Should().Contain("Exit codes: 0 all read; 1 finished, some rows or files rejected;");

    [Test]
    public void Inspect_tells_columns_rows_and_dates()
    {
        var input = _folder.Write("tin.csv", "id;ngày đăng;nội dung\n1;25/12/2025;Chủ tịch nước tiếp Đại sứ\n");

        var result = CommandLine.Run("inspect", input);

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("parted by semicolon").And.Contain("1 articles, 0 rejected").And.Contain("2025-12-25").And.Contain("Vietnamese 100 %").And.Contain("ngày đăng").And.NotContain("\u001b");
    }

    [Test]
    public void Show_prints_the_article_with_its_events()
    {
        var seed = Directory.GetFiles(CommandLine.Seeds).Order(StringComparer.Ordinal).First();

        var result = CommandLine.Run("show", seed);

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("000_674889111184dca5 · 2026-02-14").And.Contain("Michael George DeSombre").And.NotContain("\u001b");
    }

    [Test]
    public void Show_of_an_article_that_is_not_there_is_told()
    {
        var result = CommandLine.Run("show", CommandLine.Seeds, "--id", "không-có");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("there is no article 'không-có' in it.");
    }
}
