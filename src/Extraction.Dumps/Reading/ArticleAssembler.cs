using System.Globalization;
using Extraction.Dumps.Html;

namespace Extraction.Dumps.Reading;

/// <summary>Judges the rows of one file: an article, or the reason why it is none.</summary>
internal sealed class ArticleAssembler(string file, DateColumn dates, DumpLimits limits)
{
    /// <summary>The article of a row, or its rejection.</summary>
    public DumpRecord Assemble(DumpRow row)
    {
        var location = new DumpLocation(file, row.Line);
        if ((row.Problem ?? Judge(row)) is { } problem)
            return new DumpRecord(new Rejection(location, problem, Shorten(row.Raw())));

        DateOnly? published = null;
        if (!string.IsNullOrWhiteSpace(row.Published))
        {
            (published, var unclear) = dates.Read(row.Published);
            if (unclear is not null)
                return new DumpRecord(new Rejection(location, unclear, Shorten(row.Raw())));
        }

        var id = string.IsNullOrWhiteSpace(row.Id)
            ? string.Create(CultureInfo.InvariantCulture, $"{DumpFormats.Stem(file)}-{row.Line}")
            : row.Id.Trim();
        var article = new Article(id, row.Text!, NullIfEmpty(row.Title), published, NullIfEmpty(row.Url), NullIfEmpty(row.Source));
        if (!HtmlText.IsHtml(article.Text))
            return new DumpRecord(location, article);
        if (HtmlText.IsTooDeep(article.Text))
            return new DumpRecord(new Rejection(location, "the HTML of the row nests its elements more than a thousand deep; it is no article.", Shorten(row.Raw())));
        var (text, zones) = HtmlText.Reduce(article.Text);
        return text.Length > 0
            ? new DumpRecord(location, article with { Text = text, Zones = zones })
            : new DumpRecord(new Rejection(location, RowProblems.NoText, Shorten(row.Raw())));
    }

    private string? Judge(DumpRow row)
    {
        if (Holds(row, TextDecoding.Invalid))
            return RowProblems.InvalidText;
        if (Holds(row, '\0'))
            return RowProblems.Nul;
        if (string.IsNullOrWhiteSpace(row.Text))
            return RowProblems.NoText;
        return Absurd(row.Id, ArticleField.Id) ?? Absurd(row.Published, ArticleField.Published) ?? Absurd(row.Title, ArticleField.Title)
            ?? Absurd(row.Url, ArticleField.Url) ?? Absurd(row.Source, ArticleField.Source);
    }

    private string? Absurd(string? value, ArticleField field) => value is null || value.Length <= limits.LongestShortField
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"the {ColumnMap.FieldName(field)} has {value.Length:N0} characters, where {limits.LongestShortField:N0} are allowed; columns or quotes seem to have slipped.");

    private static bool Holds(DumpRow row, char c) =>
        Holds(row.Text, c) || Holds(row.Title, c) || Holds(row.Id, c) || Holds(row.Published, c) || Holds(row.Url, c) || Holds(row.Source, c);

    private static bool Holds(string? text, char c) => text is not null && text.Contains(c);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Shorten(string row)
    {
        row = row.Replace(TextDecoding.Invalid, '\uFFFD');
        return row.Length <= Rejection.LongestRow ? row : row[..Rejection.LongestRow];
    }
}
