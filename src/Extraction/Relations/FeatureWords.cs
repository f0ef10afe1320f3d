using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>Words and numbers as the features of the fitted models have them.</summary>
internal sealed class FeatureWords(ArticleItems items)
{
    /// <summary>Where a sentence stands, told from another one that many sentences before it (negative) or after it.</summary>
    public static string Place(int sentences) => sentences switch
    {
        0 => "same",
        -1 => "before",
        1 => "after",
        < -6 => "far before",
        < 0 => "some before",
        > 4 => "far after",
        _ => "some after",
    };

    /// <summary>The first of ascending limits that a value does not exceed.</summary>
    public static string Bucket(int value, params ReadOnlySpan<int> limits)
    {
        foreach (var limit in limits)
            if (value <= limit)
                return $"<={limit}";
        return "more";
    }

    /// <summary>The word before the trigger, or the type of the phrase that ends there.</summary>
    public string BeforeTrigger(EventCandidate encounter) => Before(encounter.TriggerStart, items.Text.SentenceStarts[encounter.Sentence]);

    /// <summary>The word before a syllable, or the type of the phrase that ends there; "^" at the start of the sentence.</summary>
    public string Before(int syllable, int sentenceStart) =>
        syllable <= sentenceStart ? "^" : items.At(syllable - 1) is { } item ? $"<{item.Type}>" : Of(syllable - 1);

    /// <summary>The word itself; any number is one.</summary>
    public string Of(int syllable) => items.Text.Syllables[syllable].Has(SyllableShape.Digit) ? "<number>" : ToneMarks.Fold(items.Text.Text(syllable));

    /// <summary>How many of the parties a sentence speaks of.</summary>
    public int Parties(EventCandidate encounter, int start, int end)
    {
        var found = new HashSet<int>();
        for (var i = start; i < end; i++)
            if (items.At(i) is { } item && encounter.Parties.Contains(item.Entity))
                found.Add(item.Entity);
        return found.Count;
    }
}
