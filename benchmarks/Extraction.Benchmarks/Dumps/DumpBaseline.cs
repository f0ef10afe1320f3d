using System.Globalization;
using System.IO.Compression;
using CsvHelper;

namespace Extraction.Benchmarks.Dumps;

/// <summary>The least that any program must do with a dump: unpack it and cut it into fields.</summary>
internal static class DumpBaseline
{
    /// <summary>Reads every field of every row; the number of characters.</summary>
    public static long Read(string dump)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(dump), CompressionMode.Decompress));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var characters = 0L;
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            for (var i = 0; i < csv.Parser.Count; i++)
                characters += csv.GetField(i)!.Length;
        return characters;
    }
}
