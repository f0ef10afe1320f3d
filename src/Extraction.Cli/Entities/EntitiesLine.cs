using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extraction.Entities;

namespace Extraction.Cli.Entities;

/// <summary>One article as a line of JSON: its mentions, and the entities that they speak of.</summary>
/// <param name="ArticleId">The identity of the article.</param>
/// <param name="Published">The publication date, <c>yyyy-MM-dd</c>; null if unknown.</param>
/// <param name="Mentions">In the order of the text.</param>
/// <param name="Entities">In the order of their first mention.</param>
internal sealed record EntitiesLine(string ArticleId, string? Published, ImmutableArray<MentionLine> Mentions, ImmutableArray<EntityLine> Entities)
{
    /// <summary>The line of an article.</summary>
    public static EntitiesLine Of(RecognizedArticle article)
    {
        var normalized = article.Tokenized.Normalized;
        return new EntitiesLine(
            normalized.Article.Id,
            normalized.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. article.Mentions.Select(mention => MentionLine.Of(mention, normalized))],
            [.. article.Entities.Select(EntityLine.Of)]);
    }

    /// <summary>The name of an enumeration's value: <c>early_morning</c>.</summary>
    internal static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
