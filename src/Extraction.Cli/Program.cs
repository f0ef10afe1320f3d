using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Extraction.Cli;
using Extraction.Dumps.Running;

// Ctrl-C ends within two seconds: what has not stopped by then is ended as it is, which a run can go on from.
var longestStop = TimeSpan.FromSeconds(1.5);

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
    return await RunAsync(parsed);
foreach (var error in parsed.Errors)
    await Console.Error.WriteLineAsync(error.Message);
await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"'{HelpOf(parsed.CommandResult.Command)}' shows what can be written."));
return ExitCode.Usage;

// Ends every command that has not spoken for itself in one sentence.
async Task<int> RunAsync(ParseResult command)
{
    try
    {
        return await command.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = longestStop, EnableDefaultExceptionHandler = false });
    }
    catch (OperationCanceledException)
    {
        await Console.Error.WriteLineAsync("Interrupted.");
        return ExitCode.Interrupted;
    }
    catch (Exception error) when (error is IOException or UnauthorizedAccessException or RunStoppedException)
    {
        await Console.Error.WriteLineAsync("Stopped: " + error.Message);
        return ExitCode.Stopped;
    }
}

string HelpOf(Command command) => command == root ? "extraction --help" : $"extraction {command.Name} --help";
