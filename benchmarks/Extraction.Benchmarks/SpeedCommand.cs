using System.CommandLine;
using BenchmarkDotNet.Running;

namespace Extraction.Benchmarks;

/// <summary><c>speed</c>: the benchmarks of BenchmarkDotNet, whose own options follow the name of the command.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("options") { Description = "What BenchmarkDotNet takes, such as --filter '*'.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("speed", "Runs the speed benchmarks.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(SpeedCommand).Assembly).Run([.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens]);
        });
        return command;
    }
}
