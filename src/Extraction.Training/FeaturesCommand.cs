using System.CommandLine;
using System.Text.Json;
using Extraction.Json;
using Extraction.Relations;

namespace Extraction.Training;

/// <summary>Prints every candidate event of a set with its features, for exploring what the confidence model could use.</summary>
internal static class FeaturesCommand
{
    public static Command Create()
    {
        var articles = new Option<FileInfo[]>("--articles") { Description = "Articles as JSONL.", Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new Command("features", "Prints every candidate event of a set with its features, as JSONL.") { articles };
        command.SetAction(parsed =>
        {
            var pipeline = ExtractionPipeline.CreateDefault();
            foreach (var file in parsed.GetRequiredValue(articles))
                foreach (var line in File.ReadLines(file.FullName))
                {
                    var article = GoldSet.ReadArticle(line);
                    foreach (var (found, features) in RelationExtractor.Candidates(pipeline.Recognize(article)))
                        Console.WriteLine($"{{\"event\":{MeetingEventJson.Serialize(found)},\"features\":[{string.Join(',', features.Select(f => $"\"{JsonEncodedText.Encode(f)}\""))}]}}");
                }
        });
        return command;
    }
}
