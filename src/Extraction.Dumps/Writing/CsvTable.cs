using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extraction.Dumps.Writing;

/// <summary>A CSV file for spreadsheets: UTF-8 with the mark by which they know it, text cells made harmless.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly AtomicFile _file;
    private readonly CsvWriter _csv;

    public CsvTable(string path, IEnumerable<string> columns)
    {
        _file = new AtomicFile(path);
        var text = new StreamWriter(_file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in columns)
            _csv.WriteField(column);
        _csv.NextRecord();
    }

    public void Text(string? text) => _csv.WriteField(SpreadsheetCell.Harmless(text));

    public void Number(double number) => _csv.WriteField(number.ToString(CultureInfo.InvariantCulture));

    public void EndRow() => _csv.NextRecord();

    public void Complete()
    {
        _csv.Flush();
        _csv.Dispose();
        _file.Complete();
    }

    public void Commit() => _file.Commit();

    public void Dispose()
    {
        try
        {
            _csv.Dispose();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // What could not be written is thrown away.
        }

        _file.Dispose();
    }
}
