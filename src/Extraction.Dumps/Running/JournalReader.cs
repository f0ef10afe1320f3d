using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extraction.Dumps.Reading;
using Extraction.Json;

namespace Extraction.Dumps.Running;

/// <summary>Reads journals: how far they are whole, and what they say.</summary>
internal static class JournalReader
{
    /// <summary>
    /// The header and the last mark up to which every byte is as it was written, and the length of the journal up to
    /// there; null where there is not even a first mark. What a power cut left half-written lies after it.
    /// </summary>
    public static (JournalHeader Header, JournalMark Mark, long Length)? FindEnd(Stream journal)
    {
        (JournalHeader Header, JournalMark Mark, long Length)? whole = null;
        JournalHeader? header = null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        try
        {
            foreach (var line in Lines(journal))
            {
                length += line.Length + 1;
                if (line.Length == 0)
                    return whole;
                if (line.Span[0] == JournalLine.Header)
                    header = JsonSerializer.Deserialize(line.Span[1..], JournalJson.Readable.JournalHeader);
                if (line.Span[0] != JournalLine.Mark)
                {
                    hash.AppendData(line.Span);
                    continue;
                }

                var mark = JsonSerializer.Deserialize(line.Span[1..], JournalJson.Readable.JournalMark);
                if (header is null || mark is null || mark.Hash != Convert.ToHexString(hash.GetHashAndReset()))
                    return whole;
                whole = (header, mark, length);
            }
        }
        catch (JsonException)
        {
            // The torn line behind the last mark.
        }

        return whole;
    }

    /// <summary>The outcomes in order.</summary>
    public static IEnumerable<JournaledOutcome> Outcomes(Stream journal)
    {
        byte[]? record = null;
        var events = new List<ReadOnlyMemory<byte>>();
        foreach (var line in Lines(journal))
        {
            if (line.Span[0] == JournalLine.Event)
                events.Add(line[1..].ToArray());
            if (!JournalLine.IsRecord(line.Span[0]))
                continue;
            if (record is not null)
                yield return Outcome(record, events);
            events.Clear();
            record = line.ToArray();
        }

        if (record is not null)
            yield return Outcome(record, events);

        static JournaledOutcome Outcome(byte[] record, List<ReadOnlyMemory<byte>> events) => new(record[0], record.AsMemory(1), [.. events]);
    }

    /// <summary>The identities of the articles that others repeat, by the number of their record.</summary>
    public static IReadOnlyDictionary<long, string> RepeatedArticles(Stream journal)
    {
        var start = journal.Position;
        var ids = new Dictionary<long, string>();
        foreach (var line in Lines(journal))
            if (line.Span[0] == JournalLine.Repetition)
                ids[JsonSerializer.Deserialize(line.Span[1..], JournalJson.Readable.JournalRecord)!.DuplicateOf!.Value] = "";
        journal.Position = start;
        if (ids.Count == 0)
            return ids;
        var missing = ids.Count;
        foreach (var line in Lines(journal))
        {
            if (missing == 0)
                break;
            if (!JournalLine.IsRecord(line.Span[0]) || !ids.ContainsKey(NumberOf(line.Span[1..])))
                continue;
            var record = JsonSerializer.Deserialize(line.Span[1..], JournalJson.Readable.JournalRecord)!;
            ids[record.Number] = record.Id!;
            missing--;
        }

        journal.Position = start;
        return ids;
    }

    /// <summary>The number of a record, of which it is the first thing that is said; the rest is not read.</summary>
    private static long NumberOf(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        while (reader.Read() && reader.TokenType != JsonTokenType.Number)
        {
        }

        return reader.GetInt64();
    }

    /// <summary>The lines that a line feed ends; each is valid until the next one is asked for.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(Stream journal)
    {
        var buffer = new byte[64 * 1024];
        var (start, end) = (0, 0);
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                yield return buffer.AsMemory(start, feed);
                start += feed + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = journal.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                yield break;
            end += read;
        }
    }
}
