using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Extraction.Normalization;

namespace Extraction.Dumps.Reading;

/// <summary>The names that columns usually have, from <c>columns.tsv</c>.</summary>
internal static class ColumnNames
{
    // The runtime's own normalization does nothing where globalization is invariant.
    private static readonly UnicodeComposition Composition = UnicodeComposition.Load();

    private static readonly FrozenDictionary<string, (ArticleField Field, int Rank)> Known = Load();

    /// <summary>What a column of this name holds; null where the name says nothing.</summary>
    public static (ArticleField Field, int Rank)? Find(string name) => Known.TryGetValue(Fold(name), out var found) ? found : null;

    /// <summary>A name in small letters without diacritics and without anything that is no letter: <c>Ngày đăng</c> is <c>ngaydang</c>.</summary>
    public static string Fold(string name)
    {
        var decomposed = new List<char>(name.Length * 2);
        foreach (var c in name)
            Composition.Decompose(c, decomposed);
        var folded = new StringBuilder(name.Length);
        foreach (var c in decomposed)
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c))
                folded.Append(char.ToLowerInvariant(c) is var lower && lower == 'đ' ? 'd' : lower);
        return folded.ToString();
    }

    private static FrozenDictionary<string, (ArticleField Field, int Rank)> Load()
    {
        using var stream = typeof(ColumnNames).Assembly.GetManifestResourceStream("columns.tsv")
            ?? throw new InvalidDataException("The table columns.tsv is not embedded in the library.");
        using var reader = new StreamReader(stream);
        var known = new Dictionary<string, (ArticleField, int)>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read(reader, "columns.tsv"))
            known[Fold(row[2])] = (Enum.Parse<ArticleField>(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture));
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
