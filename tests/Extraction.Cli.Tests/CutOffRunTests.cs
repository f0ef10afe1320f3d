using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Extraction.Cli.Tests;

[UnsupportedOSPlatform("windows")]
public sealed partial class CutOffRunTests
{
    private const int Interrupt = 2;

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void A_run_that_is_killed_at_ten_random_moments_ends_with_the_bytes_of_an_undisturbed_one()
    {
        var input = Input(6000);
        Run("yên", input).ExitCode.Should().Be(1);
        var random = new Random(10);

        for (var kill = 0; kill < 10; kill++)
        {
            using var process = CommandLine.Start(Arguments("đứt", input));
            process.WaitForExit(random.Next(100, 400));
            process.Kill();
            process.WaitForExit();
        }

        Run("đứt", input).ExitCode.Should().Be(1);

        var expected = new DirectoryInfo(_folder["yên"]).GetFiles();
        expected.Select(file => file.Name).Should().BeEquivalentTo("e.jsonl", "e.jsonl.rejected.jsonl", "e.jsonl.duplicates.jsonl", "e.sqlite", "e.csv", "participants.csv", "topics.csv");
        new DirectoryInfo(_folder["đứt"]).GetFiles().Select(file => file.Name).Should().BeEquivalentTo(expected.Select(file => file.Name));
        foreach (var file in expected)
            File.ReadAllBytes(_folder[$"đứt/{file.Name}"]).AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName)).Should().BeTrue(file.Name);
    }

    /// <summary>That it takes no longer than two seconds is the command line's own limit, after which the process ends as it is.</summary>
    [Test]
    public void Ctrl_C_stops_a_run_and_says_how_to_go_on()
    {
        var input = Input(400_000);
        using var process = CommandLine.Start("extract", input, "--output", _folder["e.jsonl"]);
        var error = process.StandardError.ReadToEndAsync();
        while (!File.Exists(_folder["e.jsonl.journal"]))
            Thread.Sleep(10);
        Thread.Sleep(300);

        Kill(process.Id, Interrupt).Should().Be(0);
        process.WaitForExit();

        process.ExitCode.Should().Be(130);
        error.Result.Should().Contain("Interrupted. The same command with --resume goes on from here.");
        File.Exists(_folder["e.jsonl"]).Should().BeFalse();
    }

    [Test]
    public void Ctrl_C_stops_a_run_that_waits_for_standard_input()
    {
        using var process = CommandLine.Start("extract", "-", "--input-format", "jsonl", "--output", _folder["e.jsonl"]);
        while (!File.Exists(_folder["e.jsonl.journal"]))
            Thread.Sleep(10);
        Thread.Sleep(200);

        Kill(process.Id, Interrupt).Should().Be(0);
        process.WaitForExit();

        process.ExitCode.Should().Be(130);
    }

    [TestCase("inspect")]
    [TestCase("show")]
    [TestCase("entities")]
    [TestCase("tokenize")]
    [TestCase("extract")]
    public void Ctrl_C_ends_every_command_that_reads(string command)
    {
        using var process = CommandLine.Start(command, "-");
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(700);

        Kill(process.Id, Interrupt).Should().Be(0);
        process.WaitForExit();

        process.ExitCode.Should().Be(130);
        error.Result.Should().NotContain("   at ");
    }

    private CommandResult Run(string folder, string input) => CommandLine.Run(Arguments(folder, input));

    private string[] Arguments(string folder, string input) =>
    [
        "extract", input, "--resume", "--checkpoint", "200",
        "--output", _folder[$"{folder}/e.jsonl"], "--output", _folder[$"{folder}/e.csv"], "--output", _folder[$"{folder}/e.sqlite"],
    ];

    /// <summary>Articles of which some tell of a meeting, some repeat one, and one has no text.</summary>
    private string Input(int articles) => _folder.Write("tin.csv", "id,published,body\nb0,2026-02-13,\n" + string.Concat(Enumerable.Range(1, articles).Select(i => (i % 5) switch
    {
        0 => $"b{i},2026-02-13,\"Chiều 13/2, tại Hà Nội, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Cuba Lê Văn Số {i}.\"\n",
        1 => $"b{i},2026-02-13,\"Sáng 13/2, Chủ tịch nước tiếp Tổng thống Hàn Quốc Lee Jae Myung.\"\n",
        _ => $"b{i},2026-02-13,Giá vàng hôm nay tăng {i} đồng một lượng so với hôm qua.\n",
    })));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
