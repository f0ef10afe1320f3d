using System.Text.Json;

namespace Extraction.Benchmarks.Entities;

/// <summary>A participant of a gold event.</summary>
/// <param name="Type">person, group, organization or country.</param>
/// <param name="Name">The full name, or the phrase that names a body; null for an unnamed office-holder.</param>
/// <param name="Title">The fullest role phrase; null if none.</param>
/// <param name="Country">The country it represents; null if that does not follow.</param>
internal sealed record GoldParty(string Type, string? Name, string? Title, string? Country)
{
    public bool IsNamedPerson => Type == "person" && Name is not null;

    public static GoldParty Read(JsonElement party) => new(
        party.GetProperty("type").GetString()!,
        party.GetProperty("name").GetString(),
        party.GetProperty("title").GetString(),
        party.GetProperty("country").GetString());
}
