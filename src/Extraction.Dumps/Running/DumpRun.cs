using System.Globalization;
using Extraction.Dumps.Reading;
using Extraction.Dumps.Writing;
using Microsoft.Data.Sqlite;

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

    /// <summary>A run that has not begun.</summary>
    /// <exception cref="RunRefusedException">The run would do harm: an output is an input, or named twice; or an input is not there.</exception>
    public DumpRun(DumpRunOptions options, ExtractionPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(pipeline);
        RunFiles.CheckInputs(options);
        RunFiles.CheckOutputs(options);
        _options = options;
        _processor = new RecordProcessor(pipeline, options.Extraction);
        _reader = new DumpReader(options.Inputs, options.Reading with { Excluded = RunFiles.RealPaths(options) });
    }

    /// <summary>Told of every row and file that is rejected, on the thread of the run.</summary>
    public Action<Rejection>? Rejected { get; init; }

    /// <summary>What the run has come to so far.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>The bytes of the input that are read so far, as they lie on the disk.</summary>
    public long BytesRead => _reader.BytesRead;

    private string Output => _options.Outputs[0].Path;

    private string JournalPath => RunJournal.PathOf(Output);

    /// <summary>The bytes of the whole input; null where it comes from standard input.</summary>
    public long? CountBytes() => _reader.CountBytes();

    /// <summary>Reads, extracts and writes.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; it can go on.</exception>
    /// <exception cref="InputChangedException">The input of a run that is to go on is another one.</exception>
    /// <exception cref="RunRefusedException">The run was not begun: another one writes the output, or one can go on and was not asked to.</exception>
    /// <exception cref="RunStoppedException">The run could not come to its end; it can go on.</exception>
    public async Task<RunSummary> RunAsync(CancellationToken cancellationToken = default)
    {
        var locks = new List<OutputLock>();
        try
        {
            foreach (var file in _options.Outputs.SelectMany(output => output.Files))
                locks.Add(OutputLock.Take(file));
            await WriteJournalAsync(cancellationToken).ConfigureAwait(false);
            WriteOutputs(cancellationToken);
            return Summarize(completed: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new RunStoppedException(
                string.Create(CultureInfo.InvariantCulture, $"{Output}: it could not be written ({error.Message.TrimEnd('.')}); what is done is kept in {JournalPath}. Make room and go on with --resume."),
                error);
        }
        finally
        {
            locks.ForEach(held => held.Dispose());
        }
    }

    /// <summary>What the run came to.</summary>
    /// <param name="completed">Whether it came to its end.</param>
    public RunSummary Summarize(bool completed)
    {
        var summary = Tally.Summarize(completed);
        return summary with
        {
            Outputs = [.. _options.Outputs.SelectMany(output => output.Files).Concat(summary.Duplicates > 0 ? [BesideWriter.DuplicatesPath(Output)] : [])],
            RejectedFile = summary.Rejected > 0 ? BesideWriter.RejectedPath(Output) : null,
        };
    }

    private async Task WriteJournalAsync(CancellationToken cancellationToken)
    {
        RunStoppedException? stopped = null;
        using (var journal = RunJournal.Open(_options, Tally))
        {
            try
            {
                await foreach (var outcome in _processor.ProcessAsync(_reader.ReadAsync(cancellationToken), journal.Position, cancellationToken).ConfigureAwait(false))
                {
                    journal.Write(outcome);
                    if (outcome.Rejection is not { } rejection)
                        continue;
                    Rejected?.Invoke(rejection);
                    if (Tally.Counts.Rejected > _options.MostRejected)
                    {
                        stopped = new RunStoppedException(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MostRejected:N0} rows were rejected, the last one {rejection}"));
                        break;
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // A user who interrupts a run does not wait for a slow disk; after a power cut the mark before this one holds.
                journal.Mark(toDisk: false);
                throw;
            }

            journal.Mark();
        }

        if (stopped is null)
            return;
        WriteRejected();
        throw stopped;
    }

    private void WriteOutputs(CancellationToken cancellationToken)
    {
        var writers = new List<IEventWriter>();
        try
        {
            using (var journal = OpenWritten())
            {
                var facts = new RunFacts(RunJournal.Version, _options.Inputs, Tally.Counts, JournalReader.RepeatedArticles(journal));
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
        using var journal = OpenWritten();
        using var writer = BesideWriter.Rejected(Output);
        foreach (var outcome in JournalReader.Outcomes(journal))
            writer.Write(outcome);
        writer.Complete();
        writer.Commit();
    }

    private FileStream OpenWritten() => new(JournalPath, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
}
