namespace Extraction.Dumps.Reading;

/// <summary>The forms of dumps that can be read, by name and by the ending of a file.</summary>
internal static class DumpFormats
{
    public static IReadOnlyList<IDumpFormat> All { get; } =
        [new DelimitedFormat("csv", ".csv"), new DelimitedFormat("tsv", ".tsv", ".tab"), new JsonLinesFormat(), new JsonFormat(), new TextFormat()];

    /// <summary>The names, for messages: <c>csv, tsv, …</c>.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <summary>The endings of file names, for messages.</summary>
    public static string Endings => string.Join(' ', All.SelectMany(format => format.Endings).Append(".gz").Append(".zip"));

    public static IDumpFormat? ByName(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format of a file by its ending, that of compression left aside; null where none has it.</summary>
    public static IDumpFormat? ByFileName(string name)
    {
        var ending = Path.GetExtension(WithoutCompression(name));
        return All.FirstOrDefault(format => format.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name of a file without folder and endings: the identity of what it holds.</summary>
    public static string Stem(string name) => Path.GetFileNameWithoutExtension(WithoutCompression(name));

    private static string WithoutCompression(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}
