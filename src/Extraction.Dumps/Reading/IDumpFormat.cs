namespace Extraction.Dumps.Reading;

/// <summary>A form in which dumps come: how characters become rows.</summary>
internal interface IDumpFormat
{
    /// <summary>The name by which a user chooses it.</summary>
    string Name { get; }

    /// <summary>The endings of file names, each with its dot.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>
    /// The rows in order. A row's <see cref="DumpRow.Raw"/> may be asked for only until the next row is read.
    /// </summary>
    /// <param name="reader">The characters; what was no valid text is <see cref="TextDecoding.Invalid"/>.</param>
    /// <param name="source">What is read, and how.</param>
    IEnumerable<DumpRow> Read(TextReader reader, SourceContext source);
}
