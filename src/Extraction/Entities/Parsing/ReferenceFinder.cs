using System.Globalization;
using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Parsing;

/// <summary>Finds the pronouns and noun phrases that stand for people named elsewhere.</summary>
internal sealed class ReferenceFinder(SyllableText text)
{
    /// <summary>
    /// The references of an article, in order. A role phrase that is part of one ("hai Bộ trưởng") is taken out of the chunks:
    /// it names no single office-holder.
    /// </summary>
    public List<PartyReference> Find(List<PartyChunk> chunks)
    {
        var references = new List<PartyReference>();
        var next = 0;
        for (var s = 0; s < text.SentenceCount; s++)
        {
            for (var i = text.SentenceStarts[s]; i < text.SentenceStarts[s + 1];)
            {
                while (next < chunks.Count && chunks[next].End <= i)
                    next++;
                if (next < chunks.Count && chunks[next].Start <= i)
                {
                    i = chunks[next].End;
                    continue;
                }

                var limit = next < chunks.Count ? Math.Min(chunks[next].Start, text.SentenceStarts[s + 1]) : text.SentenceStarts[s + 1];
                if (At(i, limit, s, next < chunks.Count ? chunks[next] : null) is not { } reference)
                {
                    i++;
                    continue;
                }

                references.Add(reference);
                if (reference.Office is not null)
                    chunks.RemoveAt(next);
                i = reference.End;
            }
        }

        return references;
    }

    private PartyReference? At(int i, int limit, int sentence, PartyChunk? next)
    {
        if (text.Syllables[i].Id < 0 || text.Match(i, limit, LexicalClass.Reference) is not { Found: true } match)
            return null;
        var entry = match.Entry(LexicalClass.Reference)!;
        var number = int.Parse(entry.Code!, CultureInfo.InvariantCulture);
        var end = i + match.Length;
        if (entry.Kind == "numeral")
        {
            if (next is null || next.Start != end || next.Sentence != sentence || next is not { Type: MentionType.Title, HasName: false, Country: null })
                return null;
            return new PartyReference(i, next.End, sentence, next.OfficeClass == "leader" ? ReferenceKind.Leaders : ReferenceKind.Holders, number, next);
        }

        // "ông Phúc", "bà con", "ông chủ", "các ông", "ông bà": no pronoun.
        if (end < text.Syllables.Length && end < text.SentenceStarts[sentence + 1]
            && ((text.Syllables[end].IsCapitalized && number == 1 && entry.Kind != "guest") || text.SameWord(end - 1, end) || text.IsWord(end, "bà") || text.IsWord(end, "cụ")))
            return null;
        if (i > text.SentenceStarts[sentence] && (text.SameWord(i - 1, i) || text.Match(i - 1, i, LexicalClass.Cue | LexicalClass.Reference).Entries is { } before && Array.Exists(before, IsDeterminer)))
            return null;
        return new PartyReference(i, end, sentence, Kind(entry.Kind!), number);
    }

    private static bool IsDeterminer(LexicalEntry entry) => entry is { Class: LexicalClass.Reference, Kind: "numeral" } or { Class: LexicalClass.Cue, Kind: "determiner" };

    private static ReferenceKind Kind(string kind) => kind switch
    {
        "man" => ReferenceKind.Man,
        "woman" => ReferenceKind.Woman,
        "guest" => ReferenceKind.Guest,
        "leaders" => ReferenceKind.Leaders,
        _ => ReferenceKind.People,
    };
}
