using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Extraction.Dumps.Reading;

/// <summary>Reads the articles of dumps: files, folders, archives, standard input.</summary>
/// <remarks>Streams: the memory it needs does not grow with the dump. One instance is read once.</remarks>
public sealed class DumpReader
{
    private const int RecordsAhead = 256;
    private const int CharactersAhead = 8 * 1024 * 1024;

    private readonly IReadOnlyList<string> _inputs;
    private readonly DumpReaderOptions _options;
    private long _bytesRead;
    private CancellationToken _stopped;

    /// <summary>A reader of the given inputs.</summary>
    /// <param name="inputs">Paths of files and folders; <c>-</c> is standard input.</param>
    /// <param name="options">How to read them.</param>
    /// <exception cref="ArgumentException">The options name a format that there is not.</exception>
    public DumpReader(IReadOnlyList<string> inputs, DumpReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _inputs = inputs;
        _options = options ?? new DumpReaderOptions();
        if (_options.Format is { } format && DumpFormats.ByName(format) is null)
            throw new ArgumentException($"There is no input format '{format}'; there are {DumpFormats.Names}.", nameof(options));
    }

    /// <summary>Told of what the reader finds out about its inputs.</summary>
    internal ISourceObserver? Observer { get; init; }

    /// <summary>The bytes read so far, as they lie on the disk; safe to ask from any thread.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>The size of all inputs in bytes, as they lie on the disk; null where standard input is among them.</summary>
    public long? CountBytes()
    {
        var total = 0L;
        foreach (var input in _inputs)
        {
            if (input == DumpSources.StandardInput)
                return null;
            var files = Directory.Exists(input) ? DumpSources.Walk(input, static (_, _) => { }) : [input];
            foreach (var file in files)
                if (!_options.Excluded.Contains(RealPath.Of(file)) && (file == input || file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || DumpFormats.ByFileName(file) is not null))
                    total += new FileInfo(file) is { Exists: true } info ? info.Length : 0;
        }

        return total;
    }

    /// <summary>
    /// The records in the order of the inputs. What cannot be read is a record that says so; only cancellation ends the
    /// reading early. Reading runs ahead of the caller on a thread of its own.
    /// </summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async IAsyncEnumerable<DumpRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<DumpRecord>(new BoundedChannelOptions(RecordsAhead) { SingleReader = true, SingleWriter = true });
        var room = new CharacterBudget(CharactersAhead);
        var reading = Task.Factory.StartNew(() => Produce(channel.Writer, room, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await foreach (var record in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                room.Return(Weight(record));
                yield return record;
            }
        }
        finally
        {
            // A thread that waits for standard input cannot be called back; it holds nothing that the process's end does not free.
            await stop.CancelAsync().ConfigureAwait(false);
            if (!_inputs.Contains(DumpSources.StandardInput))
                await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The records, read on the caller's thread.</summary>
    public IEnumerable<DumpRecord> Read()
    {
        var sources = new DumpSources(_options, count => Interlocked.Add(ref _bytesRead, count));
        foreach (var input in _inputs)
        {
            var (files, records) = (0, 0);
            foreach (var source in sources.Expand(input))
            {
                files++;
                foreach (var record in Read(source))
                {
                    records++;
                    yield return record;
                }
            }

            if (files == 0)
                yield return WholeFile(DumpSources.Name(input), $"no file in it has an ending that is read ({DumpFormats.Endings}); if they are articles under other names, say their form with --input-format.");
            else if (records == 0)
                yield return WholeFile(DumpSources.Name(input), "there is no article in it.");
        }
    }

    /// <summary>Whether an error is the input's, not the program's.</summary>
    internal static bool IsInputError(Exception error) => error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>A sentence for the user.</summary>
    internal static string Explain(Exception error) => error switch
    {
        RefusedSourceException => error.Message,
        InvalidDataException => "the archive is broken or not whole; what could be read of it is kept.",
        UnauthorizedAccessException => "the file cannot be read; see to its permissions.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder.",
        _ => $"it cannot be read: {error.Message.TrimEnd('.')}.",
    };

    private IEnumerable<DumpRecord> Read(DumpSource source)
    {
        if (source.Format is null || source.Open is null)
            return [WholeFile(source.Name, source.Problem ?? "it cannot be read.")];
        try
        {
            // A single row can be as long as the whole input: between two pieces of it a user can stop.
            var bytes = new CountingStream(source.Open(), _ => _stopped.ThrowIfCancellationRequested());
            var reader = TextDecoding.Open(new PeekableStream(bytes));
            Observer?.SourceOpened(source.Name, source.Format.Name, reader.CurrentEncoding);
            return Read(source, source.Format, reader);
        }
        catch (Exception error) when (IsInputError(error))
        {
            return [WholeFile(source.Name, Explain(error))];
        }
    }

    private IEnumerable<DumpRecord> Read(DumpSource source, IDumpFormat format, TextReader text)
    {
        using var reader = new FaultHoldingReader(text);
        var context = new SourceContext(source.Name, _options) { ColumnsFound = (columns, dialect) => Observer?.ColumnsFound(source.Name, columns, dialect) };
        using var rows = format.Read(reader, context).GetEnumerator();
        var dates = new DateColumn(_options.DateOrder);
        var first = LookAhead(rows, reader, dates);
        Observer?.DatesFound(source.Name, dates);
        if (dates.Problem is { } unclear)
        {
            yield return WholeFile(source.Name, unclear);
            yield break;
        }

        var assembler = new ArticleAssembler(source.Name, dates, _options.Limits);
        DumpRow? last = null;
        foreach (var (row, afterFault) in first.Concat(Rest(rows, reader)))
        {
            if (last is not null)
                yield return assembler.Assemble(last);
            last = null;
            if (!afterFault)
            {
                yield return assembler.Assemble(row);
                continue;
            }

            // Of the rows that are cut from what was read ahead of the fault, only the last can be cut off by it.
            row.Keep();
            last = row;
        }

        if (reader.Fault is { } fault)
            yield return new DumpRecord(new Rejection(new DumpLocation(source.Name, last?.Line ?? 0), Explain(fault), last?.Raw()));
    }

    /// <summary>The first rows, kept, their dates looked at.</summary>
    private List<(DumpRow Row, bool AfterFault)> LookAhead(IEnumerator<DumpRow> rows, FaultHoldingReader reader, DateColumn dates)
    {
        var first = new List<(DumpRow Row, bool AfterFault)>();
        var characters = 0;
        while (first.Count < _options.Limits.RowsToLookAhead && characters < CharactersAhead && rows.MoveNext())
        {
            var row = rows.Current;
            row.Keep();
            dates.Observe(row.Published);
            characters += row.Text?.Length ?? 0;
            first.Add((row, reader.Fault is not null));
        }

        return first;
    }

    private static IEnumerable<(DumpRow Row, bool AfterFault)> Rest(IEnumerator<DumpRow> rows, FaultHoldingReader reader)
    {
        while (rows.MoveNext())
            yield return (rows.Current, reader.Fault is not null);
    }

    private static DumpRecord WholeFile(string name, string problem) => new(new Rejection(new DumpLocation(name, 0), problem, null));

    private static int Weight(DumpRecord record) => record.Article?.Text.Length ?? record.Rejection?.Row?.Length ?? 0;

    private void Produce(ChannelWriter<DumpRecord> writer, CharacterBudget room, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        _stopped = cancellationToken;
        try
        {
            foreach (var record in Read())
            {
                room.Take(Weight(record), cancellationToken);
                while (!writer.TryWrite(record))
                    if (!writer.WaitToWriteAsync(cancellationToken).AsTask().GetAwaiter().GetResult())
                        return;
            }
        }
        catch (Exception error)
        {
            failure = error;
        }
        finally
        {
            writer.Complete(failure);
        }
    }
}
