using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;

namespace Extraction.Dumps.Running;

/// <summary>
/// One run over dumps: articles are read and extracted as streams, what they come to is put down in a journal, and the
/// outputs are made of the journal when all is read. They appear whole or not at all, in the order of the input, and a
/// run that was cut off can go on and ends with the same bytes.
/// </summary>
/// <remarks>One instance makes one run. The properties may be asked from any thread while it goes on.</remarks>
public sealed class DumpRun
{
    private readonly DumpRunOptions _options;
    private readonly RecordProcessor _processor;
    private readonly DumpReader _reader;
    private readonly PeopleCounter _people = new();
    private readonly Stopwatch _clock = new();
    private RunCounts _counts = new();
    private RunPosition _position;

    /// <summary>A run that has not begun.</summary>
    /// <exception cref="RunRefusedException">The run would do harm: an output is an input, or named twice.</exception>
    public DumpRun(DumpRunOptions options, ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(pipeline);
        _options = options;
        Refuse(options);
        _processor = new RecordProcessor(pipeline, options.Extraction);
        _reader = new DumpReader(options.Inputs, options.Reading with { Excluded = [.. OwnFiles(options).Select(Path.GetFullPath)] });
    }

    /// <summary>Told of every row and file that is rejected, on the thread of the run.</summary>
    public Action<Rejection>? Rejected { get; init; }

    /// <summary>What the run has come to so far.</summary>
    public RunCounts Counts => Volatile.Read(ref _counts);

    /// <summary>The articles that were done by an earlier run.</summary>
    public long ArticlesBefore { get; private set; }

    /// <summary>The bytes of the input that are read so far, as they lie on the disk.</summary>
    public long BytesRead => _reader.BytesRead;

    /// <summary>The bytes of the whole input; null where it comes from standard input.</summary>
    public long? BytesInAll() => _reader.CountBytes();

    private string Output => _options.Outputs[0].Path;

    private string JournalPath => Output + ".journal";

    private static string Version =>
        typeof(DumpRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Reads, extracts and writes.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; it can go on.</exception>
    /// <exception cref="RunRefusedException">The run was not begun: another one writes the output, or one can go on and was not asked to.</exception>
    /// <exception cref="RunStoppedException">The run could not come to its end; it can go on.</exception>
    public async Task<RunSummary> RunAsync(CancellationToken cancellationToken = default)
    {
        _clock.Start();
        var locks = new List<OutputLock>();
        try
        {
            foreach (var file in _options.Outputs.SelectMany(output => output.Files))
                locks.Add(OutputLock.Take(file));
            await WriteJournalAsync(cancellationToken).ConfigureAwait(false);
            WriteOutputs(cancellationToken);
            return Summarize(completed: true);
        }
        catch (RunStoppedException stopped) when (stopped.InnerException is null)
        {
            WriteRejected();
            throw;
        }
        finally
        {
            locks.ForEach(held => held.Dispose());
        }
    }

    /// <summary>What the run has come to, for a summary before its end.</summary>
    public RunSummary Summarize() => Summarize(completed: false);

    private static void Refuse(DumpRunOptions options)
    {
        var inputs = options.Inputs.Where(input => input != DumpSources.StandardInput && !Directory.Exists(input)).Select(RealPath).ToHashSet(StringComparer.Ordinal);
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in options.Outputs.SelectMany(output => output.Files))
        {
            if (!outputs.Add(Path.GetFullPath(file)))
                throw new RunRefusedException($"{file}: two outputs would write this file; choose another name or folder for one of them.");
            if (Directory.Exists(file))
                throw new RunRefusedException($"{file}: it is a folder; name a file in it.");
        }

        foreach (var file in OwnFiles(options))
            if (inputs.Contains(RealPath(file)))
                throw new RunRefusedException($"{file}: it is an input and would be overwritten as an output; choose another name for the output.");
    }

    private static string RealPath(string path) =>
        File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path) : Path.GetFullPath(path);

    /// <summary>Every file that the run writes.</summary>
    private static IEnumerable<string> OwnFiles(DumpRunOptions options)
    {
        var output = options.Outputs[0].Path;
        var final = options.Outputs.SelectMany(target => target.Files).Append(BesideWriter.RejectedPath(output)).Append(BesideWriter.DuplicatesPath(output));
        return final.SelectMany(file => new[] { file, file + ".partial", file + ".lock" }).Append(output + ".journal");
    }

    private async Task WriteJournalAsync(CancellationToken cancellationToken)
    {
        JournalWriter? journal = null;
        try
        {
            journal = OpenJournal();
            await foreach (var outcome in _processor.ProcessAsync(_reader.ReadAsync(cancellationToken), _position, cancellationToken).ConfigureAwait(false))
            {
                journal.Write(outcome);
                Count(outcome);
                if (Counts.Rejected > _options.MostRejected)
                    throw new RunStoppedException(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MostRejected:N0} rows were rejected, the last one {outcome.Rejection}"));
                if (journal.Unmarked >= _options.RecordsPerMark)
                    journal.Mark(_position, Counts);
            }

            journal.Mark(_position, Counts);
        }
        catch (IOException error)
        {
            throw CannotWrite(JournalPath, error);
        }
        catch (Exception error) when (error is OperationCanceledException or RunStoppedException)
        {
            TryMark(journal);
            throw;
        }
        finally
        {
            TryClose(journal);
        }
    }

    private void Count(ArticleOutcome outcome)
    {
        Volatile.Write(ref _counts, Counts.With(outcome));
        _position = outcome.Position;
        foreach (var meeting in outcome.Events)
            _people.Add(meeting);
        if (outcome.Rejection is { } rejection)
            Rejected?.Invoke(rejection);
    }

    /// <summary>A new journal, or the one that the run goes on with, cut off after its last mark.</summary>
    private JournalWriter OpenJournal()
    {
        var stream = new FileStream(JournalPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        try
        {
            var header = new JournalHeader(Version, Command());
            if (JournalReader.FindEnd(stream) is not var (begun, mark, length))
            {
                stream.SetLength(0);
                var journal = new JournalWriter(stream);
                journal.WriteHeader(header);
                return journal;
            }

            if (!_options.Restart && !_options.Resume && mark.Records > 0)
                throw new RunRefusedException(string.Create(CultureInfo.InvariantCulture, $"{Output}: a run of {mark.Counts.Articles:N0} articles was cut off here; go on with it by --resume, or throw it away by --restart."));
            if (!_options.Resume)
            {
                stream.SetLength(0);
                var journal = new JournalWriter(stream);
                journal.WriteHeader(header);
                return journal;
            }

            if (begun != header)
                throw new RunRefusedException($"{Output}: the run that was cut off here had {(begun.Version != header.Version ? "another version of the program" : "other inputs, outputs or options")}; repeat its command, or throw it away by --restart.");
            Restore(stream, mark, length);
            return new JournalWriter(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private void Restore(FileStream journal, JournalMark mark, long length)
    {
        journal.SetLength(length);
        journal.Position = 0;
        foreach (var outcome in JournalReader.Outcomes(journal))
            foreach (var meeting in outcome.Events)
                _people.Add(meeting);
        journal.Position = length;
        _position = new RunPosition(mark.Records, mark.Fingerprint);
        _counts = mark.Counts;
        ArticlesBefore = mark.Counts.Articles;
    }

    /// <summary>All that decides the outputs, as text: a run goes on only if it is the same.</summary>
    private string Command()
    {
        var text = new StringBuilder();
        foreach (var input in _options.Inputs)
        {
            var info = new FileInfo(input);
            text.Append(CultureInfo.InvariantCulture, $"input {input} {(info.Exists ? info.Length : 0)} {(info.Exists ? info.LastWriteTimeUtc.Ticks : 0)}\n");
        }

        foreach (var output in _options.Outputs)
            text.Append(CultureInfo.InvariantCulture, $"output {output.Format} {Path.GetFullPath(output.Path)}\n");
        var reading = _options.Reading;
        foreach (var (field, column) in reading.Columns.OrderBy(column => column.Key))
            text.Append(CultureInfo.InvariantCulture, $"map {field} {column}\n");
        text.Append(CultureInfo.InvariantCulture, $"format {reading.Format} dates {reading.DateOrder} {reading.Limits} confidence {_options.Extraction.MinimumConfidence}");
        return text.ToString();
    }

    private void WriteOutputs(CancellationToken cancellationToken)
    {
        var writers = new List<IEventWriter>();
        try
        {
            using (var journal = new FileStream(JournalPath, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan))
            {
                var facts = new RunFacts(Version, _options.Inputs, Counts, JournalReader.RepeatedArticles(journal));
                foreach (var output in _options.Outputs)
                    writers.Add(Create(output, facts));
                writers.Add(BesideWriter.Rejected(Output));
                writers.Add(BesideWriter.Duplicates(Output, facts));
                foreach (var outcome in JournalReader.Outcomes(journal))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writers.ForEach(writer => writer.Write(outcome));
                }
            }

            writers.ForEach(writer => writer.Complete());
            writers.ForEach(writer => writer.Commit());
            File.Delete(JournalPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw CannotWrite(Output, error);
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }
    }

    private static IEventWriter Create(OutputTarget output, RunFacts facts) => output.Format switch
    {
        OutputFormat.Csv => new CsvEventWriter(output, facts),
        OutputFormat.Sqlite => new SqliteEventWriter(output.Path, facts),
        _ => new JsonLinesEventWriter(output.Path),
    };

    /// <summary>The list of rejected rows of a run that is given up: it shows why.</summary>
    private void WriteRejected()
    {
        using var journal = new FileStream(JournalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var writer = BesideWriter.Rejected(Output);
        foreach (var outcome in JournalReader.Outcomes(journal))
            writer.Write(outcome);
        writer.Complete();
        writer.Commit();
    }

    private RunStoppedException CannotWrite(string path, Exception error) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path}: it could not be written ({error.Message.TrimEnd('.')}); nothing is lost, {Counts.Articles:N0} articles are kept in {JournalPath}. Make room and go on with --resume."),
        error);

    private void TryMark(JournalWriter? journal)
    {
        try
        {
            journal?.Mark(_position, Counts);
        }
        catch (IOException)
        {
            // The journal holds good up to its last mark.
        }
    }

    private static void TryClose(JournalWriter? journal)
    {
        try
        {
            journal?.Dispose();
        }
        catch (IOException)
        {
            // Nor does what is still in the buffer count: it lies after the last mark.
        }
    }

    private RunSummary Summarize(bool completed)
    {
        var counts = Counts;
        var seconds = _clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new RunSummary
        {
            Completed = completed,
            Resumed = ArticlesBefore > 0,
            Articles = counts.Articles,
            Duplicates = counts.Duplicates,
            Rejected = counts.Rejected,
            ArticlesWithEvents = counts.WithEvents,
            Events = counts.Events,
            People = _people.Count,
            Seconds = Math.Round(seconds, 3),
            ArticlesPerSecond = Math.Round((counts.Articles - ArticlesBefore) / Math.Max(seconds, 0.001), 1),
            PeakMemory = process.PeakWorkingSet64,
            Outputs = [.. _options.Outputs.SelectMany(output => output.Files).Concat(counts.Duplicates > 0 ? [BesideWriter.DuplicatesPath(Output)] : [])],
            RejectedFile = counts.Rejected > 0 ? BesideWriter.RejectedPath(Output) : null,
        };
    }
}
