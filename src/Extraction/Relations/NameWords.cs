using Extraction.Normalization;

namespace Extraction.Relations;

/// <summary>The words of a name of a body or group, as two tellings of it are compared.</summary>
internal static class NameWords
{
    private static readonly char[] Separators = [' ', '-', '(', ')', ','];

    /// <summary>The words, tone marks put in one place and case folded, without the marks between them.</summary>
    public static string[] Of(string name) => ToneMarks.Fold(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
