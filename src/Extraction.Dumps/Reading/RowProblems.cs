using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>The sentences that say why a row is rejected, where more than one format needs them.</summary>
internal static class RowProblems
{
    public const string InvalidText = "the row holds bytes that are no valid text in the encoding of the file; save the file as UTF-8.";

    public const string Nul = "the row holds NUL characters, which no article does.";

    public const string NoText = "the row has no text.";

    /// <summary>What is wrong with text that does not begin as a JSON object does.</summary>
    public static string NoObject(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("[")
            ? "an object was expected where the JSON holds an array; if the file is one big array, say so with --input-format json."
            : $"an object was expected where the file has '{text[..Math.Min(text.Length, 20)].ToString().ReplaceLineEndings(" ")}'; if it is no JSON, say its form with --input-format.";
    }

    public static string TooLong(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the row is longer than {limit:N0} characters and was passed over; if it is an article, allow more with --max-row.");
}
