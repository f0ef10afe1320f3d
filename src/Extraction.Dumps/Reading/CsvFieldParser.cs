using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extraction.Dumps.Reading;

/// <summary>Cuts one record after the other into fields with one CsvHelper parser.</summary>
internal sealed class CsvFieldParser : IDisposable
{
    private readonly RecordFeed _feed = new();
    private readonly CsvConfiguration _configuration;
    private CsvParser _parser;
    private long _charactersFed;

    public CsvFieldParser(CsvDialect dialect)
    {
        _configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = dialect.Delimiter.ToString(),
            Quote = dialect.Quote ?? '"',
            Escape = dialect.BackslashEscapes ? '\\' : dialect.Quote ?? '"',
            Mode = dialect.Quote is null ? CsvMode.NoEscape : CsvMode.RFC4180,
            BadDataFound = null,
            BufferSize = 64 * 1024,
            IgnoreBlankLines = false,
            NewLine = "\n",
        };
        _parser = new CsvParser(_feed, _configuration);
    }

    /// <summary>The number of fields of the record.</summary>
    public int Count => _parser.Count;

    /// <summary>A field of the record.</summary>
    public string this[int index] => _parser[index];

    /// <summary>Cuts a record; false where its quotes are so broken that it is not one record.</summary>
    public bool Parse(ReadOnlyMemory<char> record)
    {
        _feed.Load(record);
        _charactersFed += record.Length + 1;
        if (_parser.Read() && _parser.CharCount == _charactersFed)
            return true;

        // What is left of the record in the parser's buffer would be taken for the next one.
        _parser.Dispose();
        _parser = new CsvParser(_feed, _configuration);
        _charactersFed = 0;
        return false;
    }

    public void Dispose() => _parser.Dispose();

    /// <summary>Hands one record at a time to the parser, which asks no further than the line feed that ends it.</summary>
    private sealed class RecordFeed : TextReader
    {
        private ReadOnlyMemory<char> _record;
        private bool _ended = true;

        public void Load(ReadOnlyMemory<char> record)
        {
            _record = record;
            _ended = false;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            var length = Math.Min(buffer.Length, _record.Length);
            _record.Span[..length].CopyTo(buffer);
            _record = _record[length..];
            if (_ended || length == buffer.Length)
                return length;
            buffer[length] = '\n';
            _ended = true;
            return length + 1;
        }
    }
}
