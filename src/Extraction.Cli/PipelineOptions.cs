using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Extraction.Entities;

namespace Extraction.Cli;

/// <summary>The options that say what the pipeline is made with, the same for every command that recognizes entities.</summary>
internal sealed class PipelineOptions
{
    private readonly Option<ActorRegistry?> _actors = new("--actors")
    {
        Description = "People of your own beside those of the library: a table, tab-separated, with the columns id, name, forms (parted by |), country, office, from, to.",
        HelpName = "FILE",
        CustomParser = ReadActors,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_actors);

    /// <summary>The pipeline that a user chose.</summary>
    public ExtractionPipeline Create(ParseResult result)
    {
        var builder = ExtractionPipeline.CreateBuilder();
        return result.GetValue(_actors) is { } actors ? builder.UseActorRegistry(ActorRegistry.Default.With(actors)).Build() : builder.Build();
    }

    /// <summary>The files that it is made with.</summary>
    public ImmutableArray<string> Files(ParseResult result) => result.GetResult(_actors) is { } given ? [.. given.Tokens.Select(token => token.Value)] : [];

    private static ActorRegistry? ReadActors(ArgumentResult result)
    {
        var path = result.Tokens[0].Value;
        try
        {
            using var reader = new StreamReader(path);
            return ActorRegistry.Load(reader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            result.AddError($"--actors {path}: {error.Message}");
            return null;
        }
    }
}
