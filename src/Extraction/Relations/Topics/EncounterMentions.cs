using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Relations.Topics;

/// <summary>Where an article speaks of one encounter, and who takes part in it.</summary>
/// <param name="TriggerSentences">The indexes of the sentences that tell that the parties meet; at least one.</param>
/// <param name="Parties">The participants, as indexes into <see cref="RecognizedArticle.Entities"/>.</param>
/// <param name="IsHeld">Whether it has taken place; of one that has not, little but its trigger's sentence tells.</param>
internal sealed record EncounterMentions(ImmutableArray<int> TriggerSentences, ImmutableArray<int> Parties, bool IsHeld);
