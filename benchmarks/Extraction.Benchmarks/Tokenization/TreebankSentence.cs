using Extraction.Tokenization;
using Extraction.Training;

namespace Extraction.Benchmarks.Tokenization;

/// <summary>A sentence of the treebank: its text, and where its words stand in it.</summary>
internal sealed record TreebankSentence(string Text, Word[] Words)
{
    /// <summary>Puts a sentence together as the treebank's own <c># text</c> line does: a blank between all words.</summary>
    public static TreebankSentence FromTokens(IReadOnlyList<ConlluToken> tokens)
    {
        var words = new Word[tokens.Count];
        for (int i = 0, start = 0; i < words.Length; start = words[i].End + 1, i++)
            words[i] = new Word(start, tokens[i].Form.Length, tokens[i].Tag);
        return new TreebankSentence(string.Join(' ', tokens.Select(token => token.Form)), words);
    }
}
