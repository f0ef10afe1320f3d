using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>A sentence with the right answer of the tagger.</summary>
/// <param name="Words">Its words between the padding that the features want.</param>
/// <param name="Tags">For every key its part of speech; that of the padding does not count.</param>
internal sealed record TaggedSentence(WordKey[] Words, PartOfSpeech[] Tags)
{
    /// <summary>A sentence of a treebank.</summary>
    public static TaggedSentence FromTokens(IReadOnlyList<ConlluToken> tokens, WordClusters clusters)
    {
        const int padding = TaggingFeatures.Padding;
        var words = new WordKey[tokens.Count + (2 * padding)];
        var tags = new PartOfSpeech[words.Length];
        for (var i = 0; i < tokens.Count; i++)
        {
            var syllables = tokens[i].Form.Split(' ').Select(syllable => SyllableKey.Of(syllable)).ToArray();
            words[i + padding] = WordKey.Of(syllables, tokens[i].Form[0], clusters);
            tags[i + padding] = tokens[i].Tag;
        }

        return new TaggedSentence(words, tags);
    }
}
