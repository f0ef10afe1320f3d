using Extraction.Tokenization;

namespace Extraction.Training;

/// <summary>A sentence with the right answer of the tagger.</summary>
/// <param name="Words">Its words between the padding that the features want.</param>
/// <param name="Tags">For every key its part of speech; that of the padding does not count.</param>
internal sealed record TaggedSentence(WordKey[] Words, PartOfSpeech[] Tags)
{
    /// <summary>A sentence of a treebank.</summary>
    public static TaggedSentence FromTokens(IReadOnlyList<ConlluToken> tokens)
    {
        var sentence = FromWords([.. tokens.Select(token => token.Form)], ' ');
        for (var i = 0; i < tokens.Count; i++)
            sentence.Tags[i + TaggingFeatures.Padding] = tokens[i].Tag;
        return sentence;
    }

    /// <summary>A sentence whose tags are not known yet.</summary>
    public static TaggedSentence FromWords(IReadOnlyList<string> forms, char separator)
    {
        const int padding = TaggingFeatures.Padding;
        var words = new WordKey[forms.Count + (2 * padding)];
        for (var i = 0; i < forms.Count; i++)
        {
            var syllables = forms[i].Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(syllable => SyllableKey.Of(syllable)).ToArray();
            words[i + padding] = syllables.Length > 0 ? WordKey.Of(syllables, forms[i][0]) : WordKey.Of([SyllableKey.Of(forms[i])], forms[i][0]);
        }

        return new TaggedSentence(words, new PartOfSpeech[words.Length]);
    }
}
