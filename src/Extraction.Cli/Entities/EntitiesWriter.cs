using System.Text;
using System.Text.Json;
using Extraction.Entities;

namespace Extraction.Cli.Entities;

/// <summary>Writes the entities of articles: as a line of JSON each, or as text for people.</summary>
internal sealed class EntitiesWriter(Stream stream, bool json) : IAsyncDisposable
{
    private const int WidthOfType = 14;

    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };

    /// <summary>Writes an article.</summary>
    public void Write(RecognizedArticle article)
    {
        var line = EntitiesLine.Of(article);
        if (json)
            _writer.WriteLine(JsonSerializer.Serialize(line, EntitiesJson.Readable.EntitiesLine));
        else
            WriteText(line);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void WriteText(EntitiesLine article)
    {
        _writer.WriteLine(Join(" · ", article.ArticleId, article.Published));
        foreach (var entity in article.Entities)
        {
            var parts = Join(" · ", entity.Name, entity.Title, Known("of", entity.Organization), entity.OfficeClass, entity.Country, entity.Date, entity.PartOfDay, entity.ActorId, Members(article, entity));
            _writer.WriteLine($"  {entity.Type.PadRight(WidthOfType)}{(parts.Length == 0 ? "–" : parts)}");
            var mentions = entity.Mentions.Select(index => article.Mentions[index]).Select(mention => $"“{mention.Text.ReplaceLineEndings(" ")}” {mention.Start}–{mention.End}");
            _writer.WriteLine($"  {"",WidthOfType}{string.Join(", ", mentions)}");
        }

        _writer.WriteLine();
    }

    private static string? Members(EntitiesLine article, EntityLine entity) =>
        entity.Members.IsEmpty ? null : string.Join(" + ", entity.Members.Select(member => article.Entities[member].Name ?? article.Entities[member].Title));

    private static string? Known(string label, string? value) => value is null ? null : $"{label} {value}";

    private static string Join(string separator, params string?[] parts) => string.Join(separator, parts.Where(part => part is not null));
}
