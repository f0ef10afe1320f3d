namespace Extraction.Dumps.Running;

/// <summary>The right of one run to write an output; given up when the process ends, however it ends.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <summary>Takes the right to write to a path.</summary>
    /// <exception cref="RunRefusedException">Another run has it.</exception>
    public static OutputLock Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new OutputLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (UnauthorizedAccessException)
        {
            throw new RunRefusedException($"{path}: the output cannot be written there; see to the permissions of the folder.");
        }
        catch (IOException error) when (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new RunRefusedException($"{path}: the output cannot be written there ({error.Message.TrimEnd('.')}); choose another place.");
        }
        catch (IOException)
        {
            throw new RunRefusedException($"{path}: another run is writing this output; wait for its end, or choose another output.");
        }
    }

    public void Dispose() => _file.Dispose();
}
