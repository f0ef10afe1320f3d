using System.Text.Encodings.Web;
using System.Text.Json;
using Extraction.Dumps.Running;

namespace Extraction.Dumps.Writing;

/// <summary>
/// The lists beside an output: <c>OUTPUT.rejected.jsonl</c>, the rows that gave no article, and
/// <c>OUTPUT.duplicates.jsonl</c>, the articles that repeat another one. A list that would be empty is not there.
/// </summary>
internal sealed class BesideWriter : IEventWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly Func<JournaledOutcome, bool> _isListed;
    private readonly Action<Utf8JsonWriter, JournaledOutcome> _write;
    private readonly AtomicFile _file;
    private bool _any;

    private BesideWriter(string path, Func<JournaledOutcome, bool> isListed, Action<Utf8JsonWriter, JournaledOutcome> write)
    {
        _path = path;
        _isListed = isListed;
        _write = write;
        _file = new AtomicFile(path);
    }

    /// <summary>The list of rejected rows: file, line, reason, row.</summary>
    public static BesideWriter Rejected(string output) => new(RejectedPath(output), outcome => outcome.IsRejected, static (json, outcome) =>
    {
        json.WriteString("file", outcome.Record.File);
        json.WriteNumber("line", outcome.Record.Line);
        json.WriteString("reason", outcome.Record.Reason);
        json.WriteString("row", outcome.Record.Row);
    });

    /// <summary>The list of repeated articles: their identity, the identity of the first one, file, line.</summary>
    public static BesideWriter Duplicates(string output, RunFacts facts) => new(DuplicatesPath(output), outcome => outcome.IsRepetition, (json, outcome) =>
    {
        json.WriteString("articleId", outcome.Record.Id);
        json.WriteString("duplicateOf", facts.RepeatedArticles[outcome.Record.DuplicateOf!.Value]);
        json.WriteString("file", outcome.Record.File);
        json.WriteNumber("line", outcome.Record.Line);
    });

    /// <summary>Where the list of rejected rows of an output lies.</summary>
    public static string RejectedPath(string output) => output + ".rejected.jsonl";

    /// <summary>Where the list of repeated articles of an output lies.</summary>
    public static string DuplicatesPath(string output) => output + ".duplicates.jsonl";

    public void Write(JournaledOutcome outcome)
    {
        if (!_isListed(outcome))
            return;
        _any = true;
        using (var json = new Utf8JsonWriter(_file.Stream, Options))
        {
            json.WriteStartObject();
            _write(json, outcome);
            json.WriteEndObject();
        }

        _file.Stream.WriteByte((byte)'\n');
    }

    public void Complete()
    {
        if (_any)
            _file.Complete();
    }

    public void Commit()
    {
        if (_any)
            _file.Commit();
        else
            File.Delete(_path);
    }

    public void Dispose() => _file.Dispose();
}
