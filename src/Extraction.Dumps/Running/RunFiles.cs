using System.Collections.Immutable;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Running;

/// <summary>The files that a run writes.</summary>
internal static class RunFiles
{
    /// <summary>How many rows of a file show whether it is a dump.</summary>
    private const int RowsThatShow = 100;

    /// <summary>All of them as real paths, those that are there only for a while included.</summary>
    public static ImmutableHashSet<string> RealPaths(DumpRunOptions options) =>
        [.. Of(options).SelectMany(file => new[] { RealPath.Of(file), Path.Combine(RealPath.Of(Folder(file)), Path.GetFileName(file)) })];

    /// <summary>Refuses a run of which an input is not there, so that an earlier output is not lost to it.</summary>
    /// <exception cref="RunRefusedException">One is not.</exception>
    public static void CheckInputs(DumpRunOptions options)
    {
        if (Inputs(options).FirstOrDefault(input => !File.Exists(input) && !Directory.Exists(input)) is { } missing)
            throw new RunRefusedException($"{missing}: there is no such file or folder; nothing was done.");
    }

    /// <summary>Refuses a run that would overwrite an input, or one output with another.</summary>
    /// <exception cref="RunRefusedException">It would.</exception>
    public static void CheckOutputs(DumpRunOptions options)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Named(options))
        {
            if (!written.Add(RealPath.Of(file)))
                throw new RunRefusedException($"{file}: two outputs would write this file; choose another name or folder for one of them.");
            if (Directory.Exists(file))
                throw new RunRefusedException($"{file}: it is a folder; name a file in it.");
        }

        foreach (var file in options.Outputs.SelectMany(output => output.Files).Where(IsDevice))
            throw new RunRefusedException($"{file}: no file can be made there; choose another place, or for standard output leave --output out and say --format.");

        var inputs = Inputs(options).ToArray();
        var read = inputs.Concat(options.PipelineFiles).Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        var folders = inputs.Where(Directory.Exists).Select(folder => Path.TrimEndingDirectorySeparator(RealPath.Of(folder)) + Path.DirectorySeparatorChar).ToArray();
        foreach (var file in Of(options))
        {
            if (read.Contains(RealPath.Of(file)))
                throw new RunRefusedException($"{file}: it is an input and would be overwritten as an output; choose another name for the output.");
            if (File.Exists(file) && folders.Any(folder => RealPath.Of(file).StartsWith(folder, StringComparison.Ordinal)) && HoldsArticles(file, options.Reading))
                throw new RunRefusedException($"{file}: it holds articles of the folder that is read and would be overwritten as an output; choose another name for the output.");
        }
    }

    /// <summary>Whether a path leads to a device, pipe or the kernel, where no file can be put.</summary>
    public static bool IsDevice(string path)
    {
        var real = RealPath.Of(path);
        return Folder(real) is "/dev" or "/dev/fd" or "/dev/pts" || real.StartsWith("/proc/", StringComparison.Ordinal) || real.StartsWith("/sys/", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Inputs(DumpRunOptions options) => options.Inputs.Where(input => input != DumpSources.StandardInput);

    private static IEnumerable<string> Of(DumpRunOptions options)
    {
        if (options.Outputs.IsEmpty)
            return Named(options);
        var output = options.Outputs[0].Path;
        return Named(options)
            .Append(BesideWriter.RejectedPath(output))
            .Append(BesideWriter.DuplicatesPath(output))
            .SelectMany(file => new[] { file, file + ".partial", file + ".lock" })
            .Append(RunJournal.PathOf(output));
    }

    /// <summary>The outputs and the summary.</summary>
    private static IEnumerable<string> Named(DumpRunOptions options)
    {
        var outputs = options.Outputs.SelectMany(output => output.Files);
        return options.SummaryFile is { } summary && !IsDevice(summary) ? outputs.Append(summary) : outputs;
    }

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";

    private static bool HoldsArticles(string file, DumpReaderOptions reading) =>
        (DumpFormats.ByFileName(file) is not null || reading.Format is not null) && new DumpReader([file], reading).Read().Take(RowsThatShow).Any(record => record.Article is not null);
}
