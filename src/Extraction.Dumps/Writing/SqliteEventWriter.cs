using System.Globalization;
using Extraction.Dumps.Running;
using Microsoft.Data.Sqlite;

namespace Extraction.Dumps.Writing;

/// <summary>A SQLite database of articles, events, participants and topics; its schema is <c>schema.sql</c>.</summary>
/// <remarks>
/// Written beside its place in one transaction without a rollback journal: a database that is not complete is thrown
/// away, so nothing in it needs to be saved from a crash.
/// </remarks>
internal sealed class SqliteEventWriter : IEventWriter
{
    private readonly AtomicFile _file;
    private readonly RunFacts _facts;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteInsert _articles;
    private readonly SqliteInsert _events;
    private readonly SqliteInsert _participants;
    private readonly SqliteInsert _topics;
    private long _eventNumber;

    public SqliteEventWriter(string path, RunFacts facts)
    {
        _file = new AtomicFile(path);
        _facts = facts;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file.PathBeside, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384;");
            _transaction = _connection.BeginTransaction();
            Execute(Resource("schema.sql"));
            _articles = new SqliteInsert(_connection, _transaction, "articles", 9);
            _events = new SqliteInsert(_connection, _transaction, "events", 19);
            _participants = new SqliteInsert(_connection, _transaction, "participants", 9);
            _topics = new SqliteInsert(_connection, _transaction, "topics", 4);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Write(JournaledOutcome outcome)
    {
        if (outcome.IsRejected)
            return;
        var record = outcome.Record;
        _articles.Run(record.Number, record.Id, record.Title, Day(record.Published), record.Url, record.Source, record.File, record.Line, record.DuplicateOf);
        foreach (var meeting in outcome.Events)
            Write(record.Number, meeting);
    }

    public void Complete()
    {
        using (var runs = new SqliteInsert(_connection, _transaction, "runs", 8))
            runs.Run(1L, _facts.Version, string.Join('\n', _facts.Inputs), _facts.Counts.Articles, _facts.Counts.Duplicates, _facts.Counts.Rejected, _facts.Counts.WithEvents, _facts.Counts.Events);
        Execute(Resource("indexes.sql"));
        _transaction.Commit();
        Close();
        using var written = new FileStream(_file.PathBeside, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    public void Commit() => _file.Commit();

    public void Dispose()
    {
        Close();
        _file.Dispose();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Resource(string name)
    {
        using var stream = typeof(SqliteEventWriter).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Write(long article, MeetingEvent meeting)
    {
        var number = ++_eventNumber;
        var (firstDay, lastDay) = EdtfBounds.Of(meeting.Date?.Edtf);
        _events.Run(
            number,
            meeting.Id,
            article,
            SnakeCase.Of(meeting.Kind),
            SnakeCase.Of(meeting.Channel),
            SnakeCase.Of(meeting.Status),
            meeting.Date?.Edtf.ToString(),
            Day(firstDay),
            Day(lastDay),
            meeting.Date?.Text,
            meeting.Date?.PartOfDay is { } part ? SnakeCase.Of(part) : null,
            meeting.Place?.Text,
            meeting.Place?.Country,
            meeting.Trigger.Text,
            (long)meeting.Trigger.Start,
            (long)meeting.Trigger.End,
            string.Join('\n', meeting.Evidence.Select(span => span.Text)),
            meeting.Confidence,
            meeting.EncounterId);
        var position = 0L;
        foreach (var party in meeting.Participants.Concat(meeting.Attendees))
            _participants.Run(number, ++position, party.Name, party.Title, party.Organization, party.Country, SnakeCase.Of(party.Type), SnakeCase.Of(party.Role), party.ActorId);
        position = 0;
        foreach (var topic in meeting.Topics)
            _topics.Run(number, ++position, topic.Code, string.Join('\n', topic.Evidence.Select(span => span.Text)));
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        _articles?.Dispose();
        _events?.Dispose();
        _participants?.Dispose();
        _topics?.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }
}
