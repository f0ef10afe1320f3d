using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Entities;

/// <summary>
/// People in public office: their names in the Vietnamese press, country and terms. It gives a person who is named in an
/// article an <see cref="Party.ActorId"/> and a missing country; it never changes a name.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>
/// People of one's own beside those of the library:
/// <code>
/// using var table = File.OpenText("actors.tsv");
/// var pipeline = ExtractionPipeline.CreateBuilder()
///     .UseActorRegistry(ActorRegistry.Default.With(ActorRegistry.Load(table)))
///     .Build();
/// </code>
/// </example>
public sealed class ActorRegistry
{
    private const int Columns = 7;
    private static readonly Lazy<ActorRegistry> Shared = new(() => new ActorRegistry(ResourceTable.Read("actors.tsv").Select(Read)));

    private readonly Dictionary<string, Actor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Actor>> _byName = new(StringComparer.Ordinal);

    private ActorRegistry(IEnumerable<Actor> actors)
    {
        foreach (var actor in actors)
            _byId[actor.Id] = _byId.TryGetValue(actor.Id, out var known) ? known.With(actor) : actor;
        foreach (var actor in _byId.Values)
            foreach (var key in actor.Forms.Select(Key).Distinct())
                _byName[key] = _byName.GetValueOrDefault(key, []).Add(actor);
    }

    /// <summary>The registry of the library.</summary>
    public static ActorRegistry Default => Shared.Value;

    /// <summary>Everybody in the registry.</summary>
    internal IEnumerable<Actor> Actors => _byId.Values;

    /// <summary>A registry of the user's own, in the form of the library's <c>actors.tsv</c>.</summary>
    /// <param name="reader">
    /// The table, tab-separated: <c>id</c>, <c>name</c>, <c>forms</c> (other spellings, parted by <c>|</c>), <c>country</c>,
    /// <c>office</c>, <c>from</c>, <c>to</c> (EDTF; empty if unknown, or still held). A header row comes first; lines that
    /// begin with <c>#</c> are comments. A person with several offices has a row for each, all with the same id.
    /// </param>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than these, no id or name, or a date that is no EDTF.</exception>
    public static ActorRegistry Load(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ActorRegistry(ResourceTable.Read(reader, "the actor registry").Select(Read));
    }

    /// <summary>
    /// The people of both registries. Of a person in both, by id, the other's name and country stand, and spellings and
    /// offices are joined; somebody whom the other names under an id of its own, in the same country, is the other's.
    /// </summary>
    public ActorRegistry With(ActorRegistry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var named = other.Actors.Select(theirs => (Key(theirs.Name), theirs.Country)).ToHashSet();
        return new ActorRegistry(Actors.Where(known => other.Find(known.Id) is not null || !named.Contains((Key(known.Name), known.Country))).Concat(other.Actors));
    }

    /// <summary>The actor of that id; null if there is none.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The people who bear a full name, case and tone placement aside.</summary>
    public ImmutableArray<Actor> Named(string name) => _byName.GetValueOrDefault(Key(name), []);

    private static Actor Read(string[] row)
    {
        if (row.Length != Columns || row[0].Length == 0 || row[1].Length == 0)
            throw new InvalidDataException($"the actor registry: '{string.Join(' ', row)}' has not the columns id, name, forms, country, office, from, to, or no id or name.");
        var (id, name, forms, country, office) = (row[0], row[1], row[2], row[3], row[4]);
        return new Actor(id, name, country.Length == 0 ? null : country)
        {
            Terms = [new ActorTerm(office, Date(id, row[5]), Date(id, row[6])) { Country = country.Length == 0 ? null : country }],
            Forms = [name, .. forms.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    private static EdtfDate? Date(string id, string cell) =>
        cell.Length == 0 ? null
        : EdtfDate.TryParse(cell, out var date) ? date
        : throw new InvalidDataException($"the actor registry: '{cell}' of {id} is no EDTF date.");

    private static string Key(string name) => ToneMarks.Fold(name).Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
}
