namespace Extraction.Dumps.Writing;

/// <summary>A file to which events are written.</summary>
/// <param name="Path">Where it is to appear.</param>
/// <param name="Format">Its form.</param>
public sealed record OutputTarget(string Path, OutputFormat Format)
{
    /// <summary>A target whose form is told by the ending of its name.</summary>
    /// <exception cref="ArgumentException">The ending says nothing.</exception>
    public static OutputTarget FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new OutputTarget(path, System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => OutputFormat.JsonLines,
            ".csv" => OutputFormat.Csv,
            ".sqlite" or ".sqlite3" or ".db" => OutputFormat.Sqlite,
            _ => throw new ArgumentException($"{path}: the ending does not say the form of the output; end it with .jsonl, .csv or .sqlite, or say it with --format."),
        });
    }

    /// <summary>The files that the output consists of, the named one first.</summary>
    internal IReadOnlyList<string> Files => Format == OutputFormat.Csv ? [Path, Beside("participants.csv"), Beside("topics.csv")] : [Path];

    private string Beside(string name) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", name);
}
