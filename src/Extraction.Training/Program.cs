using System.CommandLine;
using System.Runtime.InteropServices;
using Extraction.Tokenization;
using Extraction.Training;

var treebank = new Option<DirectoryInfo>("--vtb")
{
    Description = "The folder of UD_Vietnamese-VTB: train.conllu and dev.conllu are read, the test part never.",
    DefaultValueFactory = _ => new DirectoryInfo("../shared/data/vtb"),
};
var silver = new Option<FileInfo>("--silver")
{
    Description = "News that another program segmented: a sentence a line, '_' between syllables; .gz or plain.",
    DefaultValueFactory = _ => new FileInfo("../shared/data/silver/segmented-news.txt.gz"),
};
var dumps = new Option<FileInfo[]>("--dumps")
{
    Description = "Dumps of news, read as text alone.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [new FileInfo("../shared/data/dumps/headlines-2025.jsonl.gz"), new FileInfo("../shared/data/dumps/news-2017.csv.gz")],
};
var output = new Option<DirectoryInfo>("--output")
{
    Description = "Where the models go.",
    DefaultValueFactory = _ => new DirectoryInfo("src/Extraction/Resources"),
};

var command = new RootCommand("Trains the models of the library: segmenter.model and tagger.model. The same bytes at every run.") { treebank, silver, dumps, output };
command.Subcommands.Add(ConfidenceCommand.Create());
command.Subcommands.Add(RankingCommand.Dates());
command.Subcommands.Add(RankingCommand.Places());
command.Subcommands.Add(HomesCommand.Create());
command.Subcommands.Add(FeaturesCommand.Create());
command.SetAction(parsed =>
{
    var training = new ModelTraining(parsed.GetRequiredValue(treebank), parsed.GetRequiredValue(silver), [.. parsed.GetRequiredValue(dumps).Select(file => file.FullName)]);
    var target = parsed.GetRequiredValue(output).FullName;
    training.Say = Console.Error.WriteLine;
    training.TrainSegmenter(model => Write("segmenter.model", WordSegmenter.ModelKind, MemoryMarshal.Cast<ushort, sbyte>(model)));
    training.TrainTagger(model => Write("tagger.model", PartOfSpeechTagger.ModelKind, model));

    void Write(string name, ReadOnlySpan<byte> kind, ReadOnlySpan<sbyte> weights)
    {
        using var file = File.Create(Path.Combine(target, name));
        ModelFile.Write(file, kind, weights);
        Console.WriteLine($"{name}\t{file.Length} bytes");
    }
});
return command.Parse(args).Invoke();
