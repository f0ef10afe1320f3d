using System.Reflection;

namespace Extraction;

/// <summary>
/// Reads the tables of language knowledge embedded in the library: tab-separated, UTF-8, the columns named in the
/// first line that is no comment; a line that starts with <c>#</c> is a comment and says where the table comes from.
/// </summary>
internal static class ResourceTable
{
    /// <summary>The rows of an embedded table, each with as many cells as the table has columns.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or a row has more cells than columns.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        foreach (var row in Read(reader, name))
            yield return row;
    }

    /// <summary>The rows of a table that is read from anywhere; <paramref name="name"/> is how errors call it.</summary>
    public static IEnumerable<string[]> Read(TextReader reader, string name)
    {
        var columns = 0;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var cells = text.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
                continue;
            }

            if (cells.Length > columns)
                throw new InvalidDataException($"{name}, line {line}: {cells.Length} cells where the header names {columns} columns.");
            if (cells.Length < columns)
            {
                var width = cells.Length;
                Array.Resize(ref cells, columns);
                Array.Fill(cells, "", width, columns - width);
            }

            yield return cells;
        }
    }

    /// <summary>An embedded resource as a stream.</summary>
    /// <exception cref="InvalidDataException">There is no such resource.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The library holds no resource named {name}.");
}
