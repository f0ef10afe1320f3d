namespace Extraction.Dumps.Reading;

/// <summary>The path of a file or folder without symbolic links, by which two names of one place are known.</summary>
internal static class RealPath
{
    /// <summary>The real path; of what is not there, that of the folders that are, and the rest as it is named.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            var info = new FileInfo(real);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = Of(target.FullName);
        }

        return real;
    }
}
