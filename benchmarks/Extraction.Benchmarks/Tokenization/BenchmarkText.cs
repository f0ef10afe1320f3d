using Extraction.Tokenization;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>The text that speed is measured on: the seed articles of the project.</summary>
internal static class BenchmarkText
{
    /// <summary>The seeds as articles.</summary>
    public static Article[] Seeds() =>
        [.. Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(file => new Article(Path.GetFileName(file), File.ReadAllText(file)))];

    /// <summary>All seeds over and over in one line.</summary>
    /// <param name="length">Its length in UTF-16 code units.</param>
    public static Article OneLine(int length)
    {
        var seeds = string.Join(' ', Seeds().Select(article => article.Text)).Replace('\n', ' ').Replace('\r', ' ');
        return new Article("line", string.Create(length, seeds, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = text[i % text.Length];
        }));
    }

    /// <summary>How many syllables, numbers and marks a text has.</summary>
    public static int CountSyllables(string text)
    {
        var scanner = new SyllableScanner(AbbreviationTable.Load());
        var count = 0;
        for (var syllable = scanner.Next(text, 0, default); syllable.Length > 0; syllable = scanner.Next(text, syllable.End, syllable))
            count++;
        return count;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extraction.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The benchmarks run inside the repository only.");
    }
}
