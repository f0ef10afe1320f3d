using System.Globalization;
using System.Reflection;
using System.Text;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Running;

/// <summary>The journal of one run beside its first output: opened anew, or where an earlier run was cut off.</summary>
internal sealed class RunJournal : IDisposable
{
    private readonly FileStream _stream;
    private readonly int _recordsPerMark;
    private readonly RunTally _tally;
    private JournalWriter? _writer;

    private RunJournal(FileStream stream, DumpRunOptions options, RunTally tally)
    {
        _stream = stream;
        _recordsPerMark = options.RecordsPerMark;
        _tally = tally;
    }

    /// <summary>How far the run has come.</summary>
    public RunPosition Position { get; private set; }

    /// <summary>The version of the program.</summary>
    public static string Version =>
        typeof(RunJournal).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Where the journal of an output lies.</summary>
    public static string PathOf(string output) => output + ".journal";

    /// <summary>Opens the journal of a run; what an earlier run did is taken over into the tally.</summary>
    /// <exception cref="RunRefusedException">An earlier run can go on and was not asked to, or it was another command.</exception>
    public static RunJournal Open(DumpRunOptions options, RunTally tally)
    {
        var output = options.Outputs[0].Path;
        var stream = new FileStream(PathOf(output), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        var journal = new RunJournal(stream, options, tally);
        try
        {
            journal.Begin(options, output);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Puts down an outcome.</summary>
    public void Write(ArticleOutcome outcome)
    {
        _writer!.Write(outcome);
        _tally.Add(outcome);
        Position = outcome.Position;
        if (_writer.Unmarked >= _recordsPerMark)
            Mark();
    }

    /// <summary>Marks everything so far as done.</summary>
    /// <param name="toDisk">Whether to wait until a power cut cannot undo it.</param>
    public void Mark(bool toDisk = true) => _writer!.Mark(Position, _tally.Counts, toDisk);

    /// <summary>Closes the journal; what could not be written any more lies after its last mark and does not count.</summary>
    public void Dispose()
    {
        try
        {
            _writer?.Dispose();
            _stream.Dispose();
        }
        catch (IOException)
        {
            _stream.SafeFileHandle.Dispose();
        }
    }

    private void Begin(DumpRunOptions options, string output)
    {
        var header = new JournalHeader(Version, Describe(options));
        var found = JournalReader.FindEnd(_stream);
        if (found is { Mark.Records: > 0 } cutOff && !options.Restart)
        {
            if (!options.Resume)
                throw new RunRefusedException(string.Create(CultureInfo.InvariantCulture, $"{output}: a run of {cutOff.Mark.Counts.Articles:N0} articles was cut off here; go on with it by --resume, or throw it away by --restart."));
            if (cutOff.Header != header)
                throw new RunRefusedException($"{output}: the run that was cut off here had {(cutOff.Header.Version != header.Version ? "another version of the program" : "other inputs, outputs or options, or an input has changed since")}; repeat its command on the same input, or throw it away by --restart.");
            Restore(cutOff.Mark, cutOff.Length);
            return;
        }

        _stream.SetLength(0);
        _writer = new JournalWriter(_stream);
        _writer.WriteHeader(header);
    }

    private void Restore(JournalMark mark, long length)
    {
        _stream.SetLength(length);
        _stream.Position = 0;
        _tally.Restore(mark.Counts, JournalReader.Outcomes(_stream).SelectMany(outcome => outcome.Events));
        _stream.Position = length;
        Position = new RunPosition(mark.Records, mark.Fingerprint);
        _writer = new JournalWriter(_stream);
    }

    /// <summary>All that decides the outputs, as text: a run goes on only if it is the same.</summary>
    private static string Describe(DumpRunOptions options)
    {
        var text = new StringBuilder();
        foreach (var input in options.Inputs)
            text.Append(DescribeFile("input", input));
        foreach (var file in options.PipelineFiles)
            text.Append(DescribeFile("pipeline", file));
        foreach (var output in options.Outputs)
            text.Append(CultureInfo.InvariantCulture, $"output {output.Format} {Path.GetFullPath(output.Path)}\n");
        var reading = options.Reading;
        foreach (var (field, column) in reading.Columns.OrderBy(column => column.Key))
            text.Append(CultureInfo.InvariantCulture, $"map {field} {column}\n");
        return text.Append(CultureInfo.InvariantCulture, $"format {reading.Format} dates {reading.DateOrder} {reading.Limits} confidence {options.Extraction.MinimumConfidence}").ToString();
    }

    private static string DescribeFile(string what, string path)
    {
        var info = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{what} {path} {(info.Exists ? info.Length : 0)} {(info.Exists ? info.LastWriteTimeUtc.Ticks : 0)}\n");
    }
}
