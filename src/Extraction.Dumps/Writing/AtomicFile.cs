namespace Extraction.Dumps.Writing;

/// <summary>A file that appears whole or not at all: written beside its place, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _beside;
    private bool _done;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _beside = _path + ".partial";
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Stream = new FileStream(_beside, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
    }

    /// <summary>What is written to.</summary>
    public FileStream Stream { get; }

    /// <summary>Writes everything to the disk and puts the file in its place.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_beside, _path, overwrite: true);
        _done = true;
    }

    public void Dispose()
    {
        if (_done)
            return;
        _done = true;
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is thrown away anyway.
        }

        File.Delete(_beside);
    }
}
