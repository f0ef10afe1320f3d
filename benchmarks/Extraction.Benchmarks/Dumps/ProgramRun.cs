using System.Diagnostics;

namespace Extraction.Benchmarks.Dumps;

/// <summary>Runs programs as a user does, from start to exit.</summary>
internal static class ProgramRun
{
    /// <summary>The built command line.</summary>
    public static string CommandLine { get; } = Path.Combine("src", "Extraction.Cli", "bin", "Release", "net10.0", "Extraction.Cli.dll");

    /// <summary>How long a program takes.</summary>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static TimeSpan Time(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 ? clock.Elapsed : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error}");
    }

    /// <summary>How long a .NET program takes.</summary>
    public static TimeSpan TimeDotnet(string assembly, params string[] arguments) => Time("dotnet", [assembly, .. arguments]);
}
