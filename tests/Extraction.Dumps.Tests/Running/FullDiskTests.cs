using System.Diagnostics;
using Extraction.Dumps.Running;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Tests.Running;

public sealed class FullDiskTests
{
    private const int Articles = 400;

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    /// <summary>
    /// On a small file system in memory where one can be mounted; else a journal that is a link to the device that is
    /// always full, which tests the same sentence without the going on.
    /// </summary>
    [Test]
    public async Task A_full_disk_ends_the_run_in_one_sentence_and_with_room_it_goes_on()
    {
        var input = _folder.Write("tin.csv", "id,body\n" + string.Concat(Enumerable.Range(1, Articles).Select(i => $"a{i},Ông {i} gặp Bà {i}{new string('.', 500)}\n")));
        var disk = Directory.CreateDirectory(_folder["đĩa"]).FullName;
        var mounted = Mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", disk);
        try
        {
            var output = Path.Combine(disk, "e.jsonl");
            if (!mounted)
                File.CreateSymbolicLink(output + ".journal", "/dev/full");
            var options = new DumpRunOptions { Inputs = [input], Outputs = [OutputTarget.FromPath(output)], RecordsPerMark = 50 };

            var stopped = (await new DumpRun(options, FakePipeline.Create()).Invoking(run => run.RunAsync()).Should().ThrowAsync<RunStoppedException>()).Which;

            stopped.Message.Should().StartWith($"{output}: it could not be written (").And.EndWith($"what is done is kept in {output}.journal. Make room and go on with --resume.");
            Directory.GetFiles(disk).Should().Equal(output + ".journal");
            if (!mounted)
                return;

            Mount("-o", "remount,size=16m", disk).Should().BeTrue();
            var summary = await new DumpRun(options with { Resume = true }, FakePipeline.Create()).RunAsync();
            summary.Events.Should().Be(Articles);
            summary.Resumed.Should().BeTrue();
        }
        finally
        {
            if (mounted)
                Run("umount", disk);
        }
    }

    [Test]
    public async Task A_disk_that_fills_up_while_the_outputs_are_made_loses_nothing()
    {
        var input = _folder.Write("tin.csv", "id,body\n" + string.Concat(Enumerable.Range(1, Articles).Select(i => $"a{i},Ông {i} gặp Bà {i}\n")));
        var output = _folder["e.jsonl"];
        var options = new DumpRunOptions { Inputs = [input], Outputs = [OutputTarget.FromPath(output), OutputTarget.FromPath(_folder["e.csv"])] };
        File.WriteAllText(output, "cũ");

        // The place beside the output is taken by a folder: it can be written as little as on a full disk.
        Directory.CreateDirectory(_folder["participants.csv.partial/đầy"]);
        await new DumpRun(options, FakePipeline.Create()).Invoking(run => run.RunAsync()).Should().ThrowAsync<RunStoppedException>();
        File.ReadAllText(output).Should().Be("cũ");

        Directory.Delete(_folder["participants.csv.partial"], recursive: true);
        var summary = await new DumpRun(options with { Resume = true }, FakePipeline.Create()).RunAsync();
        summary.Events.Should().Be(Articles);
        File.ReadLines(output).Should().HaveCount(Articles);
    }

    private static bool Mount(params string[] arguments) => Run("mount", arguments);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
