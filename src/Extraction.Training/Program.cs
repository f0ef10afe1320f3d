using System.CommandLine;
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
var output = new Option<DirectoryInfo>("--output")
{
    Description = "Where the models go.",
    DefaultValueFactory = _ => new DirectoryInfo("src/Extraction/Resources"),
};

var command = new RootCommand("Trains the models of the library: segmenter.model and tagger.model. The same bytes at every run.") { treebank, silver, output };
command.Subcommands.Add(FeaturesCommand.Create());
command.SetAction(parsed =>
{
    var gold = new[] { "train.conllu", "dev.conllu" }
        .SelectMany(file => ConlluReader.Read(Path.Combine(parsed.GetRequiredValue(treebank).FullName, file)))
        .ToList();
    var target = parsed.GetRequiredValue(output).FullName;

    var segmenter = new SegmenterTrainer(bits: 22);
    segmenter.Train([.. SilverReader.Read(parsed.GetRequiredValue(silver).FullName).Select(words => SegmentedSentence.FromWords(words, '_'))], epochs: 2);
    segmenter.Train([.. gold.Select(tokens => SegmentedSentence.FromWords(tokens.Select(token => token.Form), ' '))], epochs: 6);
    Write("segmenter.model", WordSegmenter.ModelKind, segmenter.Quantize(largest: 12));

    var tagger = new TaggerTrainer(bits: 17);
    tagger.Train([.. gold.Select(TaggedSentence.FromTokens)], epochs: 12);
    Write("tagger.model", PartOfSpeechTagger.ModelKind, tagger.Quantize(largest: 12));

    void Write(string name, ReadOnlySpan<byte> kind, sbyte[] weights)
    {
        using var file = File.Create(Path.Combine(target, name));
        ModelFile.Write(file, kind, weights);
        Console.WriteLine($"{name}\t{file.Length} bytes\t{weights.Count(weight => weight != 0)} weights that are not zero");
    }
});
return command.Parse(args).Invoke();
