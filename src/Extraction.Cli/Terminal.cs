using System.Globalization;
using Spectre.Console;

namespace Extraction.Cli;

/// <summary>Standard output for people.</summary>
internal static class Terminal
{
    /// <summary>The width of what goes to a file or another program, where COLUMNS does not say one.</summary>
    private const int WidthWithoutTerminal = 120;

    /// <summary>The terminal; no colours and no control codes where standard output is none.</summary>
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var width) && width > 20 ? width : WidthWithoutTerminal;
        return console;
    }
}
