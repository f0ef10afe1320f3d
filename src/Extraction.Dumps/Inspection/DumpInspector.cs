using System.Collections.Concurrent;
using System.Text;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Inspection;

/// <summary>Reads a dump without extracting it, and tells how it is understood.</summary>
public static class DumpInspector
{
    /// <summary>The forms that the files of a dump have, in the order in which they are first met.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<IReadOnlyList<DumpInspection>> InspectAsync(IReadOnlyList<string> inputs, DumpReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var layouts = new Layouts();
        var groups = new Dictionary<string, DumpInspectionBuilder>(StringComparer.Ordinal);
        var order = new List<DumpInspectionBuilder>();
        await foreach (var record in new DumpReader(inputs, options) { Observer = layouts }.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var layout = layouts.Of(record.Location.File);
            if (!groups.TryGetValue(layout.Key, out var group))
            {
                groups.Add(layout.Key, group = new DumpInspectionBuilder(layout));
                order.Add(group);
            }

            group.Add(record);
        }

        return [.. order.Select(group => group.Build())];
    }

    /// <summary>Keeps what the reader finds out, file by file.</summary>
    private sealed class Layouts : ISourceObserver
    {
        private readonly ConcurrentDictionary<string, SourceLayout> _files = new(StringComparer.Ordinal);

        public SourceLayout Of(string file) => _files.GetValueOrDefault(file) ?? new SourceLayout(file);

        public void SourceOpened(string file, string format, Encoding encoding) =>
            _files[file] = new SourceLayout(file) { Format = format, Encoding = encoding.WebName };

        // Objects of a JSON file may differ from one to the next: the first ones stand for all.
        public void ColumnsFound(string file, ColumnMap columns, CsvDialect? dialect) =>
            _files.AddOrUpdate(file, _ => new SourceLayout(file), (_, layout) => layout.Columns is null ? layout with { Columns = columns, Delimiter = dialect?.Delimiter } : layout);

        public void DatesFound(string file, DateColumn dates) =>
            _files.AddOrUpdate(file, _ => new SourceLayout(file), (_, layout) => layout with { DateOrder = dates.Order });
    }
}
