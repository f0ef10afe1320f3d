using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Cli.Entities;

/// <summary>An entity as JSON; what is not known is null.</summary>
/// <param name="Type">Person, organization, group, country, place or time.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Title">The fullest role phrase.</param>
/// <param name="OfficeClass">The class of the office: head_of_state, minister ….</param>
/// <param name="Organization">The body of the role.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or EU, UN, ASEAN ….</param>
/// <param name="Date">The date of a time, in EDTF.</param>
/// <param name="PartOfDay">Morning, afternoon … of a time that says it.</param>
/// <param name="ActorId">The person in the actor registry.</param>
/// <param name="Members">The indexes of the people whom <c>hai nhà lãnh đạo</c> stands for; empty for everything else.</param>
/// <param name="Mentions">The indexes of its mentions.</param>
internal sealed record EntityLine(
    string Type,
    string? Name,
    string? Title,
    string? OfficeClass,
    string? Organization,
    string? Country,
    string? Date,
    string? PartOfDay,
    string? ActorId,
    ImmutableArray<int> Members,
    ImmutableArray<int> Mentions)
{
    /// <summary>The line of an entity.</summary>
    public static EntityLine Of(Entity entity) => new(
        EntitiesLine.Name(entity.Type),
        entity.Name,
        entity.Title,
        entity.OfficeClass,
        entity.Organization,
        entity.Country,
        entity.Date?.ToString(),
        entity.PartOfDay is { } part ? EntitiesLine.Name(part) : null,
        entity.ActorId,
        entity.Members,
        entity.Mentions);
}
