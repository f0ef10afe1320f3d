using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Dumps.Reading;

namespace Extraction.Cli;

/// <summary>The options that say how a dump is read, the same for every command that reads one.</summary>
internal sealed class ReadingOptions
{
    /// <summary>Longer rows do not fit in one piece of memory.</summary>
    private const int MostCharacters = 512 * 1024 * 1024;

    private readonly Option<string?> _format = new("--input-format") { Description = "How the input is read whatever its name: csv, tsv, jsonl, json or txt." };
    private readonly Option<string[]> _map = new("--map") { Description = "Which column holds a field: text=noi_dung, published=pubDate; also id, title, url, source.", HelpName = "FIELD=COLUMN" };
    private readonly Option<string?> _dates = new("--dates") { Description = "How 03/04/2025 is read where the file does not show it: day-first or month-first." };
    private readonly Option<int> _longestRow = new("--max-row")
    {
        Description = "The longest row in characters; a longer one is rejected.",
        HelpName = "N",
        DefaultValueFactory = _ => new DumpLimits().LongestRow,
        CustomParser = NumberParser.Between(1, MostCharacters),
    };

    public ReadingOptions()
    {
        _format.AcceptOnlyFromAmong("csv", "tsv", "jsonl", "json", "txt");
        _dates.AcceptOnlyFromAmong("day-first", "month-first");
        _map.Validators.Add(CheckMap);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_map);
        command.Options.Add(_dates);
        command.Options.Add(_longestRow);
    }

    /// <summary>What a user chose.</summary>
    public DumpReaderOptions Read(ParseResult result) => new()
    {
        Format = result.GetValue(_format),
        Columns = (result.GetValue(_map) ?? []).Select(Split).ToImmutableDictionary(pair => pair.Field!.Value, pair => pair.Column),
        DateOrder = result.GetValue(_dates) switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => DateOrder.Detect },
        Limits = new DumpLimits { LongestRow = result.GetValue(_longestRow) },
    };

    private static void CheckMap(OptionResult result)
    {
        var seen = new HashSet<ArticleField>();
        foreach (var token in result.Tokens)
        {
            var (field, column) = Split(token.Value);
            if (field is null || column.Length == 0)
                result.AddError($"--map {token.Value}: FIELD=COLUMN is expected, FIELD one of {string.Join(", ", Enum.GetValues<ArticleField>().Select(ColumnMap.FieldName))}.");
            else if (!seen.Add(field.Value))
                result.AddError($"--map {token.Value}: {ColumnMap.FieldName(field.Value)} is mapped twice.");
        }
    }

    private static (ArticleField? Field, string Column) Split(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && Enum.TryParse<ArticleField>(text[..equals], ignoreCase: true, out var field) && Enum.IsDefined(field)
            ? (field, text[(equals + 1)..])
            : (null, "");
    }
}
