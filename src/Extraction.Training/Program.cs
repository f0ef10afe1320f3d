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
var output = new Option<DirectoryInfo>("--output")
{
    Description = "Where the models go.",
    DefaultValueFactory = _ => new DirectoryInfo("src/Extraction/Resources"),
};

var command = new RootCommand("Trains the models of the library: segmenter.model, clusters.model and tagger.model. The same bytes at every run.") { treebank, silver, output };
command.Subcommands.Add(ConfidenceCommand.Create());
command.Subcommands.Add(FeaturesCommand.Create());
command.SetAction(parsed =>
{
    var folder = parsed.GetRequiredValue(treebank).FullName;
    var train = ConlluReader.Read(Path.Combine(folder, "train.conllu")).ToList();
    var development = ConlluReader.Read(Path.Combine(folder, "dev.conllu")).ToList();
    var news = SilverReader.Read(parsed.GetRequiredValue(silver).FullName).ToList();
    var target = parsed.GetRequiredValue(output).FullName;

    var segmenter = new SegmenterTrainer(bits: 22);
    segmenter.Train([.. news.Select(words => SegmentedSentence.FromWords(words, '_'))], epochs: 2);
    segmenter.Train([.. train.Concat(development).Select(tokens => SegmentedSentence.FromWords(tokens.Select(token => token.Form), ' '))], epochs: 6);
    Write("segmenter.model", WordSegmenter.ModelKind, segmenter.Quantize(largest: 12));

    var clusterTrainer = new ClusterTrainer();
    news.ForEach(clusterTrainer.Add);
    var pairs = clusterTrainer.Train();
    Write("clusters.model", WordClusters.ModelKind, MemoryMarshal.Cast<uint, sbyte>(pairs).ToArray());

    var clusters = new WordClusters(pairs);
    var tagger = new TaggerTrainer(bits: 17);
    tagger.Train(
        [.. train.Select(tokens => TaggedSentence.FromTokens(tokens, clusters))],
        [.. development.Select(tokens => TaggedSentence.FromTokens(tokens, clusters))],
        epochs: 8);
    Write("tagger.model", PartOfSpeechTagger.ModelKind, tagger.Quantize(largest: 12));

    void Write(string name, ReadOnlySpan<byte> kind, sbyte[] weights)
    {
        using var file = File.Create(Path.Combine(target, name));
        ModelFile.Write(file, kind, weights);
        Console.WriteLine($"{name}\t{file.Length} bytes\t{weights.Count(weight => weight != 0)} weights that are not zero");
    }
});
return command.Parse(args).Invoke();
