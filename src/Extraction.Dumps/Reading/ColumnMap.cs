namespace Extraction.Dumps.Reading;

/// <summary>Which column of a dump holds which field of an article.</summary>
/// <remarks>The user's word comes first, then the column whose usual name has the lowest rank, then the leftmost.</remarks>
internal sealed class ColumnMap
{
    private static readonly ArticleField[] Fields = Enum.GetValues<ArticleField>();

    private readonly IReadOnlyList<string> _names;
    private readonly int[] _index = new int[Fields.Length];

    /// <summary>The map of the columns of these names.</summary>
    /// <param name="names">The columns as the dump names them.</param>
    /// <param name="options">What the user says of them.</param>
    /// <param name="requiresAll">Whether every column that the user names must be there; else only that of the text.</param>
    public ColumnMap(IReadOnlyList<string> names, DumpReaderOptions options, bool requiresAll = true)
    {
        _names = names;
        Array.Fill(_index, -1);
        var rank = new int[_index.Length];
        Array.Fill(rank, int.MaxValue);
        for (var column = 0; column < names.Count; column++)
        {
            if (ColumnNames.Find(names[column]) is not { } known || known.Rank >= rank[(int)known.Field] || options.Columns.ContainsValue(names[column]))
                continue;
            _index[(int)known.Field] = column;
            rank[(int)known.Field] = known.Rank;
        }

        foreach (var (field, name) in options.Columns)
        {
            _index[(int)field] = Find(names, name);
            if (_index[(int)field] < 0 && (requiresAll || field == ArticleField.Text))
                Problem ??= $"there is no column '{name}' for {FieldName(field)}; the columns are {List(names)}.";
        }

        if (_index[(int)ArticleField.Text] < 0)
            Problem ??= $"none of the columns {List(names)} is known to hold the text; say which with --map text=COLUMN.";
    }

    /// <summary>Why no articles can be made of these columns; null where they can.</summary>
    public string? Problem { get; }

    /// <summary>The columns as the dump names them.</summary>
    public IReadOnlyList<string> Columns => _names;

    /// <summary>What a column holds; null where it is not read.</summary>
    public ArticleField? Field(int column) => Array.IndexOf(_index, column) is >= 0 and var field ? (ArticleField)field : null;

    /// <summary>The index of the column that holds a field; -1 where none does.</summary>
    public int Index(ArticleField field) => _index[(int)field];

    /// <summary>The name of the column that holds a field; null where none does.</summary>
    public string? Name(ArticleField field) => _index[(int)field] is >= 0 and var index ? _names[index] : null;

    /// <summary>The name by which a user speaks of a field.</summary>
    public static string FieldName(ArticleField field) => field.ToString().ToLowerInvariant();

    private static int Find(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name)
                return i;
        for (var i = 0; i < names.Count; i++)
            if (names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    private static string List(IReadOnlyList<string> names) =>
        names.Count == 0 ? "(none)" : string.Join(", ", names.Take(20).Select(name => $"'{(name.Length > 40 ? name[..40] + "…" : name)}'")) + (names.Count > 20 ? " …" : "");
}
