using System.CommandLine;
using System.Globalization;
using Extraction.Dumps.Inspection;
using Extraction.Dumps.Reading;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary><c>inspect</c>: how a dump is understood, before it is run.</summary>
internal static class InspectCommand
{
    private const string Description =
        """
        Shows how a dump is understood: its columns, rows, dates and language, and a sample. Nothing is extracted.

        Examples:
          extraction inspect news.csv.gz
          extraction inspect export.zip --map text=noi_dung
        """;

    private const int SampleLength = 160;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("DUMP") { Description = "Files, folders or archives of articles; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var reading = new ReadingOptions();
        var command = new Command("inspect", Description) { inputs };
        reading.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var forms = await DumpInspector.InspectAsync(result.GetValue(inputs)!, reading.Read(result), cancellationToken);
            var console = Terminal.Open();
            foreach (var form in forms)
                Write(console, form);
            if (forms.Count == 0)
                await Console.Error.WriteLineAsync("There is no row in it.");
            return forms.Count == 0 || forms.Any(form => form.Rejected > 0) ? ExitCode.SomeRejected : ExitCode.Success;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, DumpInspection form)
    {
        console.Write(new Rule(Markup.Escape(form.Files == 1 ? form.FirstFile : string.Create(CultureInfo.InvariantCulture, $"{form.Files:N0} files like {form.FirstFile}"))).LeftJustified());
        var facts = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Fact(string name, string? value)
        {
            if (value is not null)
                facts.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(value));
        }

        Fact("form", form.Format is null ? null : form.Format + ", " + form.Encoding + (form.Delimiter is { } delimiter ? $", fields parted by {Name(delimiter)}" : ""));
        Fact("rows", string.Create(CultureInfo.InvariantCulture, $"{form.Articles:N0} articles, {form.Rejected:N0} rejected; {form.MeanLength:N0} characters in the mean"));
        Fact("dates", Dates(form));
        Fact("language", Languages(form));
        console.Write(facts);
        if (form.Columns.Length > 0)
            console.Write(Columns(form));
        foreach (var rejection in form.FirstRejections)
            console.WriteLine("rejected: " + rejection);
        foreach (var article in form.Samples)
            console.Write(Sample(article));
    }

    private static string Name(char delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "bar",
        _ => $"'{delimiter}'",
    };

    private static string? Dates(DumpInspection form)
    {
        if (form.Articles == 0)
            return null;
        var order = form.DateOrder == DateOrder.MonthFirst ? ", the month before the day" : "";
        var undated = form.Undated > 0 ? string.Create(CultureInfo.InvariantCulture, $", {form.Undated:N0} articles without") : "";
        return form.Earliest is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{form.Earliest:yyyy-MM-dd} to {form.Latest:yyyy-MM-dd}{undated}{order}");
    }

    private static string? Languages(DumpInspection form) => form.Articles == 0 ? null : string.Join(
        ", ",
        form.Languages.OrderByDescending(language => language.Value).ThenBy(language => language.Key).Select(language =>
            string.Create(CultureInfo.InvariantCulture, $"{Name(language.Key)} {100.0 * language.Value / form.Articles:0.#} %")));

    private static string Name(TextLanguage language) => language switch
    {
        TextLanguage.Vietnamese => "Vietnamese",
        TextLanguage.OtherLatin => "another language, or Vietnamese without diacritics",
        TextLanguage.Garbled => "garbled (a wrong encoding)",
        _ => "another script",
    };

    private static Table Columns(DumpInspection form)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("column", "read as");
        foreach (var column in form.Columns)
            table.AddRow(new Text(column.Name), new Text(column.Field is { } field ? ColumnMap.FieldName(field) : "—"));
        return table;
    }

    private static Panel Sample(Article article)
    {
        var text = article.Text.ReplaceLineEndings(" ").Trim();
        var lines = new[] { article.Title, text.Length <= SampleLength ? text : text[..SampleLength] + "…" };
        var facts = new[] { article.Id, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Source };
        return new Panel(new Text(string.Join('\n', lines.Where(line => line is not null))))
            .Header(Markup.Escape(" " + string.Join(" · ", facts.Where(fact => fact is not null)) + " "))
            .Expand();
    }
}
