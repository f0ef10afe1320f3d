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
    private static readonly byte[] ZipEntryMagic = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>Where the header of a tar archive says that it is one (POSIX, ustar).</summary>
    private const int TarMagicOffset = 257;

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

    /// <summary>How messages call an input.</summary>
    public static string Name(string input) => input == StandardInput ? "standard input" : input;

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
        var real = RealPath.Of(folder);
        foreach (var file in Walk(folder, (name, problem) => problems.Enqueue(DumpSource.Unreadable(name, problem))))
        {
            while (problems.TryDequeue(out var problem))
                yield return problem;
            if (options.Excluded.Contains(Path.Join(real, file.AsSpan(folder.Length))) || (!IsZip(file) && FormatOf(file) is null))
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
            return [new DumpSource(file, format, () => Unpack(OpenFile(file)))];
        return FromUnnamedFormat(file, () => OpenFile(file));
    }

    private CountingStream OpenFile(string file) => new(
        new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan),
        count => packedBytesRead(count));

    private IDumpFormat? FormatOf(string name) =>
        options.Format is { } chosen ? DumpFormats.ByName(chosen) : DumpFormats.ByFileName(name);

    /// <summary>The bytes of a file, unpacked where its first bytes say that it is packed.</summary>
    private PeekableStream Unpack(Stream file)
    {
        var counting = new CountingStream(file, static _ => { });
        var peekable = new PeekableStream(counting);
        var isPacked = peekable.Peek(2).SequenceEqual(GzipMagic);
        var unpacked = isPacked
            ? new PeekableStream(new ExpansionGuardStream(new GZipStream(peekable, CompressionMode.Decompress), () => counting.Count, options.Limits))
            : peekable;
        RefuseArchive(unpacked);
        return unpacked;
    }

    /// <summary>Refuses an archive under the name of a file of articles: its bytes would be taken for one.</summary>
    private static void RefuseArchive(PeekableStream file)
    {
        if (file.Peek(ZipEntryMagic.Length).SequenceEqual(ZipEntryMagic))
            throw new RefusedSourceException("it is a zip archive; end its name with .zip, or if it is a workbook of a spreadsheet program, save it as .csv.");
        if (file.Peek(TarMagicOffset + 5) is { Length: TarMagicOffset + 5 } header && header[TarMagicOffset..].SequenceEqual("ustar"u8))
            throw new RefusedSourceException("it is a tar archive; unpack it and name its folder.");
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
            // Without a name it goes with the process, however that ends; Windows does not take the name of an open file.
            if (!OperatingSystem.IsWindows())
                File.Delete(copy.Name);
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
            stream = Unpack(open());
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
        ArchiveExpansion? expansion = null;
        string? problem = null;
        try
        {
            var stream = open();
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            _ = archive.Entries.Count;
            expansion = new ArchiveExpansion(stream.Length, options.Limits);
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
                if (FromEntry(name, entry, expansion!) is { } source)
                    yield return source;
                packedBytesRead(entry.CompressedLength);
                if (expansion!.IsExceeded)
                    yield break;
            }
        }
    }

    private DumpSource? FromEntry(string archive, ZipArchiveEntry entry, ArchiveExpansion expansion)
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
        if (entry.IsEncrypted)
            return DumpSource.Unreadable(name, "it is encrypted; unpack it first.");
        return new DumpSource(name, format, () => Unpack(new ExpansionGuardStream(entry.Open(), () => entry.CompressedLength, options.Limits, expansion)));
    }
}
