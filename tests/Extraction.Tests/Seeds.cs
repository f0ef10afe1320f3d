using System.Text.Json;

namespace Extraction.Tests;

/// <summary>The five seed articles and their gold events.</summary>
internal static class Seeds
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Article> Articles { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select((file, i) => Read(file, $"seed-{i:000}")),
    ];

    public static IEnumerable<JsonElement> Gold(string id) =>
        File.ReadLines(Path.Combine(Root, "fixtures", "seeds.gold.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(article => article.GetProperty("id").GetString() == id)
            .SelectMany(article => article.GetProperty("events").EnumerateArray());

    private static Article Read(string file, string id)
    {
        const string Header = "date ";
        var text = File.ReadAllText(file);
        var trimmed = text.TrimStart();
        if (!trimmed.StartsWith(Header, StringComparison.Ordinal))
            return new Article(id, text);
        var day = DateOnly.ParseExact(trimmed.AsSpan(Header.Length, 10), "yyyy-MM-dd");
        return new Article(id, trimmed[(Header.Length + 10)..].TrimStart(), Published: day);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "seeds")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
