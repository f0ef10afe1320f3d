using System.Collections.Immutable;
using Extraction.Normalization;

namespace Extraction.Entities;

/// <summary>
/// People in public office: their names in the Vietnamese press, country and terms. It gives a person who is named in an
/// article an <see cref="Party.ActorId"/> and a missing country; it never changes a name.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ActorRegistry
{
    private static readonly Lazy<ActorRegistry> Shared = new(() => new ActorRegistry(ResourceTable.Read("actors.tsv")));

    private readonly Dictionary<string, Actor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Actor>> _byName = new(StringComparer.Ordinal);

    private ActorRegistry(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var (id, name, forms, country, office, from, to) = (row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            if (!_byId.TryGetValue(id, out var actor))
                _byId.Add(id, actor = new Actor(id, name, country.Length == 0 ? null : country));
            actor.AddTerm(new ActorTerm(office, Date(from), Date(to)));
            foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(name))
            {
                var key = Key(form);
                var known = _byName.GetValueOrDefault(key, []);
                if (!known.Contains(actor))
                    _byName[key] = known.Add(actor);
                Forms.Add((form, id));
            }
        }

        static EdtfDate? Date(string cell) => EdtfDate.TryParse(cell, out var date) ? date : null;
    }

    /// <summary>The registry of the library.</summary>
    public static ActorRegistry Default => Shared.Value;

    internal List<(string Form, string Id)> Forms { get; } = [];

    /// <summary>A registry of the user's own, in the form of the library's <c>actors.tsv</c>.</summary>
    /// <param name="reader">The table: id, name, forms, country, office, from, to, tab-separated, with a header row.</param>
    /// <exception cref="InvalidDataException">A row has more cells than the header names columns.</exception>
    public static ActorRegistry Load(TextReader reader) => new(ResourceTable.Read(reader, "the actor registry"));

    /// <summary>The actor of that id; null if there is none.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The people who bear a full name, case and tone placement aside.</summary>
    public ImmutableArray<Actor> Named(string name) => _byName.GetValueOrDefault(Key(name), []);

    private static string Key(string name) => ToneMarks.Fold(name).Replace('-', ' ').Replace(".", "", StringComparison.Ordinal);
}

/// <summary>A person in the registry.</summary>
/// <param name="Id">A stable slug.</param>
/// <param name="Name">The usual name in the Vietnamese press.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or the bloc that the person speaks for.</param>
public sealed record Actor(string Id, string Name, string? Country)
{
    /// <summary>The offices held, with their years.</summary>
    public ImmutableArray<ActorTerm> Terms { get; private set; } = [];

    internal void AddTerm(ActorTerm term) => Terms = Terms.Add(term);
}

/// <summary>An office and the time it was held.</summary>
/// <param name="Office">The office in Vietnamese.</param>
/// <param name="From">Its first day or year; null if unknown.</param>
/// <param name="To">Its last day or year; null if it is still held.</param>
public sealed record ActorTerm(string Office, EdtfDate? From, EdtfDate? To);
