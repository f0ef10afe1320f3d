using System.Collections.Immutable;

namespace Extraction.Evaluation;

/// <summary>A principal of an encounter, as an annotator or the product tells of it.</summary>
/// <param name="Name">The fullest form without title or honorific; null if unnamed.</param>
/// <param name="Title">The fullest role phrase; null if none.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or EU, UN, ASEAN, NATO …; null if none.</param>
/// <param name="Type">Person, group, organisation or country.</param>
/// <param name="Role">Host, guest or equal.</param>
/// <param name="Mentions">Where the article speaks of the party; empty where the annotation does not say.</param>
public sealed record AnnotatedParty(
    string? Name,
    string? Title,
    string? Country,
    PartyType Type,
    PartyRole Role,
    ImmutableArray<TextSpan> Mentions);
