using System.Collections.Immutable;
using System.Text.Json;

namespace Extraction.Evaluation;

/// <summary>
/// The events of a set of articles, read from JSON lines: either an article a line, <c>{"id", "published", "events": […]}</c>,
/// as annotators write them, or an event a line, as the product writes them.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AnnotationSet
{
    private readonly Dictionary<string, AnnotatedArticle> _articles;

    private AnnotationSet(List<string> ids, Dictionary<string, AnnotatedArticle> articles)
    {
        _articles = articles;
        Articles = [.. ids.Select(id => articles[id])];
    }

    /// <summary>The articles in the order of their first line.</summary>
    public ImmutableArray<AnnotatedArticle> Articles { get; }

    /// <summary>The events of an article; none where the set does not hold it.</summary>
    public ImmutableArray<AnnotatedEvent> EventsOf(string articleId) =>
        _articles.TryGetValue(articleId, out var article) ? article.Events : [];

    /// <summary>Whether the set holds an article.</summary>
    public bool Contains(string articleId) => _articles.ContainsKey(articleId);

    /// <summary>The events that a pipeline found.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="meetings"/> is null.</exception>
    public static AnnotationSet From(IEnumerable<MeetingEvent> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        return Collect(meetings.Select(meeting => new AnnotatedArticle(meeting.ArticleId, true, [AnnotatedEvent.From(meeting)])));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is of neither form; the message names file and line.</exception>
    public static AnnotationSet Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StreamReader(path);
        return Load(reader, path);
    }

    /// <summary>Reads lines from anywhere.</summary>
    /// <param name="reader">Read to its end and left open.</param>
    /// <param name="name">How an error calls the source.</param>
    /// <exception cref="InvalidDataException">A line is of neither form; the message names source and line.</exception>
    public static AnnotationSet Load(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(Read(reader, name));
    }

    private static IEnumerable<AnnotatedArticle> Read(TextReader reader, string name)
    {
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            AnnotatedArticle article;
            try
            {
                using var json = JsonDocument.Parse(text);
                article = AnnotationParser.ReadLine(json.RootElement);
            }
            catch (Exception error) when (error is JsonException or FormatException)
            {
                throw new InvalidDataException($"{name}, line {line}: {error.Message}", error);
            }

            yield return article;
        }
    }

    /// <summary>Several lines of one article are put together.</summary>
    private static AnnotationSet Collect(IEnumerable<AnnotatedArticle> lines)
    {
        var ids = new List<string>();
        var articles = new Dictionary<string, AnnotatedArticle>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (articles.TryGetValue(line.Id, out var known))
            {
                articles[line.Id] = known with { IsDated = known.IsDated && line.IsDated, Events = known.Events.AddRange(line.Events) };
                continue;
            }

            ids.Add(line.Id);
            articles.Add(line.Id, line);
        }

        return new AnnotationSet(ids, articles);
    }
}
