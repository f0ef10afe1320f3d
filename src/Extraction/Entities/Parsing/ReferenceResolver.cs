using System.Collections.Immutable;
using Extraction.Entities.Lexicon;
using Extraction.Tokenization;

namespace Extraction.Entities.Parsing;

/// <summary>
/// Whom pronouns and plural phrases stand for, among people already brought together: the subject of the clause or of the
/// sentence before; for several, those told of last.
/// </summary>
/// <remarks>
/// The order of preference (subject before object, near before far) follows centering: Grosz, Joshi and Weinstein,
/// "Centering: A Framework for Modeling the Local Coherence of Discourse", Computational Linguistics 21(2), 1995.
/// </remarks>
internal sealed class ReferenceResolver(SyllableText text, List<PartyChunk> chunks, List<Entity> entities)
{
    private const int SentencesBack = 3;

    private readonly ILookup<int, PartyChunk> _people = chunks.Where(chunk => chunk.Type is MentionType.Person or MentionType.Title).ToLookup(chunk => chunk.Sentence);
    private readonly HashSet<int> _women = Gender(text, chunks, "bà", "Thị");
    private readonly HashSet<int> _men = Gender(text, chunks, "ông", "Văn");

    /// <summary>The entities that a reference stands for; empty where nobody is found.</summary>
    public ImmutableArray<int> Resolve(PartyReference reference) => reference.Number == 1
        ? Antecedent(reference) is { } one ? [one] : []
        : Several(reference);

    private int? Antecedent(PartyReference reference)
    {
        var excluded = IsObject(reference.Start, reference.Sentence) ? Subject(reference.Sentence, reference.Start, reference, -1) : null;
        if (reference.Kind == ReferenceKind.Guest)
            return Guest(reference, excluded ?? -1);
        for (var s = reference.Sentence; s >= 0 && s >= reference.Sentence - SentencesBack; s--)
            if (Subject(s, s == reference.Sentence ? reference.Start : int.MaxValue, reference, excluded ?? -1) is { } subject)
                return subject;
        for (var s = reference.Sentence; s >= 0 && s >= reference.Sentence - SentencesBack; s--)
            if (People(s, reference.Start).LastOrDefault(chunk => Fits(chunk, reference, excluded ?? -1)) is { } last)
                return last.Entity;
        return null;
    }

    /// <summary>The last person before a syllable whom no verb or preposition governs: the subject of the clause.</summary>
    private int? Subject(int sentence, int before, PartyReference reference, int excluded)
    {
        var people = People(sentence, before).Where(chunk => !IsObject(chunk.Start, sentence) && Fits(chunk, reference, excluded));
        return (before == int.MaxValue ? people.FirstOrDefault() : people.LastOrDefault())?.Entity;
    }

    /// <summary>"vị khách Nhật Bản": of that country; else who is no subject.</summary>
    private int? Guest(PartyReference reference, int excluded)
    {
        const LexicalClass countries = LexicalClass.Country | LexicalClass.CountryShort;
        var country = text.Match(reference.End, text.SentenceStarts[reference.Sentence + 1], countries).Entry(countries)?.Code;
        for (var s = reference.Sentence; s >= 0 && s >= reference.Sentence - SentencesBack; s--)
        {
            var people = People(s, reference.Start).Where(chunk => chunk.Entity != excluded).ToArray();
            if (country is not null && Array.FindLast(people, chunk => entities[chunk.Entity].Country == country) is { } compatriot)
                return compatriot.Entity;
            if (Array.FindLast(people, chunk => IsObject(chunk.Start, s) && (country is null || entities[chunk.Entity].Country is null)) is { } received)
                return received.Entity;
        }

        return null;
    }

    private ImmutableArray<int> Several(PartyReference reference)
    {
        var found = Several(reference, chunk => IsHolder(chunk, reference));
        if (found.IsEmpty && reference.Kind == ReferenceKind.Leaders)
            found = Several(reference, _ => true);
        return found;
    }

    /// <summary>Those told of last, nobody twice, nobody of a country that already has somebody.</summary>
    private ImmutableArray<int> Several(PartyReference reference, Func<PartyChunk, bool> fits)
    {
        var members = new List<int>();
        for (var s = reference.Sentence; s >= 0 && s >= reference.Sentence - SentencesBack && members.Count < reference.Number; s--)
            foreach (var chunk in People(s, reference.Start).Reverse())
                if (members.Count < reference.Number && fits(chunk) && !members.Exists(known => known == chunk.Entity || (entities[known].Country is { } country && country == entities[chunk.Entity].Country)))
                    members.Add(chunk.Entity);
        members.Sort();
        return members.Count == reference.Number ? [.. members] : [];
    }

    private bool IsHolder(PartyChunk chunk, PartyReference reference)
    {
        var officeClass = entities[chunk.Entity].OfficeClass;
        return reference.Kind switch
        {
            ReferenceKind.Leaders => officeClass is "head_of_state" or "head_of_government" or "royal" or "leader" || chunk.Office is "tổng bí thư",
            ReferenceKind.Holders => officeClass == reference.Office!.OfficeClass,
            _ => true,
        };
    }

    private IEnumerable<PartyChunk> People(int sentence, int before) =>
        _people[sentence].Where(chunk => chunk.Start < before);

    private bool Fits(PartyChunk chunk, PartyReference reference, int excluded) => chunk.Entity != excluded && reference.Kind switch
    {
        ReferenceKind.Man => !_women.Contains(chunk.Entity),
        ReferenceKind.Woman => _women.Count > 0 ? _women.Contains(chunk.Entity) : !_men.Contains(chunk.Entity),
        _ => true,
    };

    /// <summary>Whether a verb or preposition stands straight before: who follows is its object, unless the verb is one of saying.</summary>
    private bool IsObject(int syllable, int sentence)
    {
        var i = syllable - 1;
        while (i >= text.SentenceStarts[sentence] && text.Match(i, i + 1, LexicalClass.Honorific).Found)
            i--;
        if (i < text.SentenceStarts[sentence] || text.Syllables[i].IsMark || text.IsWord(i, "của"))
            return false;
        for (var start = i; start >= text.SentenceStarts[sentence] && start > i - 3; start--)
        {
            var match = text.Match(start, i + 1, LexicalClass.Cue | LexicalClass.Predicate);
            if (match.Found && start + match.Length == i + 1)
            {
                if (Array.Exists(match.Entries, entry => entry is { Class: LexicalClass.Cue, Kind: "saying" }))
                    return false;
                if (match.Is(LexicalClass.Predicate))
                    return true;
            }
        }

        return text.PartOfSpeech(i) is PartOfSpeech.Verb or PartOfSpeech.Adp;
    }

    /// <summary>Those whom an honorific or the middle of a Vietnamese name tells to be women, or men.</summary>
    private static HashSet<int> Gender(SyllableText text, List<PartyChunk> chunks, string honorific, string middleName)
    {
        var people = new HashSet<int>();
        foreach (var chunk in chunks)
        {
            if (!chunk.HasName)
                continue;
            if (chunk.Honorific == honorific)
                people.Add(chunk.Entity);
            for (var i = chunk.Name.Start + 1; i < chunk.Name.End - 1; i++)
                if (text.Text(i).Equals(middleName, StringComparison.Ordinal))
                    people.Add(chunk.Entity);
        }

        return people;
    }
}
