using Extraction.Entities.Times;
using Extraction.Relations.Predicates;

namespace Extraction.Entities.Lexicon;

/// <summary>The gazetteers in one trie. Immutable and thread-safe.</summary>
internal sealed class EntityLexicon
{
    private static readonly Lazy<EntityLexicon> Shared = new(() => new EntityLexicon(ActorRegistry.Default));

    /// <summary>The lexicon of the library's resources and of the people in a registry.</summary>
    public EntityLexicon(ActorRegistry actors)
    {
        var builder = new PhraseTrie.Builder();
        AddCountries(builder);
        AddPlaces(builder);
        AddTitles(builder);
        AddOrganizations(builder);
        AddNames(builder);
        AddCues(builder);
        Actors = actors;
        NameOrigins = ResourceTable.Read("name-origins.tsv").ToDictionary(row => row[0], row => (List(row[1]), NullIfEmpty(row[2])));
        foreach (var actor in actors.Actors)
            foreach (var form in actor.Forms)
                builder.Add(form, new LexicalEntry(LexicalClass.ActorName, form, actor.Id));
        Trie = builder.Build();
    }

    /// <summary>The lexicon of the library's resources; loaded once.</summary>
    public static EntityLexicon Default => Shared.Value;

    /// <summary>Every phrase.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>For every origin of given names the countries where they are usual, and the one that such a name settles by itself.</summary>
    public IReadOnlyDictionary<string, (string[] Countries, string? Alone)> NameOrigins { get; }

    /// <summary>The people who are known by name.</summary>
    public ActorRegistry Actors { get; }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void AddCountries(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("countries.tsv"))
        {
            var code = row[0];
            builder.Add(row[1], new LexicalEntry(LexicalClass.Country, row[1], code));
            foreach (var form in List(row[2]))
                builder.Add(form, new LexicalEntry(LexicalClass.Country, form, code));
            foreach (var form in List(row[3]))
                builder.Add(form, new LexicalEntry(LexicalClass.CountryShort, form, code));
            foreach (var form in List(row[4]))
                builder.Add(form, new LexicalEntry(LexicalClass.Capital, form, code));
            foreach (var form in List(row[5]))
                builder.Add(form, new LexicalEntry(LexicalClass.Metonym, form, code));
        }
    }

    private static void AddPlaces(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("places.tsv"))
            foreach (var form in List(row[3]).Prepend(row[0]))
                builder.Add(form, new LexicalEntry(LexicalClass.Place, form, NullIfEmpty(row[2]), row[1]));
        foreach (var row in ResourceTable.Read("venue-heads.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.VenueHead, row[0]));
    }

    private static void AddTitles(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("titles.tsv"))
        {
            builder.Add(row[0], new LexicalEntry(LexicalClass.Title, row[0], NullIfEmpty(row[2]), row[1]));
            if (Diplomats.Hold(row[1]))
                builder.Add(row[0], new LexicalEntry(LexicalClass.Diplomat, row[0]));
        }

        foreach (var row in ResourceTable.Read("title-modifiers.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.TitleModifier, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("honorifics.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.Honorific, row[0], null, row[1]));
    }

    private static void AddOrganizations(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("organizations.tsv"))
        {
            foreach (var form in List(row[3]).Prepend(row[0]))
            {
                builder.Add(form, new LexicalEntry(LexicalClass.Organization, form, NullIfEmpty(row[2]), row[1]));
                // "Bộ trưởng Quốc phòng" names the ministry without its head noun.
                if (form.StartsWith("Bộ ", StringComparison.Ordinal))
                    builder.Add(form[3..], new LexicalEntry(LexicalClass.TitleField, form[3..]));
            }
        }

        foreach (var row in ResourceTable.Read("organization-heads.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.OrganizationHead, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("group-heads.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.GroupHead, row[0], null, row[1]));
    }

    private static void AddNames(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("family-names.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.FamilyName, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("name-particles.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.NameParticle, row[0]));
        foreach (var row in ResourceTable.Read("given-names-foreign.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.GivenName, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("name-heads.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.NameHead, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("not-people.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.NotPerson, row[0], null, row[1]));
        foreach (var row in ResourceTable.Read("sentence-openers.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.SentenceOpener, row[0]));
    }

    private static void AddCues(PhraseTrie.Builder builder)
    {
        foreach (var row in ResourceTable.Read("cues.tsv"))
        {
            builder.Add(row[0], new LexicalEntry(LexicalClass.Cue, row[0], null, row[1]));
            if (row[1] == "historic_name")
                builder.Add(row[0], new LexicalEntry(LexicalClass.HistoricName, row[0]));
        }

        foreach (var syllable in TimeLexer.Openers(TimeLexicon.Load()))
            builder.Add(syllable, new LexicalEntry(LexicalClass.Time, syllable));
        foreach (var row in ResourceTable.Read("references.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.Reference, row[0], row[2], row[1]));
        foreach (var row in ResourceTable.Read("predicates.tsv"))
            builder.Add(row[0], new LexicalEntry(LexicalClass.Predicate, row[0], null, row[1]));
    }

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
