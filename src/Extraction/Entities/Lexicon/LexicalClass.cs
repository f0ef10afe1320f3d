namespace Extraction.Entities.Lexicon;

/// <summary>What a phrase of the gazetteers can be; one phrase can be several things.</summary>
[Flags]
internal enum LexicalClass
{
    None = 0,
    Country = 1 << 0,
    CountryShort = 1 << 1,
    Capital = 1 << 2,
    Metonym = 1 << 3,
    Place = 1 << 4,
    VenueHead = 1 << 5,
    Organization = 1 << 6,
    OrganizationHead = 1 << 7,
    GroupHead = 1 << 8,
    Title = 1 << 9,
    TitleModifier = 1 << 10,
    Honorific = 1 << 11,
    FamilyName = 1 << 12,
    GivenName = 1 << 13,
    NameParticle = 1 << 14,
    ActorName = 1 << 15,
    TitleField = 1 << 16,
    Predicate = 1 << 17,
    Cue = 1 << 18,
    Reference = 1 << 19,

    /// <summary>A cue that is the name of somebody or something of long ago: beside <see cref="Cue"/>, so that it is quickly seen where none begins.</summary>
    HistoricName = 1 << 29,

    /// <summary>The first syllable of phrases that may tell a time.</summary>
    Time = 1 << 28,

    /// <summary>A title of a diplomat: beside <see cref="Title"/>.</summary>
    Diplomat = 1 << 30,

    /// <summary>A common noun that makes the capitals after it the name of a thing.</summary>
    NameHead = 1 << 22,

    /// <summary>A name that looks like a person's and is none.</summary>
    NotPerson = 1 << 23,

    /// <summary>A syllable that opens a sentence far more often than it stands in a name.</summary>
    SentenceOpener = 1 << 24,
}
