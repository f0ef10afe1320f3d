namespace Extraction.Benchmarks;

/// <summary>The measure of text in figures of speed.</summary>
internal static class SyllableCount
{
    /// <summary>The letters and digits that open a text or follow a blank.</summary>
    public static int Of(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                count++;
        return count;
    }
}
