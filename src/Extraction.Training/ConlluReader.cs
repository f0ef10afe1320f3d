using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>Reads the words and universal parts of speech of a treebank in CoNLL-U (https://universaldependencies.org/format.html).</summary>
internal static class ConlluReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="InvalidDataException">A line names a part of speech that there is none of.</exception>
    public static IEnumerable<ConlluToken[]> Read(string path)
    {
        var sentence = new List<ConlluToken>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 && sentence.Count > 0)
            {
                yield return [.. sentence];
                sentence.Clear();
            }

            if (line.Length == 0 || !char.IsAsciiDigit(line[0]))
                continue;
            var cells = line.Split('\t');
            if (!Enum.TryParse<PartOfSpeech>(cells[3], ignoreCase: true, out var tag))
                throw new InvalidDataException($"{path}: no part of speech is called {cells[3]}.");
            sentence.Add(new ConlluToken(WithBrackets(cells[1]), tag));
        }

        if (sentence.Count > 0)
            yield return [.. sentence];
    }

    /// <summary>The treebank writes some of its brackets as the names of their tags.</summary>
    private static string WithBrackets(string form) => form switch
    {
        "LBKT" => "(",
        "RBKT" => ")",
        _ => form,
    };
}
