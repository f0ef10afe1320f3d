using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extraction.Json;

namespace Extraction.Dumps.Running;

/// <summary>
/// Writes down what a run has done, record by record, marked at points from which it can go on. All outputs are made
/// of the journal at the end of the run, so that they are the same whether the run was disturbed or not.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public JournalWriter(Stream stream) => _stream = stream;

    /// <summary>The records since the last mark.</summary>
    public int Unmarked { get; private set; }

    public void WriteHeader(JournalHeader header)
    {
        Write(JournalLine.Header, JsonSerializer.SerializeToUtf8Bytes(header, JournalJson.Readable.JournalHeader));
        Mark(default, new RunCounts());
    }

    public void Write(ArticleOutcome outcome)
    {
        var record = new JournalRecord(
            outcome.Number,
            outcome.Location.File,
            outcome.Location.Line,
            outcome.ArticleId,
            outcome.Article?.Title,
            outcome.Article?.Published,
            outcome.Article?.Url,
            outcome.Article?.Source,
            outcome.DuplicateOf,
            outcome.Rejection?.Reason,
            outcome.Rejection?.Row);
        Write(Kind(outcome), JsonSerializer.SerializeToUtf8Bytes(record, JournalJson.Readable.JournalRecord));
        foreach (var meeting in outcome.Events)
            Write(JournalLine.Event, Encoding.UTF8.GetBytes(MeetingEventJson.Serialize(meeting)));
        Unmarked++;
    }

    /// <summary>Writes a mark: everything before it is gone on with.</summary>
    /// <param name="position">How far the run has come.</param>
    /// <param name="counts">What it has come to.</param>
    /// <param name="toDisk">Whether to wait until a power cut cannot undo it.</param>
    public void Mark(RunPosition position, RunCounts counts, bool toDisk = true)
    {
        var mark = new JournalMark(position.Records, position.Fingerprint, counts, Convert.ToHexString(_hash.GetHashAndReset()));
        Write(JournalLine.Mark, JsonSerializer.SerializeToUtf8Bytes(mark, JournalJson.Readable.JournalMark));
        _hash.GetHashAndReset();
        _stream.Flush();
        if (toDisk)
            (_stream as FileStream)?.Flush(flushToDisk: true);
        Unmarked = 0;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }

    private static byte Kind(ArticleOutcome outcome) =>
        outcome.Rejection is not null ? JournalLine.Rejection : outcome.DuplicateOf is not null ? JournalLine.Repetition : JournalLine.Article;

    private void Write(byte kind, ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> first = [kind];
        ReadOnlySpan<byte> last = "\n"u8;
        _hash.AppendData(first);
        _hash.AppendData(json);
        _stream.Write(first);
        _stream.Write(json);
        _stream.Write(last);
    }
}
