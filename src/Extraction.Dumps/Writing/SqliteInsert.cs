using Microsoft.Data.Sqlite;

namespace Extraction.Dumps.Writing;

/// <summary>A prepared insert of whole rows into one table.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteInsert(SqliteConnection connection, SqliteTransaction transaction, string table, int columns)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        var names = Enumerable.Range(0, columns).Select(i => $"$p{i}").ToArray();
        _command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
            _command.Parameters.Add(new SqliteParameter(name, null));
        _command.Prepare();
    }

    /// <summary>Inserts a row; values are in the order of the table's columns.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
