using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Running;

/// <summary>The files that a run writes.</summary>
internal static class RunFiles
{
    /// <summary>All of them, those that are there only for a while included.</summary>
    public static IEnumerable<string> Of(DumpRunOptions options)
    {
        var output = options.Outputs[0].Path;
        return options.Outputs.SelectMany(target => target.Files)
            .Append(BesideWriter.RejectedPath(output))
            .Append(BesideWriter.DuplicatesPath(output))
            .SelectMany(file => new[] { file, file + ".partial", file + ".lock" })
            .Append(RunJournal.PathOf(output));
    }

    /// <summary>Refuses a run that would overwrite an input or one output with another.</summary>
    /// <exception cref="RunRefusedException">It would.</exception>
    public static void Check(DumpRunOptions options)
    {
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in options.Outputs.SelectMany(output => output.Files))
        {
            if (!outputs.Add(Path.GetFullPath(file)))
                throw new RunRefusedException($"{file}: two outputs would write this file; choose another name or folder for one of them.");
            if (Directory.Exists(file))
                throw new RunRefusedException($"{file}: it is a folder; name a file in it.");
        }

        var inputs = options.Inputs.Where(input => input != DumpSources.StandardInput).Select(RealPath).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Of(options))
            if (inputs.Contains(RealPath(file)))
                throw new RunRefusedException($"{file}: it is an input and would be overwritten as an output; choose another name for the output.");
    }

    private static string RealPath(string path) =>
        File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path) : Path.GetFullPath(path);
}
