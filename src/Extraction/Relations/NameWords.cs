using System.Collections.Frozen;
using Extraction.Normalization;

namespace Extraction.Relations;

/// <summary>The words of a name of a body or group, as two tellings of it are compared.</summary>
internal static class NameWords
{
    private static readonly char[] Separators = [' ', '-', '(', ')', ','];

    private static readonly FrozenDictionary<string, string[]> ShortForms =
        ResourceTable.Read("short-forms.tsv").ToFrozenDictionary(row => ToneMarks.Fold(row[0]), row => row[1].Split(' '), StringComparer.Ordinal);

    /// <summary>The words, tone marks put in one place, case folded and short forms written out, without the marks between them.</summary>
    public static string[] Of(string name) =>
        [.. ToneMarks.Fold(name).Split(' ').SelectMany(word => ShortForms.GetValueOrDefault(word) ?? word.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(word => ShortForms.GetValueOrDefault(word) ?? [word])];
}
