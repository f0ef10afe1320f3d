using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Tests.Running;

public sealed class ResumeTests
{
    private const int Articles = 3000;

    private readonly TemporaryFolder _folder = new();
    private string _input = "";

    [SetUp]
    public void WriteInput() => _input = _folder.Write("tin.csv", "id,published,body\n" + string.Concat(Enumerable.Range(1, Articles).Select(i => (i % 7) switch
    {
        0 => $"a{i},2026-02-13,Ông {i} gặp Bà {i}\n",
        1 => $"a{i},2026-02-13,\n",
        2 => $"a{i},2026-02-13,Ông gặp Bà\n",
        _ => $"a{i},2026-02-13,Tin {i}\n",
    })));

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_run_that_is_cut_off_ten_times_ends_with_the_same_bytes()
    {
        await Undisturbed("yên");
        var random = new Random(6);

        for (var cut = 0; cut < 10; cut++)
        {
            using var stop = new CancellationTokenSource();
            var left = random.Next(20, 200);
            var run = new DumpRun(Options("đứt") with { Resume = true, RecordsPerMark = 50 }, FakePipeline.Create(_ =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    stop.Cancel();
            }));
            await run.Invoking(r => r.RunAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>();
        }

        var summary = await new DumpRun(Options("đứt") with { Resume = true }, FakePipeline.Create()).RunAsync();

        summary.Resumed.Should().BeTrue();
        ShouldBeTheSame("đứt");
    }

    [Test]
    public async Task A_journal_that_is_torn_anywhere_is_gone_on_with_from_its_last_whole_mark()
    {
        await Undisturbed("yên");
        await Cut("đứt", at: 500);
        var journal = File.ReadAllBytes(JournalPath("đứt"));
        var random = new Random(7);

        for (var torn = 0; torn < 10; torn++)
        {
            var bytes = journal[..random.Next(journal.Length)];
            if (torn % 2 == 1 && bytes.Length > 0)
                bytes.AsSpan(bytes.Length - Math.Min(bytes.Length, 300)).Fill(0);
            File.WriteAllBytes(JournalPath("đứt"), bytes);

            await new DumpRun(Options("đứt") with { Resume = true }, FakePipeline.Create()).RunAsync();

            ShouldBeTheSame("đứt");
        }
    }

    [Test]
    public async Task What_was_done_is_not_done_again()
    {
        await Cut("đứt", at: 500);
        var met = 0;

        var run = new DumpRun(Options("đứt") with { Resume = true }, FakePipeline.Create(_ => Interlocked.Increment(ref met)));
        var summary = await run.RunAsync();

        summary.Articles.Should().Be(Articles - 429);
        met.Should().BeLessThan(Articles, "the articles before the cut are not met again");
    }

    [Test]
    public async Task A_run_that_was_cut_off_is_not_thrown_away_unasked()
    {
        await Cut("đứt", at: 500);

        var unasked = new DumpRun(Options("đứt"), FakePipeline.Create());
        (await unasked.Invoking(run => run.RunAsync()).Should().ThrowAsync<RunRefusedException>())
            .Which.Message.Should().MatchRegex("a run of [0-9,]+ articles was cut off here; go on with it by --resume, or throw it away by --restart\\.$");

        var restarted = await new DumpRun(Options("đứt") with { Restart = true }, FakePipeline.Create()).RunAsync();
        restarted.Resumed.Should().BeFalse();
    }

    [Test]
    public async Task Another_command_does_not_go_on_with_a_run()
    {
        await Cut("đứt", at: 500);

        var other = new DumpRun(Options("đứt") with { Resume = true, Extraction = new ExtractionOptions { MinimumConfidence = 0.5 } }, FakePipeline.Create());

        await other.Invoking(run => run.RunAsync()).Should().ThrowAsync<RunRefusedException>().WithMessage("*other inputs, outputs or options*");
    }

    [Test]
    public async Task An_input_that_changed_under_the_same_size_and_time_is_noticed()
    {
        await Cut("đứt", at: 500);
        var time = File.GetLastWriteTimeUtc(_input);
        File.WriteAllText(_input, File.ReadAllText(_input).Replace("a10,", "b10,"));
        File.SetLastWriteTimeUtc(_input, time);

        var run = new DumpRun(Options("đứt") with { Resume = true }, FakePipeline.Create());

        await run.Invoking(r => r.RunAsync()).Should().ThrowAsync<InputChangedException>();
    }

    [Test]
    public async Task Nothing_to_resume_is_a_run_from_the_start()
    {
        var summary = await new DumpRun(Options("mới") with { Resume = true }, FakePipeline.Create()).RunAsync();

        summary.Resumed.Should().BeFalse();
        summary.Completed.Should().BeTrue();
    }

    private DumpRunOptions Options(string folder) => new()
    {
        Inputs = [_input],
        Outputs = [.. new[] { "e.jsonl", "e.csv", "e.sqlite" }.Select(name => OutputTarget.FromPath(_folder[$"{folder}/{name}"]))],
        RecordsPerMark = 100,
    };

    private Task Undisturbed(string folder) => new DumpRun(Options(folder), FakePipeline.Create()).RunAsync();

    private async Task Cut(string folder, int at)
    {
        using var stop = new CancellationTokenSource();
        var left = at;
        var run = new DumpRun(Options(folder), FakePipeline.Create(_ =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                stop.Cancel();
        }));
        await run.Invoking(r => r.RunAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    private string JournalPath(string folder) => _folder[$"{folder}/e.jsonl.journal"];

    private void ShouldBeTheSame(string folder)
    {
        var expected = new DirectoryInfo(_folder["yên"]).GetFiles();
        new DirectoryInfo(_folder[folder]).GetFiles().Select(file => file.Name).Should().BeEquivalentTo(expected.Select(file => file.Name));
        foreach (var file in expected)
            File.ReadAllBytes(_folder[$"{folder}/{file.Name}"]).AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName)).Should().BeTrue(file.Name);
    }
}
