using System.Text;

namespace Extraction.Dumps.Reading;

/// <summary>Told of what a reader finds out about its inputs, on the thread that reads.</summary>
internal interface ISourceObserver
{
    /// <summary>A file is read.</summary>
    void SourceOpened(string file, string format, Encoding encoding);

    /// <summary>Its columns are known, or other ones than before are found.</summary>
    void ColumnsFound(string file, ColumnMap columns, CsvDialect? dialect);

    /// <summary>The form of its dates is known.</summary>
    void DatesFound(string file, DateColumn dates);
}
