namespace Extraction.Dumps.Reading;

/// <summary>
/// Cuts the characters of a delimited file into records (RFC 4180), so that a record that is broken is known with its
/// line and costs only itself: a quote that is never closed would otherwise swallow the rest of the file.
/// </summary>
internal sealed class CsvRecordSplitter(CharWindow window, CsvDialect dialect, int longestRecord)
{
    private int _consumed;

    /// <summary>The record without its line break; valid until the next one is read.</summary>
    public ReadOnlyMemory<char> Record { get; private set; }

    /// <summary>The physical line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why <see cref="Record"/> is no record but the broken start of one; null where it is one.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the next record that is not empty; false at the end of the file.</summary>
    public bool Read()
    {
        window.Skip(_consumed);
        _consumed = 0;
        if (!SkipEmptyLines())
            return false;
        Line = window.Line;
        Problem = null;
        var end = FindEnd();
        if (end >= 0)
            Take(end);
        else
            TakeFirstLine();
        return true;
    }

    private bool SkipEmptyLines()
    {
        while (true)
        {
            var content = window.Ahead.IndexOfAnyExcept('\r', '\n');
            if (content >= 0)
            {
                window.Skip(content);
                return true;
            }

            window.Skip(window.Ahead.Length);
            if (!window.Extend())
                return false;
        }
    }

    /// <summary>The index of the line feed that ends the record, or of the end of the file; -1 where the record is broken.</summary>
    private int FindEnd()
    {
        var (open, quotedField) = (false, false);
        for (int i = 0, fieldStart = 0; ;)
        {
            var ahead = window.Ahead;
            var next = open ? ahead[i..].IndexOf(dialect.Quote!.Value)
                : dialect.Quote is { } quote ? ahead[i..].IndexOfAny(quote, dialect.Delimiter, '\n')
                : ahead[i..].IndexOf('\n');
            if (next < 0)
            {
                i = ahead.Length;
                if (i > longestRecord)
                    return -1;
                if (!window.Extend())
                    return open ? -1 : i;
                continue;
            }

            i += next;
            if (open)
            {
                if (dialect.BackslashEscapes && IsEscaped(ahead, i))
                {
                    i++;
                    continue;
                }

                if (i + 1 == ahead.Length && window.Extend())
                    continue;
                if (!dialect.BackslashEscapes && i + 1 < ahead.Length && ahead[i + 1] == dialect.Quote)
                {
                    i += 2;
                    continue;
                }

                if (OpensAnotherField(ahead, i))
                    return -1;
                open = false;
            }
            else if (ahead[i] == '\n')
            {
                return i;
            }
            else if (ahead[i] == dialect.Delimiter)
            {
                fieldStart = i + 1;
                quotedField = false;
            }
            else if (i == fieldStart || quotedField)
            {
                open = quotedField = true;
            }

            i++;
        }
    }

    /// <summary>Whether an odd number of backslashes stands before a quote.</summary>
    private static bool IsEscaped(ReadOnlySpan<char> ahead, int quote)
    {
        var start = quote;
        while (start > 0 && ahead[start - 1] == '\\')
            start--;
        return (quote - start) % 2 == 1;
    }

    /// <summary>
    /// Whether a quote inside a quoted field is the opening quote of a field of a later row, so that the field it was
    /// found in is never closed: it stands after a delimiter or line break, before text, and lines below the row's first.
    /// </summary>
    private bool OpensAnotherField(ReadOnlySpan<char> ahead, int quote) =>
        quote + 1 < ahead.Length && ahead[quote + 1] != dialect.Delimiter && ahead[quote + 1] is not ('\r' or '\n')
        && (ahead[quote - 1] == dialect.Delimiter || ahead[quote - 1] == '\n')
        && ahead[..quote].Contains('\n');

    private void Take(int end)
    {
        _consumed = Math.Min(end + 1, window.Ahead.Length);
        var record = window.AheadMemory[..end];
        Record = record.Length > 0 && record.Span[^1] == '\r' ? record[..^1] : record;
        if (record.Length > longestRecord)
            Problem = RowProblems.TooLong(longestRecord);
    }

    private void TakeFirstLine()
    {
        var feed = window.Ahead.IndexOf('\n');
        if (feed >= 0 && feed <= longestRecord)
        {
            Take(feed);
            Problem = "a quote opens in this row and is never closed; close it, or double the quotes that are part of the text.";
            return;
        }

        if (window.Ahead.Length <= longestRecord)
        {
            Take(window.Ahead.Length);
            Problem = "a quote opens in this row and is never closed before the file ends.";
            return;
        }

        Record = new string(window.Ahead[..Rejection.LongestRow]).AsMemory();
        Problem = RowProblems.TooLong(longestRecord);
        window.SkipLine();
    }
}
