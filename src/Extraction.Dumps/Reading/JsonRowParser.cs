using System.Text.Json;

namespace Extraction.Dumps.Reading;

/// <summary>A JSON object to the fields of a row.</summary>
/// <remarks>Holds the layout of the objects before, as those of a dump are alike. Not thread-safe.</remarks>
internal sealed class JsonRowParser(SourceContext source)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private string[] _names = [];
    private ColumnMap _columns = new([], new DumpReaderOptions());

    /// <summary>The row of one object.</summary>
    /// <param name="json">The object; needed until the next one is read.</param>
    /// <param name="line">The physical line on which it begins.</param>
    public DumpRow Parse(ReadOnlyMemory<char> json, long line)
    {
        string Raw() => json.Span.ToString();
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new DumpRow { Line = line, Problem = $"an object was expected where the JSON holds {Kind(root.ValueKind)}.", Raw = Raw };
            Learn(root);
            return new DumpRow
            {
                Line = line,
                Id = Value(root, ArticleField.Id),
                Published = Value(root, ArticleField.Published),
                Title = Value(root, ArticleField.Title),
                Text = Value(root, ArticleField.Text),
                Url = Value(root, ArticleField.Url),
                Source = Value(root, ArticleField.Source),
                Problem = _columns.Problem,
                Raw = Raw,
            };
        }
        catch (JsonException error)
        {
            var place = error.LineNumber is > 0 and var below ? $"{below} lines further, " : "";
            return new DumpRow { Line = line, Problem = $"the JSON is broken ({place}character {error.BytePositionInLine + 1}).", Raw = Raw };
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: JSON by its grammar, but no text.
            return new DumpRow { Line = line, Problem = RowProblems.InvalidText, Raw = Raw };
        }
    }

    private void Learn(JsonElement root)
    {
        var count = 0;
        var known = true;
        foreach (var property in root.EnumerateObject())
        {
            known = known && count < _names.Length && property.NameEquals(_names[count]);
            count++;
        }

        if (known && count == _names.Length)
            return;
        _names = [.. root.EnumerateObject().Select(property => property.Name)];
        _columns = new ColumnMap(_names, source.Options);
        source.ColumnsFound?.Invoke(_columns, null);
    }

    private string? Value(JsonElement root, ArticleField field) =>
        _columns.Name(field) is { } name && root.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>A string or number as it stands, the strings of an array as lines, an object by its name.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text).Where(line => line is not null)),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name) : null,
        _ => null,
    };

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
