namespace Extraction.Dumps.Writing;

/// <summary>A file that appears whole or not at all: written beside its place, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private Stream? _stream;
    private bool _committed;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.Delete(PathBeside);
    }

    /// <summary>Where the file is written until it is whole.</summary>
    public string PathBeside => _path + ".partial";

    /// <summary>What is written to; opened when it is first asked for.</summary>
    public Stream Stream => _stream ??= new FileStream(PathBeside, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);

    /// <summary>Writes everything to the disk.</summary>
    public void Complete()
    {
        Stream.Flush();
        (Stream as FileStream)?.Flush(flushToDisk: true);
        Stream.Dispose();
    }

    /// <summary>Puts the completed file in its place.</summary>
    public void Commit()
    {
        File.Move(PathBeside, _path, overwrite: true);
        _committed = true;
    }

    /// <summary>Throws away what was not committed.</summary>
    public void Dispose()
    {
        try
        {
            _stream?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is thrown away.
        }

        if (!_committed)
            File.Delete(PathBeside);
    }
}
