using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed partial class FolderTests
{
    private const int Nobody = 65534;

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Files_are_read_in_the_order_of_their_paths_and_others_left_alone()
    {
        _folder.Write("b/2.txt", "hai");
        _folder.Write("a.txt", "một");
        _folder.Write("b/1.txt", "ba");
        _folder.Write("đọc.md", "no dump");
        _folder.Write(".ẩn/1.txt", "hidden");
        _folder.Write("c.jsonl", "{\"id\": \"c\", \"text\": \"bốn\"}");

        Dump.Articles(_folder.Path).Select(article => article.Text).Should().Equal("một", "ba", "hai", "bốn");
    }

    [Test]
    public void A_file_that_is_not_there_is_told()
    {
        var record = Dump.Read(_folder["không-có.csv"]).Should().ContainSingle().Which;

        record.Rejection!.ToString().Should().Be($"{_folder["không-có.csv"]}: there is no such file or folder.");
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        _folder.Write("a/1.txt", "một");
        _folder.Write("b/2.txt", "hai");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_folder["a"], UnixFileMode.None);
        try
        {
            var records = AsNobody(() => Dump.Read(_folder.Path));

            records.Select(record => record.Article?.Text).Should().BeEquivalentTo([null, "hai"]);
            records.Should().ContainSingle(record => record.Rejection != null)
                .Which.Rejection!.ToString().Should().Be($"{_folder["a"]}: the folder cannot be read; see to its permissions.");
        }
        finally
        {
            File.SetUnixFileMode(_folder["a"], (UnixFileMode)0b111_000_000);
        }
    }

    [Test]
    public void A_file_of_the_run_itself_is_not_read()
    {
        _folder.Write("a.jsonl", "{\"id\": \"a\", \"text\": \"một\"}");
        _folder.Write("events.jsonl", "{\"id\": \"e\", \"text\": \"hai\"}");
        var options = new DumpReaderOptions { Excluded = [_folder["events.jsonl"]] };

        Dump.Articles(_folder.Path, options).Should().ContainSingle().Which.Id.Should().Be("a");
    }

    [Test]
    public void A_folder_without_a_file_that_is_read_is_told_and_a_named_form_reads_them()
    {
        _folder.Write("x/a.bài", "một");

        Dump.Rejection(_folder["x"]).ToString().Should().Be(
            $"{_folder["x"]}: no file in it has an ending that is read (.csv .tsv .tab .jsonl .ndjson .json .txt .gz .zip); if they are articles under other names, say their form with --input-format.");
        Dump.Articles(_folder["x"], new DumpReaderOptions { Format = "txt" }).Single().Text.Should().Be("một");
    }

    [Test]
    public void A_file_of_the_run_itself_is_known_by_another_path()
    {
        _folder.Write("x/a.txt", "một");
        _folder.Write("x/b.txt", "hai");
        Directory.CreateSymbolicLink(_folder["link"], _folder["x"]);

        Dump.Articles(_folder["link"], new DumpReaderOptions { Excluded = [_folder["x/b.txt"]] }).Single().Text.Should().Be("một");
    }

    [Test]
    public async Task A_row_as_long_as_the_input_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var file = _folder.Write("tin.jsonl", "{\"text\": \"một\"}\n{\"text\": \"" + new string('x', 30_000_000));
        var records = new DumpReader([file], new DumpReaderOptions { Limits = new DumpLimits { LongestRow = 1000, RowsToLookAhead = 1 } }).ReadAsync(stop.Token).GetAsyncEnumerator();

        (await records.MoveNextAsync()).Should().BeTrue();
        await stop.CancelAsync();

        await FluentActions.Invoking(async () =>
        {
            while (await records.MoveNextAsync())
            {
            }
        }).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public void The_form_of_a_file_without_an_ending_is_found_out()
    {
        Dump.Articles(_folder.Write("x1", "{\"id\": \"a\", \"text\": \"một\"}\n")).Single().Text.Should().Be("một");
        Dump.Articles(_folder.Write("x2", "[{\"id\": \"a\", \"text\": \"một\"}]")).Single().Text.Should().Be("một");
        Dump.Articles(_folder.Write("x3", "id;nội dung\na;một\n")).Single().Text.Should().Be("một");
        Dump.Articles(_folder.Write("x4", "Một bài báo.\n")).Single().Text.Should().Be("Một bài báo.\n");
    }

    /// <summary>Does something with the rights of another user on files: those of the superuser have no bounds.</summary>
    /// <remarks>The file system's user is one thread's own on Linux; where this user is none of power, it stays as it is.</remarks>
    private static List<DumpRecord> AsNobody(Func<List<DumpRecord>> read)
    {
        List<DumpRecord> records = [];
        var thread = new Thread(() =>
        {
            _ = SetFileSystemUser(Nobody);
            records = read();
        });
        thread.Start();
        thread.Join();
        return records;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(int user);
}
