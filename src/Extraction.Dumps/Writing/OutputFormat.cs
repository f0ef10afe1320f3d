namespace Extraction.Dumps.Writing;

/// <summary>A form in which events are written.</summary>
public enum OutputFormat
{
    /// <summary>One event a line as JSON: the contract.</summary>
    JsonLines,

    /// <summary>One event a row, and participants and topics in files beside.</summary>
    Csv,

    /// <summary>A SQLite database.</summary>
    Sqlite,
}
