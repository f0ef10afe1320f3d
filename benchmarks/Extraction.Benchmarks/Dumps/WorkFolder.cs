namespace Extraction.Benchmarks.Dumps;

/// <summary>A folder for the files of a measurement, gone after it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extraction-benchmark-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
