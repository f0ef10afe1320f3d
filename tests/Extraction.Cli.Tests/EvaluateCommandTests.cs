using System.Text.Json;
using System.Xml.Linq;
using Extraction.Dumps.Tests;

namespace Extraction.Cli.Tests;

public sealed class EvaluateCommandTests
{
    private const string Article = """{"id": "a", "published": "2026-02-14", "title": "Thủ tướng <tiếp> khách", "text": "Chiều 13/2, tại Hà Nội, Thủ tướng Phạm Minh Chính đã tiếp Ngoại trưởng Australia Penny Wong & đoàn."}""";

    private static readonly string Fixtures = Path.Combine(CommandLine.Seeds, "..", "fixtures", "evaluation");
    private static readonly string Gold = Path.Combine(Fixtures, "synthetic.gold.jsonl");
    private static readonly string Predictions = Path.Combine(Fixtures, "synthetic.predictions.jsonl");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new TemporaryFolder();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Figures_are_printed_as_a_table()
    {
        var result = CommandLine.Run("evaluate", "--gold", Gold, "--predictions", Predictions);
        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().MatchRegex(@"event_f1 +│ 0\.7609").And.Contain("40 articles, 47 events in gold, 45 found. 1 articles with predictions are not in gold");
    }

    [Test]
    public void A_report_in_the_place_of_the_gold_is_refused()
    {
        var gold = _folder.Write("gold.jsonl", File.ReadAllText(Gold));

        var result = CommandLine.Run("evaluate", "--gold", gold, "--predictions", Predictions, "--report", gold);

        result.ExitCode.Should().Be(2);
        result.Error.Should().StartWith($"--report {gold}: it is an input and would be overwritten");
        File.ReadAllText(gold).Should().Be(File.ReadAllText(Gold));
    }

    [Test]
    public void Figures_are_printed_as_json()
    {
        var result = CommandLine.Run("evaluate", "--gold", Gold, "--predictions", Predictions, "--json");
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("event_f1").GetDouble().Should().BeApproximately(0.7609, 5e-5);
        json.RootElement.GetProperty("event_f1_ci95").GetArrayLength().Should().Be(2);
        json.RootElement.GetProperty("gold_events").GetInt32().Should().Be(47);
    }

    [TestCase("0.76", 0)]
    [TestCase("0.77", 4)]
    [TestCase("77", 2)]
    public void A_minimum_can_be_asked_for(string minimum, int exitCode) =>
        CommandLine.Run("evaluate", "--gold", Gold, "--predictions", Predictions, "--min-f1", minimum).ExitCode.Should().Be(exitCode);

    [Test]
    public void The_report_is_one_page_that_needs_nothing_else()
    {
        const string Missed = """{"id": "a", "published": "2026-02-14", "events": [{"kind": "talks", "status": "held", "trigger": "tiếp", "date": "2026-02-13", "participants": [{"name": "A & <B>", "role": "host"}, {"name": "C", "role": "guest"}], "topics": []}]}""";
        var report = _folder["errors.html"];
        var result = CommandLine.Run("evaluate", "--articles", _folder.Write("articles.jsonl", Article), "--gold", _folder.Write("gold.jsonl", Missed), "--report", report);
        result.ExitCode.Should().Be(0, result.Error);
        var page = File.ReadAllText(report);
        page.Should().StartWith("<!DOCTYPE html>").And.NotContain("http").And.NotContain("<script").And.NotContain("src=");
        page.Should().Contain("A &amp; &lt;B&gt;").And.Contain("&lt;<mark class=\"trigger\">tiếp</mark>&gt;");
        var html = XDocument.Parse(page[page.IndexOf('\n')..]);
        html.Descendants("table").First().Attribute("class")!.Value.Should().Contain("missed");
        html.Descendants("style").Single().Value.Should().Contain("body:has(#show-missed:checked)");
    }

    [TestCase("{\"id\": \"a\", \"events\": []}\n{\"id\": 3}", "gold.jsonl, line 2: ")]
    [TestCase("{\"id\": \"b\", \"events\": []}", "there is no article 'b' in it")]
    [TestCase("", "there is no article in it")]
    public void What_cannot_be_compared_is_named(string gold, string message)
    {
        var result = CommandLine.Run("evaluate", "--articles", _folder.Write("articles.jsonl", Article), "--gold", _folder.Write("gold.jsonl", gold));
        result.ExitCode.Should().Be(3);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(message);
    }

    [Test]
    public void A_row_without_text_is_told_of_and_passed_over()
    {
        var articles = _folder.Write("articles.jsonl", "{\"id\": \"b\", \"text\": \"\"}\n" + Article + "\n");
        var gold = _folder.Write("gold.jsonl", "{\"id\": \"a\", \"published\": \"2026-02-14\", \"events\": []}\n");

        var result = CommandLine.Run("evaluate", "--gold", gold, "--articles", articles);

        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().Contain("articles.jsonl, line 1: the row has no text");
        result.Output.Should().Contain("1 articles, 0 events in gold, 1 found");
    }

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        CommandLine.Run("evaluate", "--gold", "no-such.jsonl", "--predictions", Predictions).Error.Should().Contain("no-such.jsonl");

    [Test]
    public void Articles_or_predictions_are_needed() => CommandLine.Run("evaluate", "--gold", Gold).ExitCode.Should().Be(2);
}
