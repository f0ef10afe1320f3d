using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Evaluation;

namespace Extraction.Training;

/// <summary>Articles with their gold events.</summary>
/// <param name="Articles">In the order of their file.</param>
/// <param name="Gold">Their events.</param>
internal sealed record GoldSet(IReadOnlyList<Article> Articles, AnnotationSet Gold)
{
    private const string Ending = ".gold.jsonl";

    /// <summary>A set whose articles lie beside it: NAME.gold.jsonl and articles/NAME.jsonl.</summary>
    public static GoldSet Load(DirectoryInfo folder, string name) => new(
        [.. File.ReadLines(Path.Combine(folder.FullName, "articles", name + ".jsonl")).Select(ReadArticle)],
        AnnotationSet.Load(Path.Combine(folder.FullName, name + Ending)));

    /// <summary>
    /// A set that was annotated over a dump and holds no text: the articles of NAME.gold.jsonl are those of the dump NAME.*
    /// with the same identities.
    /// </summary>
    public static GoldSet LoadFromDump(DirectoryInfo annotations, DirectoryInfo dumps, string name)
    {
        var path = Path.Combine(annotations.FullName, name + Ending);
        var ids = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);
        var dump = dumps.EnumerateFiles(name + ".*").OrderBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new FileNotFoundException($"No dump {name}.* in {dumps.FullName}.");
        var articles = new DumpReader([dump.FullName]).Read().Select(record => record.Article).OfType<Article>().Where(article => ids.Contains(article.Id)).ToList();
        return new GoldSet(articles, AnnotationSet.Load(path));
    }

    /// <summary>An article as a line of JSON.</summary>
    public static Article ReadArticle(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Article(Text("id")!, Text("text") ?? "", Text("title"), DateOnly.TryParseExact(Text("published"), "yyyy-MM-dd", out var day) ? day : null);

        string? Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
