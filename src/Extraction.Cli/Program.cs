using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Extraction.Cli;

// A RootCommand would call itself by the name of the assembly; people type the name of the tool.
var root = new Command("extraction", "Turns Vietnamese news into structured meeting events: who met whom, when, where, on which topics. " + ExitCode.Help)
{
    ExtractCommand.Create(),
    EntitiesCommand.Create(),
    EvaluateCommand.Create(),
    InspectCommand.Create(),
    ShowCommand.Create(),
    TokenizeCommand.Create(),
    new HelpOption(),
    new VersionOption(),
};
if (args.Length == 0)
{
    await root.Parse(["--help"]).InvokeAsync();
    return ExitCode.Usage;
}

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(2) });
foreach (var error in parsed.Errors)
    await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"'{HelpOf(parsed.CommandResult.Command)}' shows what can be written."));
return ExitCode.Usage;

string HelpOf(Command command) => command == root ? "extraction --help" : $"extraction {command.Name} --help";
