using System.Diagnostics;
using System.Text;

namespace Extraction.Cli.Tests;

/// <summary>The command line as a process of its own, as a user runs it.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Extraction.Cli.dll");

    private static string Host => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>The folder of the five seed articles.</summary>
    public static string Seeds { get; } = Find("seeds");

    /// <summary>Runs a command to its end.</summary>
    public static CommandResult Run(params string[] arguments) => RunWithInput("", arguments);

    /// <summary>Runs a command that reads the given bytes from standard input.</summary>
    public static CommandResult RunWithInput(string input, params string[] arguments) => RunWithInput(Encoding.UTF8.GetBytes(input), arguments);

    /// <inheritdoc cref="RunWithInput(string, string[])"/>
    public static CommandResult RunWithInput(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs a command whose standard output is a device on which there is never room.</summary>
    public static CommandResult RunOnFullDevice(params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/full", "sh", Host, Program, .. arguments]) { RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, "", error);
    }

    /// <summary>Starts a command.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("COLUMNS");
        return Process.Start(start)!;
    }

    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Extraction.sln")))
                return Path.Combine(folder.FullName, name);
        throw new DirectoryNotFoundException($"There is no folder {name} beside the solution.");
    }
}
