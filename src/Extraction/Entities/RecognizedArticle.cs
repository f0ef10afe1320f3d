using System.Collections.Immutable;
using Extraction.Entities.Parsing;
using Extraction.Tokenization;

namespace Extraction.Entities;

/// <summary>An article with its mentions and the entities they speak of.</summary>
/// <param name="Tokenized">The article as it came from the stage before.</param>
/// <param name="Mentions">In the order of their start; none overlaps another.</param>
/// <param name="Entities">In the order of their first mention.</param>
public sealed record RecognizedArticle(
    TokenizedArticle Tokenized,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Entity> Entities)
{
    /// <summary>The syllables that the library's own recognizer read, so that the next stage need not read them again.</summary>
    internal SyllableText? Syllables { get; init; }
}

/// <summary>A piece of text that speaks of an entity.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Entity">The index of its entity in <see cref="RecognizedArticle.Entities"/>.</param>
public readonly record struct Mention(MentionType Type, int Start, int End, int Entity);

/// <summary>What a mention names.</summary>
public enum MentionType
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>An office or role, alone or beside a name.</summary>
    Title,

    /// <summary>A pronoun or noun phrase that stands for a person or body named elsewhere.</summary>
    Reference,

    /// <summary>A ministry, party, company, international body.</summary>
    Organization,

    /// <summary>A delegation or leadership.</summary>
    Group,

    /// <summary>A country or bloc.</summary>
    Country,

    /// <summary>A venue, city, province or region.</summary>
    Place,

    /// <summary>A time expression.</summary>
    Time,
}

/// <summary>Someone or something that an article speaks of, by one or more mentions.</summary>
public sealed record Entity
{
    /// <summary>Person, group, organisation, country, place or time.</summary>
    public required MentionType Type { get; init; }

    /// <summary>The fullest name; null for an unnamed office-holder or a time.</summary>
    public string? Name { get; init; }

    /// <summary>The fullest role phrase; null if none.</summary>
    public string? Title { get; init; }

    /// <summary>The class of the office in <c>titles.tsv</c>: head_of_state, minister, business …; null if none is known.</summary>
    public string? OfficeClass { get; init; }

    /// <summary>The body of the role.</summary>
    public string? Organization { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-2, or EU, UN, ASEAN, NATO …: as the article or the registry says it, else, for an office-holder and for a
    /// group or body beside a predicate of meeting, the likeliest one; null if none is likely enough.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Whether neither the phrases nor the registry say the country, so that it is the likeliest one.</summary>
    internal bool IsCountryInferred { get; init; }

    /// <summary>The date, for a time.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Morning, afternoon …, for a time that says it.</summary>
    public PartOfDay? PartOfDay { get; init; }

    /// <summary>The actor in the registry; null if unknown to it.</summary>
    public string? ActorId { get; init; }

    /// <summary>
    /// The people whom a phrase such as <c>hai nhà lãnh đạo</c> stands for, as indexes in
    /// <see cref="RecognizedArticle.Entities"/>; empty for everything else.
    /// </summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>The indexes of its mentions in <see cref="RecognizedArticle.Mentions"/>.</summary>
    public required ImmutableArray<int> Mentions { get; init; }
}
