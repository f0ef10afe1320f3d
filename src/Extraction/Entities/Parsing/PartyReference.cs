namespace Extraction.Entities.Parsing;

/// <summary>A phrase that stands for people named elsewhere, as syllable indexes.</summary>
/// <param name="Start">Its first syllable.</param>
/// <param name="End">The syllable after its last one.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Kind">What it says of them.</param>
/// <param name="Number">How many they are.</param>
/// <param name="Office">The role phrase whose holders they are; null if it names none.</param>
internal sealed record PartyReference(int Start, int End, int Sentence, ReferenceKind Kind, int Number, PartyChunk? Office = null);
