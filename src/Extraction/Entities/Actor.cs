using System.Collections.Immutable;

namespace Extraction.Entities;

/// <summary>A person in the registry.</summary>
/// <param name="Id">A stable slug.</param>
/// <param name="Name">The usual name in the Vietnamese press.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or the bloc that the person speaks for; null if none.</param>
public sealed record Actor(string Id, string Name, string? Country)
{
    /// <summary>The offices held, with their years.</summary>
    public ImmutableArray<ActorTerm> Terms { get; init; } = [];

    /// <summary>The spellings of the press, <see cref="Name"/> first.</summary>
    internal ImmutableArray<string> Forms { get; init; } = [Name];

    /// <summary>This actor with what another row or registry tells of the same person; where both say something, the other stands.</summary>
    internal Actor With(Actor other) => this with
    {
        Name = other.Name,
        Country = other.Country ?? Country,
        Terms = [.. Terms.Concat(other.Terms).DistinctBy(term => (term.Office, term.From, term.To))],
        Forms = [.. other.Forms.Union(Forms)],
    };
}
