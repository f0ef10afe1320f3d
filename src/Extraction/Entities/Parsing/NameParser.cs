using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Parsing;

/// <summary>Where a person's name begins and ends.</summary>
internal sealed class NameParser(SyllableText text)
{
    private const int LongestVietnameseName = 4;
    private const int LongestForeignName = 7;
    internal const LexicalClass NoPerson = LexicalClass.Place | LexicalClass.Organization | LexicalClass.Country | LexicalClass.Capital
        | LexicalClass.Metonym | LexicalClass.OrganizationHead | LexicalClass.VenueHead;

    private const LexicalClass NoName = LexicalClass.Title | LexicalClass.Honorific | LexicalClass.OrganizationHead;

    private readonly Dictionary<int, List<(int Start, int End)>> _known = [];

    /// <summary>The first and last syllables of these names, with the round in which the last name of each was learned.</summary>
    private readonly Dictionary<int, int> _parts = [];

    /// <summary>Counts the sentences that are read, each time they are.</summary>
    public int Round { get; set; }

    /// <summary>Remembers a name that stands for certain, so that it is known again where nothing beside it tells.</summary>
    public void Learn(int start, int end)
    {
        if (text.Match(start, end, LexicalClass.Country | LexicalClass.Capital | LexicalClass.Organization) is { Found: true } other && other.Length == end - start)
            return;
        var id = HashOf(start);
        if (!_known.TryGetValue(id, out var names))
            _known.Add(id, names = []);
        foreach (var (knownStart, knownEnd) in names)
            if (text.Text(knownStart, knownEnd).Equals(text.Text(start, end), StringComparison.OrdinalIgnoreCase))
                return;
        names.Add((start, end));
        _parts[HashOf(start)] = _parts[HashOf(end - 1)] = Round;
    }

    /// <summary>Whether the syllable is the family or given name of somebody whose full name the article tells.</summary>
    public bool IsKnownPart(int syllable) => _parts.ContainsKey(HashOf(syllable));

    /// <summary>Whether a name that the syllable begins or ends was learned in a round or after it.</summary>
    public bool IsLearnedSince(int syllable, int round) => _parts.TryGetValue(HashOf(syllable), out var learned) && learned >= round;

    /// <summary>
    /// Where the run of name syllables that begins at <paramref name="start"/> ends: capitals, with the hyphens, initials
    /// and particles between them.
    /// </summary>
    public int RunEnd(int start, int limit)
    {
        var i = start;
        while (i < limit && i - start < LongestForeignName * 2)
        {
            var syllable = text.Syllables[i];
            if (IsNameSyllable(syllable))
            {
                if (i > start && (IsBarrier(i, limit) || OpensSentence(i, limit)))
                    break;
                i++;
                // The full stop of an initial; behind initials alone ("chị T.Đ.D. Cuối năm …") it may end the sentence.
                if (i < limit && text.IsMark(i, '.') && syllable.End - syllable.Start <= 2 && i + 1 < limit && text.Syllables[i + 1].IsCapitalized
                    && (text.Syllables[i + 1].Has(SyllableShape.Glued) || text.Syllables[i + 1].Has(SyllableShape.Foreign) || !IsInitials(start, i)))
                    i++;
                continue;
            }

            if (i == start)
                break;
            if (syllable.IsMark && text.IsDash(i) && syllable.Has(SyllableShape.Glued) && i + 1 < limit
                && text.Syllables[i + 1].Has(SyllableShape.Glued) && !text.Syllables[i + 1].IsMark && !text.Syllables[i + 1].Has(SyllableShape.Digit)
                && !IsPairOfNames(start, i, limit))
            {
                i += 2;
                continue;
            }

            // "von der Leyen": particles may follow one another.
            var after = i;
            while (text.Match(after, limit, LexicalClass.NameParticle) is { Found: true } particle)
                after += particle.Length;
            if (after > i && after < limit
                && (IsNameSyllable(text.Syllables[after]) || (after + 1 < limit && text.IsDash(after) && IsNameSyllable(text.Syllables[after + 1]))))
            {
                i = after;
                continue;
            }

            break;
        }

        // "Tòa Công lý": the last capital opens a common word, which is no part of a name.
        while (i > start + 1 && i < limit && text.Syllables[i].IsLower && text.SameWord(i - 1, i))
            i--;
        return i;
    }

    /// <summary>
    /// The end of a name that begins here for reasons of its own: a family name, a foreign given name, a name known from
    /// elsewhere in the article or from the registry; <paramref name="start"/> where there is none.
    /// </summary>
    public int EvidentEnd(int start, int limit)
    {
        var first = text.Syllables[start];
        if (!first.IsCapitalized)
            return start;
        // "Tập đoàn", "Hoa Kỳ": the first syllable of a common word, or of a longer place or body, opens no name.
        if (start + 1 < limit && text.Syllables[start + 1].IsLower && text.SameWord(start, start + 1))
            return start;
        if (text.MayOpen(start, LexicalClass.NotPerson) && text.Match(start, limit, LexicalClass.NotPerson) is { Found: true } thing && AllCapitalized(start, start + thing.Length))
            return start;
        var known = KnownEnd(start, limit);
        if (known > start && !(text.Match(start, limit, NoPerson) is { Length: > 1 } place && place.Length >= known - start))
            return known;
        if (text.Match(start, limit, NoPerson) is { Length: > 1 } other && text.Match(start, limit, LexicalClass.ActorName).Length <= other.Length)
            return start;
        if (text.Match(start, limit, LexicalClass.ActorName) is { Found: true } actor && AllCapitalized(start, start + actor.Length) && (actor.Length > 1 || first.Has(SyllableShape.Foreign) || !(first.Has(SyllableShape.SentenceStart) || text.Syllables[start - 1].IsMark)))
        {
            var run = RunEnd(start, limit);
            // "Park Jin-woo" is not Park Jin: what a hyphen ties to the name is part of it.
            if (start + actor.Length is var tie && tie + 1 < run && text.IsDash(tie) && text.Syllables[tie].Has(SyllableShape.Glued) && text.Syllables[tie + 1].IsLower)
                return run;
            // "Nguyễn Thị Hồng Ngát" is not the Nguyễn Thị Hồng of the registry.
            var whole = start + actor.Length;
            if (actor.Length > 1 && whole < run && !text.Syllables[whole].IsMark && IsVietnameseName(start, run)
                && (text.SameWord(whole - 1, whole) || (whole + 1 == run && !text.Syllables[whole].Has(SyllableShape.Foreign)
                    && !text.Match(whole, limit, LexicalClass.SentenceOpener | LexicalClass.Title | LexicalClass.Country | LexicalClass.Place).Found)))
                return whole + 1 == run ? run : VietnameseEnd(start, run);
            return actor.Length > 1 ? whole : run;
        }

        var match = text.Match(start, start + 1, LexicalClass.FamilyName | LexicalClass.GivenName);
        if (!match.Found || first.Has(SyllableShape.AllCapitals))
            return start;
        var end = RunEnd(start, limit);
        if (end - start < 2 || IsThing(end))
            return start;
        if (match.Is(LexicalClass.FamilyName) && !match.Is(LexicalClass.GivenName))
        {
            return VietnameseEnd(start, end);
        }

        return end;
    }

    /// <summary>"Mercury News", "Google Cloud": the last word of a name tells that it is no person's.</summary>
    public bool IsThing(int end) => text.Match(end - 1, end, LexicalClass.Cue).IsCue("thing_ending");

    /// <summary>Whether a Vietnamese family name with a given name after it stands here.</summary>
    public bool IsVietnameseName(int start, int end) =>
        start + 1 < end && text.Match(start, start + 1, LexicalClass.FamilyName) is { Found: true } family
        && Array.Exists(family.Entries, entry => entry is { Class: LexicalClass.FamilyName, Kind: "vn" })
        && IsNameSyllable(text.Syllables[start]) && IsNameSyllable(text.Syllables[start + 1]) && !text.Syllables[start + 1].Has(SyllableShape.Foreign);

    /// <summary>Where a Vietnamese name ends that begins at <paramref name="start"/> and lies within a longer run of capitals.</summary>
    public int VietnameseEnd(int start, int end)
    {
        var i = start;
        while (i < end && i - start < LongestVietnameseName && !text.Syllables[i].Has(SyllableShape.Foreign) && !text.Syllables[i].IsMark)
            i++;
        // "Phạm Thị Thanh Trà My": a fifth syllable that the segmenter ties to the four before.
        if (i < end && i - start == LongestVietnameseName && !text.Syllables[i].Has(SyllableShape.Foreign) && text.SameWord(i - 1, i))
            i++;
        // "Võ Thị Hồng T.", "Trần Thị Th.": a given name that the paper does not tell.
        if (i < end && i > start && text.Syllables[i].Has(SyllableShape.Foreign) && text.Syllables[i].End - text.Syllables[i].Start <= 2)
            return i + 1;
        // "Đinh Hoàng Max", "Lê Viktor": a foreign given name that the segmenter ties to the name.
        if (i + 1 == end && i - start >= 2 && text.SameWord(i - 1, i) && text.Syllables[i].Has(SyllableShape.Foreign))
            return end;
        // "Kim Sang Sik": a Korean name whose family name Vietnamese people bear too.
        if (i + 1 == end && i - start == 2 && text.Match(start, start + 1, LexicalClass.FamilyName) is { Found: true } family
            && Array.Exists(family.Entries, entry => entry is { Class: LexicalClass.FamilyName, Kind: "other" }))
            return end;
        // "Han Min-koo": a hyphen goes on with the romanised name.
        return i - start >= 2 && !(i < end && text.IsDash(i)) ? i : end;
    }

    public bool IsNameSyllable(SyllableToken syllable) =>
        syllable.IsCapitalized && !syllable.Has(SyllableShape.Digit)
        && (!syllable.Has(SyllableShape.AllCapitals) || syllable.End - syllable.Start <= 2 || IsRomanNumeral(syllable));

    /// <summary>"Leo XIV", "Mohammed VI".</summary>
    private bool IsRomanNumeral(SyllableToken syllable)
    {
        foreach (var c in text.Article.Normalized.Text.AsSpan(syllable.Start, syllable.End - syllable.Start))
            if (c is not ('I' or 'V' or 'X'))
                return false;
        return true;
    }

    private bool AllCapitalized(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Syllables[i].IsLower)
                return false;
        return true;
    }

    private int KnownEnd(int start, int limit)
    {
        if (!_known.TryGetValue(HashOf(start), out var names))
            return start;
        var best = start;
        foreach (var (knownStart, knownEnd) in names)
        {
            var end = start + knownEnd - knownStart;
            if (end <= limit && end > best && text.Text(start, end).Equals(text.Text(knownStart, knownEnd), StringComparison.Ordinal))
                best = end;
        }

        return best;
    }

    /// <summary>The number of a syllable in the lexicon; for one that has none, a hash beside these numbers.</summary>
    private int HashOf(int syllable) => text.Syllables[syllable].Id is >= 0 and var id ? id : string.GetHashCode(text.Text(syllable), StringComparison.OrdinalIgnoreCase) | int.MinValue;

    /// <summary>Whether a name cannot go on here: a title, honorific or body begins.</summary>
    private bool IsBarrier(int i, int limit)
    {
        if (text.Match(i, limit, LexicalClass.Cue) is { Found: true } cue && (cue.IsCue("name_barrier") || (cue.IsCue("time_barrier") && IsTime(i + cue.Length, limit))))
            return true;
        var match = text.Match(i, limit, NoName | LexicalClass.Country | LexicalClass.Capital | LexicalClass.Organization);
        if (!match.Found)
            return false;
        // "Đỗ Nhật Hoàng" is no Nhật hoàng: within a title later syllables are in lower case.
        if (match.Length > 1 && !match.Is(LexicalClass.Country | LexicalClass.Capital | LexicalClass.Organization | LexicalClass.OrganizationHead)
            && text.Syllables[i + 1].IsCapitalized && match.Entry(LexicalClass.Title | LexicalClass.Honorific)?.Form is { } form
            && form.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && char.IsLower(form[blank + 1]))
            return false;
        if (match.Is(LexicalClass.Country | LexicalClass.Capital | LexicalClass.Organization))
            // Đức, Anh, Mỹ within a name are syllables of it; Iran and Brazil are not.
            return match.Length > 1 || (text.Syllables[i].Has(SyllableShape.Foreign) && !match.Is(LexicalClass.FamilyName | LexicalClass.GivenName));
        // One capital syllable that is also a title or honorific (Bà, Anh, Cô) is as often part of a name.
        return match.Length > 1;
    }

    private bool IsInitials(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Syllables[i].End - text.Syllables[i].Start > 2)
                return false;
        return true;
    }

    /// <summary>Whether a word of time goes on here: "Sáng 5/3", "Chiều nay"; in "ông Lê Minh Sáng nói" it does not.</summary>
    private bool IsTime(int i, int limit) =>
        i < limit && (text.Syllables[i].Has(SyllableShape.Digit)
            || text.Text(i) is "nay" or "qua" or "mai" or "ngày" or "hôm" or "thứ" or "cùng" or "muộn" or "Thứ");

    /// <summary>"Wayne Rooney Rất nhiều …": after a foreign name a new sentence begins, its full stop lost.</summary>
    private bool OpensSentence(int i, int limit) =>
        text.Syllables[i - 1].Has(SyllableShape.Foreign) && !text.Syllables[i].Has(SyllableShape.Foreign)
        && i + 1 < limit && text.Syllables[i + 1].IsLower && text.Match(i, i + 1, LexicalClass.SentenceOpener).Found;

    /// <summary>Whether a hyphen parts two names (Trump-Putin, Nga-Ukraine) rather than the syllables of one (Jae-myung).</summary>
    private bool IsPairOfNames(int start, int hyphen, int limit)
    {
        const LexicalClass whole = LexicalClass.Country | LexicalClass.CountryShort | LexicalClass.ActorName | LexicalClass.Capital;
        var right = text.Match(hyphen + 1, limit, whole);
        if (!right.Found || !text.Syllables[hyphen + 1].IsCapitalized)
            return false;
        var left = text.Match(start, hyphen, whole);
        return left.Found && left.Length == hyphen - start;
    }
}
