using System.Text.Json;

namespace Extraction.Dumps.Reading;

/// <summary>A JSON object to the fields of a row.</summary>
/// <remarks>Holds the layout of the objects before, as those of a dump are alike. Not thread-safe.</remarks>
internal sealed class JsonRowParser(SourceContext source)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Wrappers = ["name", "$date", "$oid", "$numberLong"];

    private readonly HashSet<ArticleField> _unmet = [.. source.Options.Columns.Keys];
    private string[] _names = [];
    private ColumnMap _columns = new([], new DumpReaderOptions());

    /// <summary>What the user named and no object of the file had; null where there is nothing such. A single object may leave out what it has no value for.</summary>
    public string? Unmet() => _names.Length == 0 ? null : source.Options.Columns
        .Where(column => column.Key != ArticleField.Text && _unmet.Contains(column.Key))
        .Select(column => $"none of the objects has '{column.Value}' for {ColumnMap.FieldName(column.Key)}; see to --map.")
        .FirstOrDefault();

    /// <summary>The row of one object.</summary>
    /// <param name="json">The object; needed until the next one is read.</param>
    /// <param name="line">The physical line on which it begins.</param>
    public DumpRow Parse(ReadOnlyMemory<char> json, long line)
    {
        string Raw() => json.Span.ToString();
        if (!json.Span.TrimStart().StartsWith("{"))
            return new DumpRow { Line = line, Problem = json.Span.Contains('\0') ? RowProblems.Nul : RowProblems.NoObject(json.Span), Raw = Raw };
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var root = document.RootElement;
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
            if (json.Span.Contains('\0'))
                return new DumpRow { Line = line, Problem = RowProblems.Nul, Raw = Raw };
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
        _columns = new ColumnMap(_names, source.Options, requiresAll: false);
        _unmet.RemoveWhere(field => _columns.Index(field) >= 0);
        source.ColumnsFound?.Invoke(_columns, null);
    }

    private string? Value(JsonElement root, ArticleField field) =>
        _columns.Name(field) is { } name && root.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>A string or number as it stands, the strings of an array as lines, an object by its name or by what MongoDB's Extended JSON wraps in it.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Text).Where(line => line is not null)),
        JsonValueKind.Object => Wrappers.Select(name => value.TryGetProperty(name, out var inner) ? Text(inner) : null).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
