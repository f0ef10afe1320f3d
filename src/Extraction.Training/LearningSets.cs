using System.CommandLine;

namespace Extraction.Training;

/// <summary>The options that say which gold events are learned from, the same for every command.</summary>
internal sealed class LearningSets
{
    private readonly Option<DirectoryInfo> _gold = new("--gold")
    {
        Description = "The folder of the gold sets: NAME.gold.jsonl, and articles/NAME.jsonl.",
        DefaultValueFactory = _ => new DirectoryInfo("../shared/gold"),
    };

    private readonly Option<string[]> _sets = new("--sets")
    {
        Description = "The sets to learn from.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["train-full", "train-headlines"],
    };

    private readonly Option<DirectoryInfo> _annotations = new("--annotations")
    {
        Description = "The folder of sets annotated over dumps: NAME.gold.jsonl, the articles in the dump NAME.",
        DefaultValueFactory = _ => new DirectoryInfo("benchmarks/annotations"),
    };

    private readonly Option<DirectoryInfo> _dumps = new("--dumps")
    {
        Description = "The folder of the dumps.",
        DefaultValueFactory = _ => new DirectoryInfo("../shared/data/dumps"),
    };

    private readonly Option<string[]> _annotated = new("--annotated")
    {
        Description = "The sets annotated over dumps to learn from.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["news-2017", "headlines-2025"],
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _gold, _sets, _annotations, _dumps, _annotated })
            command.Options.Add(option);
    }

    /// <summary>The sets that a command line names.</summary>
    public List<GoldSet> Load(ParseResult parsed) =>
    [
        .. parsed.GetRequiredValue(_sets).Select(set => GoldSet.Load(parsed.GetRequiredValue(_gold), set)),
        .. parsed.GetRequiredValue(_annotated).Select(set => GoldSet.LoadFromDump(parsed.GetRequiredValue(_annotations), parsed.GetRequiredValue(_dumps), set)),
    ];
}
