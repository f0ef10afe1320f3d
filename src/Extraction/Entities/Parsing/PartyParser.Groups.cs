using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Parsing;

/// <summary>Groups: delegations and leaderships with their bodies, and people of no proper name who are told of as met.</summary>
internal sealed partial class PartyParser
{
    private int Group(int sentence, int start, int i, int limit, string? kind)
    {
        string? country = null;
        var body = (Start: -1, End: -1);
        // "cán bộ, nhân viên Đại sứ quán": several heads of one group.
        while (i + 1 < limit && (text.IsMark(i, ',') || text.IsWord(i, "và")) && text.Match(i + 1, limit, LexicalClass.GroupHead) is { Found: true } more)
            i += 1 + more.Length;
        var end = GroupComplement(i, limit, kind is "leadership" or "officials" or "representatives" or "delegation", ref country, ref body);
        if (end == i && !IsManyPeople(sentence, start, i, kind))
            return start;
        return AddGroup(sentence, start, i, end, country, body);
    }

    /// <summary>"lãnh đạo các bộ, ngành", "lãnh đạo một số tập đoàn lớn": where the group ends; <paramref name="end"/> where no bodies follow its head.</summary>
    private int LeadersOf(int sentence, int start, int end, int limit)
    {
        var i = end;
        while (i < limit && Plural(i, limit) is var length and > 0)
            i += length;
        if (i == end || i >= limit || !(text.Match(i, limit, LexicalClass.Cue) is { Found: true } bodies && bodies.IsCue("bodies")))
            return end;
        i += bodies.Length;
        while (i + 1 < limit && (text.IsMark(i, ',') || text.IsWord(i, "và")) && text.Match(i + 1, limit, LexicalClass.Cue) is { Found: true } more && more.IsCue("bodies"))
            i += 1 + more.Length;
        string? country = null;
        var body = (Start: -1, End: -1);
        while (i < limit && Describes(i, limit) is var words and > 0)
            i += words;
        i = GroupComplement(i, limit, true, ref country, ref body);
        return AddGroup(sentence, start, end, i, country, body);
    }

    private int AddGroup(int sentence, int start, int headEnd, int end, string? country, (int Start, int End) body)
    {
        _chunks.Add(new PartyChunk { Type = MentionType.Group, Start = start, End = end, Sentence = sentence, Name = (start, end), Organization = body, Country = country, Office = text.Folded(start, headEnd) });
        return end;
    }

    /// <summary>The length of a word that tells of what sort the bodies are: "lớn", "hàng đầu", "kinh tế".</summary>
    private int Describes(int i, int limit) =>
        text.Match(i, limit, LexicalClass.Cue) is { Found: true } cue && (cue.IsCue("group_word") || cue.IsCue("quality")) ? cue.Length : 0;

    /// <summary>
    /// "gặp gỡ các nhà khoa học trẻ", "đối thoại với 73 phụ huynh": people of no proper name, told of as met. Elsewhere they are
    /// no party; here they end where a preposition or verb goes on.
    /// </summary>
    private int PlainGroup(int sentence, int start, int limit)
    {
        const int MostWords = 5;
        var first = text.Syllables[start];
        if (first.IsCapitalized && start != text.SentenceStarts[sentence])
            return start;
        var i = start;
        while (i < limit && i < start + 4 && (Plural(i, limit) is var length and > 0))
            i += length;
        if (!People(i, limit, i > start, out var head))
            return start;
        i += head;
        // "7 lãnh đạo châu Âu" can be told apart wherever they stand.
        if (!(i > start + head && Region(i, limit) > 0) && !IsMet(sentence, start))
            return start;
        string? country = null;
        var body = (Start: -1, End: -1);
        var end = i;
        for (var words = 0; end < limit && words < MostWords;)
        {
            if ((text.IsMark(end, ',') || text.IsWord(end, "và")) && People(end + 1, limit, true, out var more))
            {
                end += 1 + more;
                continue;
            }

            if (IsMetAt(end, limit))
                break;
            var next = Math.Max(Titles.Complement(end, limit, ref country, ref body), end + Region(end, limit));
            if (next > end)
            {
                end = next;
                break;
            }

            if (words > 0 && text.IsWord(end, "của") && end + 1 < limit && !EndsPhrase(end + 1, limit))
            {
                end++;
                continue;
            }

            if (!text.Syllables[end].IsLower || EndsPhrase(end, limit))
                break;
            end++;
            words++;
        }

        return AddGroup(sentence, start, i, end, country, body);
    }

    /// <summary>"gặp các nhà khoa học tại Hà Nội" was held there; "các cô dâu Việt Nam tại Hàn Quốc" live there.</summary>
    private bool IsMetAt(int i, int limit) =>
        i < limit && text.IsWord(i, "tại") && text.Match(i + 1, limit, LexicalClass.Place | LexicalClass.Capital | LexicalClass.Metonym | LexicalClass.Country) is { Found: true } match && !match.Is(LexicalClass.Country);

    private int Region(int i, int limit) =>
        i < limit && text.Match(i, limit, LexicalClass.Cue) is { Found: true } cue && cue.IsCue("region") ? cue.Length : 0;

    private int Plural(int i, int limit) =>
        text.Match(i, limit, LexicalClass.Cue) is { Found: true } cue && cue.IsCue("plural") ? cue.Length : text.Syllables[i].Has(SyllableShape.Digit) ? 1 : 0;

    /// <summary>Whether a noun of people begins here, or one of bodies where several are told of.</summary>
    private bool People(int i, int limit, bool isPlural, out int length)
    {
        var match = text.Match(i, limit, LexicalClass.Cue);
        length = match.Length;
        return match.Found && (match.IsCue("people") || (isPlural && match.IsCue("bodies")));
    }

    private bool EndsPhrase(int i, int limit) =>
        text.Match(i, limit, LexicalClass.Cue | LexicalClass.Predicate) is { Found: true } match
        && (match.Is(LexicalClass.Predicate) || match.IsCue("preposition") || match.IsCue("place_preposition") || match.IsCue("clause") || match.IsCue("subordinate")
            || match.IsCue("held_before") || match.IsCue("planned_before") || match.IsCue("name_barrier") || match.IsCue("np_end"));

    /// <summary>Whether a predicate stands straight before, or <c>với</c>, <c>cùng</c>, <c>giữa</c> after one.</summary>
    private bool IsMet(int sentence, int start)
    {
        const int LongestGap = 3;
        const int LongestVerb = 4;
        var end = start;
        // "gặp gỡ, lắng nghe các …": the second of two verbs that share an object.
        for (var i = start - 1; i > text.SentenceStarts[sentence] && i >= start - LongestVerb && (text.Syllables[i].IsLower || text.IsMark(i, ',')); i--)
            if (text.IsMark(i, ','))
            {
                end = start = i;
                break;
            }

        if (end > text.SentenceStarts[sentence] && (text.IsWord(end - 1, "với") || text.IsWord(end - 1, "cùng") || text.IsWord(end - 1, "giữa")))
        {
            end--;
            // "gặp gỡ và đối thoại bàn tròn với …"
            for (var gap = 0; gap < LongestGap && end > text.SentenceStarts[sentence] && text.Syllables[end - 1].IsLower && !EndsInPredicate(sentence, end, start); gap++)
                end--;
        }

        return EndsInPredicate(sentence, end, start);
    }

    /// <summary>Whether a predicate that tells of a meeting ends at the syllable, or goes on from there up to <paramref name="limit"/>.</summary>
    private bool EndsInPredicate(int sentence, int end, int limit)
    {
        const int LongestPredicate = 8;
        for (var from = end - 1; from >= text.SentenceStarts[sentence] && from >= end - LongestPredicate; from--)
            if (text.MayOpen(from, LexicalClass.Predicate) && text.Match(from, limit, LexicalClass.Predicate) is { Found: true } match && from + match.Length >= end
                && !match.Entries.Any(entry => entry is { Class: LexicalClass.Predicate, Kind: "none" }))
                return true;
        return false;
    }

    /// <summary>"73 phụ huynh", "hàng trăm công nhân": people counted, though nothing tells whose they are.</summary>
    private bool IsManyPeople(int sentence, int start, int end, string? kind) =>
        kind == "people" && start > text.SentenceStarts[sentence] && !(end < text.Syllables.Length && text.Syllables[end].IsCapitalized)
        && text.Syllables[start - 1].Has(SyllableShape.Digit) && text.Syllables[start - 1].End - text.Syllables[start - 1].Start > 1;

    /// <summary>What completes a group: nouns of its kind, then its body, place or country.</summary>
    private int GroupComplement(int i, int limit, bool nounsSuffice, ref string? country, ref (int Start, int End) body)
    {
        var end = i;
        while (end < limit)
        {
            var at = end;
            // "đoàn doanh nghiệp", "đoàn nghị sĩ Quốc hội": nouns of the group before its body or country.
            while (at < limit && text.Match(at, limit, LexicalClass.GroupHead | LexicalClass.Cue) is { Found: true } noun
                && (noun.Is(LexicalClass.GroupHead) || noun.IsCue("group_word")))
                at += noun.Length;
            if (IsMetAt(at, limit))
                break;
            var next = Titles.Complement(at, limit, ref country, ref body);
            if (next == at)
            {
                // "lãnh đạo các bộ, ngành liên quan", "đại diện hàng không": the nouns tell enough.
                if (nounsSuffice && end == i)
                    end = at;
                break;
            }

            end = next;
        }

        return end;
    }
}
