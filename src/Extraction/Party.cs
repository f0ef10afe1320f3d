using System.Collections.Immutable;

namespace Extraction;

/// <summary>A person, delegation, body or country that takes part in an encounter.</summary>
/// <param name="Name">The fullest form in the article, without title or honorific; null if unnamed.</param>
/// <param name="Title">The fullest role phrase in the article, with organisation and country; null if none.</param>
/// <param name="Organization">The body of the role, where it is told apart.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or EU, UN, ASEAN, NATO …, of the country the party represents: as the article or the registry says it, else the likeliest one; null if none is likely enough.</param>
/// <param name="Type">Person, group, organisation or country.</param>
/// <param name="Role">Host, guest, equal or merely present.</param>
/// <param name="ActorId">The person or body in the actor registry, the same across articles; null if unknown to it.</param>
/// <param name="Mentions">Where the article speaks of the party.</param>
public sealed record Party(
    string? Name,
    string? Title,
    string? Organization,
    string? Country,
    PartyType Type,
    PartyRole Role,
    string? ActorId,
    ImmutableArray<TextSpan> Mentions);
