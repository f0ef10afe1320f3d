namespace Extraction.Cli;

/// <summary>What the exit code of the command line says.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Success = 0;

    /// <summary>The run came to its end, but some rows or files were rejected; the outputs hold all the others.</summary>
    public const int SomeRejected = 1;

    /// <summary>The command was wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The run was stopped: too many rows were rejected, or an output could not be written.</summary>
    public const int Stopped = 3;

    /// <summary>The accuracy is below what was asked for.</summary>
    public const int BelowMinimum = 4;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes as the help text tells them.</summary>
    public const string Help = "Exit codes: 0 all read; 1 finished, some rows or files rejected; 2 wrong command; 3 stopped before the end; 4 below --min-f1; 130 interrupted.";
}
