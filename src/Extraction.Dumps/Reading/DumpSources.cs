using System.IO.Compression;
using System.Text;

namespace Extraction.Dumps.Reading;

/// <summary>The inputs that a user names, as the pieces that formats read: folders walked, archives opened, in a fixed order.</summary>
internal sealed class DumpSources(DumpReaderOptions options, Action<long> packedBytesRead)
{
    /// <summary>How the standard input is named on a command line.</summary>
    public const string StandardInput = "-";

    private static readonly byte[] GzipMagic = [0x1F, 0x8B];
    private static readonly byte[] ZipMagic = [0x50, 0x4B];

    /// <summary>The pieces of an input. A piece must be read before the next one is asked for.</summary>
    public IEnumerable<DumpSource> Expand(string input)
    {
        if (input == StandardInput)
            return FromStandardInput();
        if (Directory.Exists(input))
            return FromFolder(input);
        if (!File.Exists(input))
            return [DumpSource.Unreadable(input, "there is no such file or folder.")];
        return FromFile(input);
    }

    /// <summary>The files of a folder and the folders in it, in the ordinal order of their paths; hidden ones are left out.</summary>
    /// <remarks>What cannot be read is told by <paramref name="unreadable"/>.</remarks>
    internal static IEnumerable<string> Walk(string folder, Action<string, string> unreadable)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            unreadable(folder, "the folder cannot be read; see to its permissions.");
            yield break;
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.'))
                continue;
            if (!Directory.Exists(entry))
                yield return entry;
            else if (new DirectoryInfo(entry).LinkTarget is null)
                foreach (var file in Walk(entry, unreadable))
                    yield return file;
        }
    }

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<DumpSource> FromFolder(string folder)
    {
        var problems = new Queue<DumpSource>();
        foreach (var file in Walk(folder, (name, problem) => problems.Enqueue(DumpSource.Unreadable(name, problem))))
        {
            while (problems.TryDequeue(out var problem))
                yield return problem;
            if (options.Excluded.Contains(Path.GetFullPath(file)) || (!IsZip(file) && DumpFormats.ByFileName(file) is null))
                continue;
            foreach (var source in FromFile(file))
                yield return source;
        }

        while (problems.TryDequeue(out var problem))
            yield return problem;
    }

    private IEnumerable<DumpSource> FromFile(string file)
    {
        if (IsZip(file))
            return FromArchive(file, () => File.OpenRead(file));
        if (FormatOf(file) is { } format)
            return [new DumpSource(file, format, () => Unpack(file, OpenFile(file)))];
        return FromUnnamedFormat(file, () => OpenFile(file));
    }

    private CountingStream OpenFile(string file) => new(
        new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan),
        count => packedBytesRead(count));

    private IDumpFormat? FormatOf(string name) =>
        options.Format is { } chosen ? DumpFormats.ByName(chosen) : DumpFormats.ByFileName(name);

    /// <summary>The bytes of a file, unpacked where its first bytes say that it is packed.</summary>
    private Stream Unpack(string name, Stream file)
    {
        var counting = new CountingStream(file, static _ => { });
        var peekable = new PeekableStream(counting);
        return peekable.Peek(2).SequenceEqual(GzipMagic)
            ? new ExpansionGuardStream(new GZipStream(peekable, CompressionMode.Decompress), () => counting.Count, options.Limits)
            : peekable;
    }

    private IEnumerable<DumpSource> FromStandardInput()
    {
        var input = new PeekableStream(Console.OpenStandardInput());
        if (!input.Peek(2).SequenceEqual(ZipMagic))
            return FromUnnamedFormat("standard input", () => input);
        return FromArchive("standard input", () =>
        {
            // An archive has its table at its end: it must be on a disk.
            var copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
            input.CopyTo(copy);
            copy.Position = 0;
            return copy;
        });
    }

    /// <summary>A file whose name does not tell its format: its first characters do.</summary>
    private IEnumerable<DumpSource> FromUnnamedFormat(string name, Func<Stream> open)
    {
        PeekableStream? stream = null;
        IDumpFormat? format = null;
        string? problem = null;
        try
        {
            stream = new PeekableStream(Unpack(name, open()));
            format = options.Format is { } chosen ? DumpFormats.ByName(chosen) : Guess(stream);
        }
        catch (Exception error) when (DumpReader.IsInputError(error))
        {
            problem = DumpReader.Explain(error);
        }

        using (stream)
            yield return problem is null ? new DumpSource(name, format, () => stream!) : DumpSource.Unreadable(name, problem);
    }

    private IDumpFormat Guess(PeekableStream stream)
    {
        var sample = stream.Peek(4096);
        var (encoding, mark) = TextDecoding.Detect(sample);
        var text = encoding.GetString(sample[mark..]).TrimStart();
        if (text.StartsWith('['))
            return DumpFormats.ByName("json")!;
        if (text.StartsWith('{'))
            return DumpFormats.ByName("jsonl")!;
        var header = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var feed ? feed : text.Length).TrimEnd('\r');
        var delimiter = CsvDialect.Detect(header, ',').Delimiter;
        var names = header.ToString().Split(delimiter).Select(cell => cell.Trim(' ', '"')).ToArray();
        return DumpFormats.ByName(new ColumnMap(names, options).Problem is null ? "csv" : "txt")!;
    }

    private IEnumerable<DumpSource> FromArchive(string name, Func<Stream> open)
    {
        ZipArchive? archive = null;
        string? problem = null;
        try
        {
            archive = new ZipArchive(open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            _ = archive.Entries.Count;
        }
        catch (Exception error) when (DumpReader.IsInputError(error))
        {
            problem = DumpReader.Explain(error);
        }

        using (archive)
        {
            if (problem is not null)
            {
                yield return DumpSource.Unreadable(name, problem);
                yield break;
            }

            foreach (var entry in archive!.Entries)
            {
                if (FromEntry(name, entry) is { } source)
                    yield return source;
                packedBytesRead(entry.CompressedLength);
            }
        }
    }

    private DumpSource? FromEntry(string archive, ZipArchiveEntry entry)
    {
        var name = $"{archive}/{entry.FullName}";
        if (entry.FullName.EndsWith('/'))
            return null;
        if (entry.FullName.Replace('\\', '/').Split('/').Contains("..") || Path.IsPathRooted(entry.FullName) || entry.FullName.Contains(':'))
            return DumpSource.Unreadable(name, "the entry's name points outside the archive; it is not read.");
        if (IsZip(entry.FullName))
            return DumpSource.Unreadable(name, "it is an archive within an archive; unpack it first.");
        if (FormatOf(entry.FullName) is not { } format)
            return null;
        return new DumpSource(name, format, () => Unpack(name, new ExpansionGuardStream(entry.Open(), () => entry.CompressedLength, options.Limits)));
    }
}
