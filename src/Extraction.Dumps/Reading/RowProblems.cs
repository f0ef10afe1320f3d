using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>The sentences that say why a row is rejected, where more than one format needs them.</summary>
internal static class RowProblems
{
    public const string InvalidText = "the row holds bytes that are no valid text in the encoding of the file; save the file as UTF-8.";

    public const string Nul = "the row holds NUL characters, which no article does.";

    public const string NoText = "the row has no text.";

    public static string TooLong(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the row is longer than {limit:N0} characters and was passed over; if it is an article, allow more with --max-row.");
}
