using Extraction.Tokenization;
using Extraction.Training;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>A sentence of the treebank: its text, and where its syllables and words stand in it.</summary>
internal sealed record TreebankSentence(string Text, Syllable[] Syllables, Word[] Words)
{
    /// <summary>Puts a sentence together as the treebank's own <c># text</c> line does: a blank between all words.</summary>
    public static TreebankSentence FromTokens(IReadOnlyList<ConlluToken> tokens)
    {
        var text = string.Join(' ', tokens.Select(token => token.Form));
        var words = new List<Word>();
        var syllables = new List<Syllable>();
        var start = 0;
        foreach (var token in tokens)
        {
            words.Add(new Word(start, token.Form.Length, token.Tag));
            foreach (var syllable in token.Form.Split(' '))
            {
                syllables.Add(new Syllable(start, syllable.Length));
                start += syllable.Length + 1;
            }
        }

        return new TreebankSentence(text, [.. syllables], [.. words]);
    }
}
