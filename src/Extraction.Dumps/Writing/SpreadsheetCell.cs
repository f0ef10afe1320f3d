namespace Extraction.Dumps.Writing;

/// <summary>Text in a cell that a spreadsheet opens.</summary>
internal static class SpreadsheetCell
{
    /// <summary>
    /// The text, behind an apostrophe where a spreadsheet would run it as a formula: where it begins with
    /// <c>= + - @</c>, their full-width forms, a tab or a line break (OWASP, CSV Injection), after blanks too.
    /// </summary>
    public static string? Harmless(string? text)
    {
        if (text is null)
            return null;
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n')
                return "'" + text;
            if (!char.IsWhiteSpace(c))
                break;
        }

        return text;
    }
}
