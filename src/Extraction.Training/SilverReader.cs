using System.IO.Compression;

namespace Extraction.Training;

/// <summary>Reads text that another program segmented: a sentence a line, blanks between words, <c>_</c> between syllables.</summary>
internal static class SilverReader
{
    /// <summary>The sentences of a file, gzipped or plain, empty lines left out.</summary>
    public static IEnumerable<string[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                yield return words;
        }
    }
}
