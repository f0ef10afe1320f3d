using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed class ArchiveTests
{
    private static readonly DumpReaderOptions Strict = new() { Limits = new DumpLimits { LargestExpansion = 50, ExpansionFloor = 100_000 } };

    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void A_gzip_file_is_what_it_packs()
    {
        var file = _folder.Write("tin.csv.gz", Pack("id,body\n1,Bài một\n"));

        Dump.Articles(file).Single().Text.Should().Be("Bài một");
    }

    [Test]
    public void The_entries_of_an_archive_are_read_each_in_its_form()
    {
        var file = Zip(("a/tin.csv", "id,body\n1,Bài một\n"), ("tin.jsonl", "{\"id\": \"2\", \"text\": \"Bài hai\"}"), ("b.txt", "date 2026-02-13 Bài ba"), ("ghi-chú.md", "# no dump"));

        var articles = Dump.Articles(file);

        articles.Select(article => article.Text).Should().Equal("Bài một", "Bài hai", "Bài ba");
        articles[2].Should().Be(new Article("b", "Bài ba", Published: new DateOnly(2026, 2, 13)));
    }

    [TestCase("../../ngoài.txt")]
    [TestCase("/etc/ngoài.txt")]
    [TestCase("a\\..\\..\\ngoài.txt")]
    [TestCase("C:/ngoài.txt")]
    public void An_entry_that_points_outside_is_refused_and_the_others_are_read(string name)
    {
        var file = Zip((name, "Bài ngoài"), ("trong.txt", "Bài trong"));

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Text).Should().Equal(null, "Bài trong");
        records[0].Rejection!.ToString().Should().Be($"{file}/{name}: the entry's name points outside the archive; it is not read.");
    }

    [Test]
    public void A_gzip_bomb_is_left_at_the_limit()
    {
        var file = _folder.Write("bom.csv.gz", Pack("id,body\n1,Bài một\n" + new string('\n', 5_000_000)));

        var records = Dump.Read(file, Strict);

        records.Select(record => record.Article?.Text).Should().Equal("Bài một", null);
        records[^1].Rejection!.Reason.Should().Contain("more than 50 times its size").And.Contain("unpack it yourself");
    }

    [Test]
    public void A_zip_bomb_is_left_at_the_limit_and_the_other_entries_are_read()
    {
        var file = Zip(("bom.txt", new string(' ', 5_000_000)), ("tin.txt", "Bài một"));

        var records = Dump.Read(file, Strict);

        records.Select(record => record.Article?.Text).Should().Equal(null, "Bài một");
        records[0].Rejection!.ToString().Should().StartWith($"{file}/bom.txt").And.Contain("more than 50 times its size");
    }

    [Test]
    public void Many_small_bombs_are_a_large_one()
    {
        var file = Zip([.. Enumerable.Range(1, 9).Select(i => ($"{i}.csv", "id,body\n1,Bài một\n" + new string('\n', 90_000)))]);

        var records = Dump.Read(file, Strict);

        records.Count(record => record.Article is not null).Should().BeInRange(1, 8);
        records[^1].Rejection!.Reason.Should().Contain("the archive unpacks to more than 50 times its size").And.Contain("its other entries are not read");
    }

    [TestCase("tin.csv")]
    [TestCase("tin")]
    public void An_archive_under_the_name_of_a_file_is_told(string name)
    {
        var zip = _folder.Write(name, File.ReadAllBytes(Zip(("tin.csv", "id,body\n1,Bài một\n"))));

        Dump.Rejection(zip).ToString().Should().Be($"{zip}: it is a zip archive; end its name with .zip, or if it is a workbook of a spreadsheet program, save it as .csv.");
    }

    [Test]
    public void A_tar_archive_is_told()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "tin.csv") { DataStream = new MemoryStream("id,body\n1,Bài một\n"u8.ToArray()) });
        var file = _folder.Write("tin.tar.gz", Pack(Encoding.UTF8.GetString(tar.ToArray())));

        Dump.Rejection(file).ToString().Should().Be($"{file}: it is a tar archive; unpack it and name its folder.");
    }

    [Test]
    public void An_encrypted_entry_is_told()
    {
        var bytes = File.ReadAllBytes(Zip(("tin.txt", "Bài một")));
        // The first bit of the general purpose flags, in the entry's own header and in the table at the end (APPNOTE 4.4.4).
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 1, 2]) + 8] |= 1;
        var file = _folder.Write("tin.zip", bytes);

        Dump.Rejection(file).ToString().Should().Be($"{file}/tin.txt: it is encrypted; unpack it first.");
    }

    [Test]
    public void An_archive_in_an_archive_is_refused()
    {
        var file = Zip(("trong.zip", "PK"), ("tin.txt", "Bài một"));

        Dump.Rejection(file).ToString().Should().Be($"{file}/trong.zip: it is an archive within an archive; unpack it first.");
    }

    [Test]
    public void A_gzip_file_that_is_cut_off_gives_what_it_has_and_says_so()
    {
        var random = new Random(1);
        var rows = string.Concat(Enumerable.Range(1, 2000).Select(i => $"{i},Bài {random.NextInt64()}\n"));
        var packed = Pack("id,body\n" + rows);
        var file = _folder.Write("tin.csv.gz", packed[..(packed.Length / 2)]);

        var records = Dump.Read(file);

        records.Count(record => record.Article is not null).Should().BeInRange(500, 1999);
        records[^1].Rejection!.Reason.Should().Contain("broken or not whole");
    }

    [Test]
    public void What_is_no_archive_but_is_called_one_is_refused()
    {
        Dump.Rejection(_folder.Write("tin.zip", "không phải zip")).Reason.Should().Contain("the archive is broken");
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private string Zip(params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        return _folder.Write("tin.zip", packed.ToArray());
    }
}
