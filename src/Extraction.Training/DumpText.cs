using System.Runtime.InteropServices;
using Extraction.Dumps.Reading;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>Reads the articles of dumps as sentences of syllables that nobody has joined to words yet.</summary>
internal static class DumpText
{
    /// <summary>The sentences of all articles, in the order of the files.</summary>
    public static IEnumerable<SegmentedSentence> Read(IReadOnlyList<string> files)
    {
        var normalizer = new ArticleNormalizer();
        var scanner = new SyllableScanner(AbbreviationTable.Load());
        var syllables = new List<Syllable>();
        foreach (var record in new DumpReader(files).Read())
        {
            if (record.Article is null)
                continue;
            var article = normalizer.Normalize(record.Article);
            foreach (var zone in article.Zones)
            {
                Scan(scanner, article.Text.AsSpan(0, zone.End), zone.Start, syllables);
                for (int first = 0, end; first < syllables.Count; first = end)
                {
                    end = SentenceSplitter.End(article.Text, CollectionsMarshal.AsSpan(syllables), first);
                    yield return SegmentedSentence.FromWords(syllables[first..end].Select(syllable => article.Text.Substring(syllable.Start, syllable.Length)), ' ');
                }
            }
        }
    }

    private static void Scan(SyllableScanner scanner, ReadOnlySpan<char> text, int start, List<Syllable> syllables)
    {
        syllables.Clear();
        for (Syllable syllable = default; ; start = syllable.End)
        {
            syllable = scanner.Next(text, start, syllable);
            if (syllable.Length == 0)
                return;
            syllables.Add(syllable);
        }
    }
}
