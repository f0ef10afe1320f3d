using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extraction.Dumps.Reading;

namespace Extraction.Benchmarks.Dumps;

/// <summary>Smaller and larger dumps of the same make-up.</summary>
internal static class DumpCopies
{
    /// <summary>
    /// Writes a dump of the given number of articles, taken evenly from another one, which is gone through as often as
    /// needed. Every round has identities and texts of its own, so that no article repeats another.
    /// </summary>
    public static void Write(string dump, string copy, int articles)
    {
        var all = new DumpReader([dump]).Read().Count(record => record.Article is not null);
        using var writer = new StreamWriter(new GZipStream(File.Create(copy), CompressionLevel.Fastest), new UTF8Encoding(false));
        writer.Write("id,published,title,body\n");
        var written = 0;
        for (var round = 0; written < articles; round++)
        {
            var wanted = Math.Min(all, articles - written);
            var index = 0;
            foreach (var record in new DumpReader([dump]).Read())
            {
                if (record.Article is not { } article)
                    continue;
                if ((long)index * wanted / all != (long)(index + 1) * wanted / all)
                {
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{round},{article.Published:yyyy-MM-dd},{Quote(article.Title)},{Quote(article.Text + (round == 0 ? "" : $"\n{round}."))}\n"));
                    written++;
                }

                index++;
            }
        }
    }

    private static string Quote(string? text) => "\"" + text?.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
