using System.Collections.Immutable;

namespace Extraction.Relations.Topics;

/// <summary>Where an article speaks of one encounter and of those who take part in it.</summary>
/// <param name="TriggerSentences">The indexes of the sentences that tell that the parties meet, the clearest first; at least one.</param>
/// <param name="Parties">For each participant the sentences that name it, in any order.</param>
internal sealed record EncounterMentions(
    ImmutableArray<int> TriggerSentences,
    ImmutableArray<ImmutableArray<int>> Parties);
