namespace Extraction.Entities.Lexicon;

/// <summary>A phrase of a gazetteer.</summary>
/// <param name="Class">The one class of this entry.</param>
/// <param name="Form">The phrase as the table writes it.</param>
/// <param name="Code">The country it implies, or null; for an actor the actor's id; for a reference how many it stands for.</param>
/// <param name="Kind">The table's own kind: a title's class, a cue's meaning …</param>
internal sealed record LexicalEntry(LexicalClass Class, string Form, string? Code = null, string? Kind = null);
