using System.Collections.Immutable;
using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Tests.Running;

public sealed class DumpRunTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    private string Output => _folder["ra/events.jsonl"];

    [Test]
    public async Task Events_come_in_the_order_of_the_input_however_many_work_on_it()
    {
        var input = Input(5000);

        await Run(Options(input) with { Extraction = new ExtractionOptions { DegreeOfParallelism = 8 } });

        var ids = Lines(Output).Select(line => line.GetProperty("articleId").GetString());
        ids.Should().Equal(Enumerable.Range(1, 5000).Where(i => i % 3 == 0).Select(i => $"a{i}"));
    }

    [Test]
    public async Task Only_whole_files_are_left_and_nothing_beside_them()
    {
        await Run(Options(Input(10)) with { Outputs = [OutputTarget.FromPath(Output), OutputTarget.FromPath(_folder["ra/e.sqlite"]), OutputTarget.FromPath(_folder["ra/e.csv"])] });

        _folder.Files().Should().Equal("ra/e.csv", "ra/e.sqlite", "ra/events.jsonl", "ra/participants.csv", "ra/topics.csv", "tin.csv");
    }

    [Test]
    public async Task The_summary_counts()
    {
        var input = _folder.Write("tin.csv", "id,body\n1,A gặp B\n2,A gặp C và D\n3,thường\n4,\n5,A gặp B\n6,hỏng\n");

        var summary = await Run(Options(input));

        summary.Should().BeEquivalentTo(
            new { Completed = true, Resumed = false, Articles = 4, Duplicates = 1, Rejected = 2, ArticlesWithEvents = 2, Events = 2, People = 4, RejectedFile = Output + ".rejected.jsonl" });
        summary.PeakMemory.Should().BePositive();
        JsonDocument.Parse(RunSummaryJson.Serialize(summary)).RootElement.GetProperty("articlesWithEvents").GetInt64().Should().Be(2);
    }

    [Test]
    public async Task Rejected_rows_are_listed_with_file_line_reason_and_row()
    {
        var input = _folder.Write("tin.csv", "id,body\n1,A gặp B\n2,\n3,hỏng hẳn\n");

        await Run(Options(input));

        var rejected = Lines(Output + ".rejected.jsonl");
        rejected[0].GetProperty("file").GetString().Should().Be(input);
        rejected[0].GetProperty("line").GetInt64().Should().Be(3);
        rejected[0].GetProperty("reason").GetString().Should().Be("the row has no text.");
        rejected[0].GetProperty("row").GetString().Should().Be("2,");
        rejected[1].GetProperty("reason").GetString().Should().Be("the article '3' could not be analysed: Bài này hỏng.");
        rejected[1].GetProperty("row").GetString().Should().Be("hỏng hẳn");
    }

    [Test]
    public async Task A_list_of_an_earlier_run_does_not_outlive_it()
    {
        await Run(Options(_folder.Write("tin.csv", "id,body\n1,\n")));
        File.Exists(Output + ".rejected.jsonl").Should().BeTrue();

        await Run(Options(_folder.Write("tin.csv", "id,body\n1,A gặp B\n")));

        File.Exists(Output + ".rejected.jsonl").Should().BeFalse();
    }

    [Test]
    public async Task An_article_told_twice_is_extracted_once_and_linked()
    {
        var met = 0;
        var input = _folder.Write("tin.csv", "id,title,body\n1,Tít,A gặp B\n2,Tít,A gặp B\n3,Khác,A gặp B\n4,Tít,A gặp B\n");

        await new DumpRun(Options(input), FakePipeline.Create(_ => Interlocked.Increment(ref met))).RunAsync();

        met.Should().Be(2);
        Lines(Output).Select(line => line.GetProperty("articleId").GetString()).Should().Equal("1", "3");
        Lines(Output + ".duplicates.jsonl").Select(line => (line.GetProperty("articleId").GetString(), line.GetProperty("duplicateOf").GetString(), line.GetProperty("line").GetInt64()))
            .Should().Equal(("2", "1", 3), ("4", "1", 5));
    }

    [Test]
    public async Task Two_articles_of_one_identity_are_kept_apart()
    {
        var input = _folder.Write("tin.csv", "id,body\n1,A gặp B\n1,A gặp C\n1,A gặp D\n1#2,A gặp E\n");

        await Run(Options(input));

        Lines(Output).Select(line => line.GetProperty("articleId").GetString()).Should().Equal("1", "1#2", "1#3", "1#2#2");
    }

    [Test]
    public async Task A_hopeless_run_is_given_up_with_the_rows_that_show_why()
    {
        var input = _folder.Write("tin.csv", "id,body\n1,A gặp B\n2,\n3,\n4,\n5,\n");
        var run = new DumpRun(Options(input) with { MostRejected = 2 }, FakePipeline.Create());

        var stopped = (await run.Invoking(r => r.RunAsync()).Should().ThrowAsync<RunStoppedException>()).Which;

        stopped.Message.Should().Be($"more than 2 rows were rejected, the last one {input}, line 5: the row has no text.");
        File.Exists(Output).Should().BeFalse();
        Lines(Output + ".rejected.jsonl").Should().HaveCount(3);
    }

    [Test]
    public void An_output_that_is_an_input_is_refused()
    {
        var input = Input(1, "events.csv");
        var link = _folder["link.jsonl"];
        File.CreateSymbolicLink(link, input);

        Refusal(Options(input) with { Outputs = [OutputTarget.FromPath(input)] }).Should().Be($"{input}: it is an input and would be overwritten as an output; choose another name for the output.");
        Refusal(Options(input) with { Outputs = [OutputTarget.FromPath(link)] }).Should().StartWith($"{link}: it is an input");
        Refusal(Options(_folder.Write("x.jsonl.rejected.jsonl", "")) with { Outputs = [OutputTarget.FromPath(_folder["x.jsonl"])] }).Should().Contain("it is an input");
    }

    [Test]
    public void An_input_is_known_by_any_of_its_paths()
    {
        var input = Input(1, "thật/tin.csv");
        Directory.CreateSymbolicLink(_folder["link"], _folder["thật"]);

        Refusal(Options(input) with { Outputs = [OutputTarget.FromPath(_folder["link/tin.csv"])] }).Should().StartWith($"{_folder["link/tin.csv"]}: it is an input");
        Refusal(Options(_folder["link/tin.csv"]) with { Outputs = [OutputTarget.FromPath(input)] }).Should().StartWith($"{input}: it is an input");
    }

    [Test]
    public void A_dump_of_the_folder_that_is_read_is_not_overwritten()
    {
        var dump = Input(1, "vào/tin.csv");
        var participants = Input(1, "vào/participants.csv");

        Refusal(Options(_folder["vào"]) with { Outputs = [OutputTarget.FromPath(dump)] })
            .Should().Be($"{dump}: it holds articles of the folder that is read and would be overwritten as an output; choose another name for the output.");
        Refusal(Options(_folder["vào"]) with { Outputs = [OutputTarget.FromPath(_folder["vào/events.csv"])] }).Should().StartWith($"{participants}: it holds articles");
    }

    [Test]
    public void A_summary_in_the_place_of_an_input_or_output_is_refused()
    {
        var input = Input(1);

        Refusal(Options(input) with { SummaryFile = input }).Should().StartWith($"{input}: it is an input");
        Refusal(Options(input) with { SummaryFile = Output }).Should().StartWith($"{Output}: two outputs would write this file");
    }

    [Test]
    public void A_run_with_an_input_that_is_not_there_is_not_begun()
    {
        Refusal(Options(_folder["không-có.csv"])).Should().Be($"{_folder["không-có.csv"]}: there is no such file or folder; nothing was done.");
        _folder.Files().Should().BeEmpty();
    }

    [Test]
    [Platform("Linux")]
    public void An_output_on_a_device_is_refused() =>
        Refusal(Options(Input(1)) with { Outputs = [new OutputTarget("/dev/stdout", OutputFormat.JsonLines)] }).Should().StartWith("/dev/stdout: no file can be made there;");

    [Test]
    public void Two_outputs_in_one_file_are_refused()
    {
        Refusal(Options(Input(1)) with { Outputs = [OutputTarget.FromPath(_folder["a.csv"]), OutputTarget.FromPath(_folder["b.csv"])] })
            .Should().StartWith($"{_folder["participants.csv"]}: two outputs would write this file");
    }

    [Test]
    public async Task An_output_in_a_folder_that_is_the_input_is_not_read()
    {
        _folder.Write("vào/tin.csv", "id,body\n1,A gặp B\n");
        var options = Options(_folder["vào"]) with { Outputs = [OutputTarget.FromPath(_folder["vào/events.jsonl"])] };

        await Run(options);
        var again = await Run(options);

        again.Articles.Should().Be(1);
        again.Rejected.Should().Be(0);
    }

    [Test]
    public async Task Two_runs_on_one_output_exclude_each_other()
    {
        using var inside = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var options = Options(Input(100));
        var first = Task.Run(() => new DumpRun(options, FakePipeline.Create(_ =>
        {
            inside.Set();
            goOn.Wait();
        })).RunAsync());
        inside.Wait();

        var second = new DumpRun(options, FakePipeline.Create());
        await second.Invoking(run => run.RunAsync()).Should().ThrowAsync<RunRefusedException>()
            .WithMessage($"{Output}: another run is writing this output; wait for its end, or choose another output.");

        goOn.Set();
        (await first).Events.Should().Be(33);
    }

    [Test]
    public async Task A_cancelled_run_stops_at_once_and_leaves_no_output()
    {
        using var stop = new CancellationTokenSource();
        var run = new DumpRun(Options(Input(20_000)), FakePipeline.Create(article =>
        {
            if (article.Id == "a700")
                stop.Cancel();
        }));

        await run.Invoking(r => r.RunAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        run.Tally.Counts.Articles.Should().BeLessThan(20_000);
        _folder.Files().Should().Equal("ra/events.jsonl.journal", "tin.csv");
    }

    private DumpRunOptions Options(string input) => new() { Inputs = [input], Outputs = [OutputTarget.FromPath(Output)] };

    private static Task<RunSummary> Run(DumpRunOptions options) => new DumpRun(options, FakePipeline.Create()).RunAsync();

    private static string Refusal(DumpRunOptions options) =>
        FluentActions.Invoking(() => new DumpRun(options, FakePipeline.Create())).Should().Throw<RunRefusedException>().Which.Message;

    /// <summary>Articles a1, a2, …, of which every third tells of a meeting.</summary>
    private string Input(int articles, string name = "tin.csv") =>
        _folder.Write(name, "id,body\n" + string.Concat(Enumerable.Range(1, articles).Select(i => i % 3 == 0 ? $"a{i},Ông {i} gặp Bà {i}\n" : $"a{i},Tin {i}\n")));

    private static JsonElement[] Lines(string file) => [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
}
