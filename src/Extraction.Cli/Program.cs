using System.CommandLine;
using Extraction.Cli;

var root = new RootCommand("Turns Vietnamese news into structured meeting events: who met whom, when, where, on which topics. " + ExitCode.Help)
{
    ExtractCommand.Create(),
    EntitiesCommand.Create(),
    EvaluateCommand.Create(),
    InspectCommand.Create(),
    ShowCommand.Create(),
    TokenizeCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(2) });
foreach (var error in parsed.Errors)
    await Console.Error.WriteLineAsync(error.Message);
return ExitCode.Usage;
