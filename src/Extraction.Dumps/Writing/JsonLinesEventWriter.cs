using Extraction.Dumps.Running;

namespace Extraction.Dumps.Writing;

/// <summary>One event a line, as the contract says.</summary>
internal sealed class JsonLinesEventWriter(string path) : IEventWriter
{
    private readonly AtomicFile _file = new(path);

    public void Write(JournaledOutcome outcome)
    {
        foreach (var line in outcome.EventLines)
        {
            _file.Stream.Write(line.Span);
            _file.Stream.WriteByte((byte)'\n');
        }
    }

    public void Complete() => _file.Complete();

    public void Commit() => _file.Commit();

    public void Dispose() => _file.Dispose();
}
