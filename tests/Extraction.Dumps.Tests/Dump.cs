using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests;

/// <summary>Reads dumps in one line.</summary>
internal static class Dump
{
    public static List<DumpRecord> Read(string path, DumpReaderOptions? options = null) => [.. new DumpReader([path], options).Read()];

    public static List<Article> Articles(string path, DumpReaderOptions? options = null)
    {
        var records = Read(path, options);
        records.Should().AllSatisfy(record => record.Rejection.Should().BeNull());
        return [.. records.Select(record => record.Article!)];
    }

    /// <summary>The one rejection of a dump.</summary>
    public static Rejection Rejection(string path, DumpReaderOptions? options = null) =>
        Read(path, options).Should().ContainSingle(record => record.Rejection != null).Which.Rejection!;
}
