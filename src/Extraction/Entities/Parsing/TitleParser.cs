using Extraction.Entities.Lexicon;
using PartOfSpeech = Extraction.Tokenization.PartOfSpeech;

namespace Extraction.Entities.Parsing;

/// <summary>
/// Reads a role phrase: modifiers, an office, and what completes it (body, country, place, field, the person it is
/// held for), and further offices of the same holder.
/// </summary>
internal sealed class TitleParser(SyllableText text, NameParser names)
{
    private const LexicalClass CountryClasses = LexicalClass.Country | LexicalClass.CountryShort;
    private const LexicalClass BodyClasses = LexicalClass.Organization | LexicalClass.TitleField;

    /// <summary>A role phrase, from its first syllable to the one after its last; empty where there is none.</summary>
    internal readonly record struct Phrase(int Start, int End, string Office, string? OfficeClass, string? Country, string? DefaultCountry, (int Start, int End) Organization, string[] Offices)
    {
        public bool Found => End > Start;
    }

    /// <summary>The country spoken of last before the phrase: <c>nước này</c>.</summary>
    public string? LastCountry { get; set; }

    /// <summary>Where the office itself begins at <paramref name="start"/>, modifiers passed over; -1 if none does.</summary>
    public int HeadAt(int start, int limit, out PhraseMatch head)
    {
        // The office is tried before the modifier: "Cố vấn" is no late "vấn".
        var i = start;
        // "chính quyền Tổng thống Trump" holds no acting president.
        if (start > 0 && text.Syllables[start].IsLower && text.Syllables[start - 1].IsLower && text.SameWord(start - 1, start)
            && !text.Match(start, limit, LexicalClass.Title).Found)
        {
            head = default;
            return -1;
        }

        while (!(head = text.Match(i, limit, LexicalClass.Title)).Found
            && text.Match(i, limit, LexicalClass.TitleModifier) is { Found: true } modifier && modifier.Entry(LexicalClass.TitleModifier)!.Kind is "before" or "both" or "prefix")
            i += modifier.Length;
        // "Đại sứ" of "Đại sứ quán" is no office.
        if (!head.Found || (i + head.Length < limit && text.Syllables[i + head.Length].IsLower && text.SameWord(i + head.Length - 1, i + head.Length)))
            return -1;
        return i;
    }

    /// <summary>Reads the role phrase that begins at <paramref name="start"/>.</summary>
    public Phrase Parse(int start, int limit, bool allowMore = true)
    {
        if (HeadAt(start, limit, out var head) is var at && at < 0)
            return new Phrase(start, start, "", null, null, null, (-1, -1), []);
        var entry = head.Entry(LexicalClass.Title)!;
        var office = text.Folded(at, at + head.Length);
        var offices = new List<string> { office };
        string? country = null;
        var body = (Start: -1, End: -1);
        var defaultCountry = entry.Code?.TrimEnd('?');
        if (entry.Code is { } code && !code.EndsWith('?'))
            country = code;
        var i = Complement(at + head.Length, limit, ref country, ref body);

        // Further offices of one holder: "Ủy viên Bộ Chính trị, Bộ trưởng Bộ Ngoại giao", "Tổng Bí thư, Chủ tịch nước".
        while (allowMore && i + 1 < limit && (text.IsMark(i, ',') || text.IsDash(i) || text.IsWord(i, "kiêm")))
        {
            var next = i + 1;
            if (HeadAt(next, limit, out var other) < 0 || other.Length == 0)
                break;
            var more = Parse(next, limit, allowMore: false);
            if (!more.Found || !IsOneHolder(entry, office, country, more, i, limit))
                break;
            offices.AddRange(more.Offices);
            country ??= more.Country;
            defaultCountry ??= more.DefaultCountry;
            if (body.Start < 0)
                body = more.Organization;
            // The weightier office tells more of its holder than a seat in a committee.
            if (entry.Kind is "party" or "other" or "parliament" && more.OfficeClass is not ("party" or "other"))
                (office, entry) = (more.Office, new LexicalEntry(LexicalClass.Title, more.Office, more.DefaultCountry, more.OfficeClass));
            i = more.End;
        }

        return new Phrase(start, i, office, entry.Kind, country, defaultCountry, body, [.. offices]);
    }

    /// <summary>Reads what completes an office, body or group, from <paramref name="i"/> on; returns where it ends.</summary>
    public int Complement(int i, int limit, ref string? country, ref (int Start, int End) body, bool isBody = false)
    {
        var openBody = false;
        var wholeBody = false;
        var afterCountry = -1;
        var afterCompany = -1;
        while (i < limit)
        {
            var syllable = text.Syllables[i];
            if (text.Match(i, limit, LexicalClass.TitleModifier) is { Found: true } modifier && modifier.Entry(LexicalClass.TitleModifier)!.Kind is "after" or "both")
            {
                i += modifier.Length;
                continue;
            }

            if (syllable.IsMark)
            {
                // An acronym of the body: "Đảng Hành động nhân dân (PAP)".
                if (text.IsMark(i, '(') && i + 2 < limit && text.Syllables[i + 1].Has(SyllableShape.AllCapitals) && text.IsMark(i + 2, ')'))
                {
                    i += 3;
                    if (body.Start >= 0 && openBody)
                        body = (body.Start, i);
                    continue;
                }

                // A body or region told with the one above it: "Tổng cục Hậu cần (Bộ Công an)", "vùng Kaluga (Nga)".
                if ((openBody || afterCountry == i) && text.IsMark(i, '(') && text.Match(i + 1, limit, LexicalClass.Organization | CountryClasses) is { Found: true } above
                    && i + 1 + above.Length < limit && text.IsMark(i + 1 + above.Length, ')'))
                {
                    if (above.Is(CountryClasses))
                        country ??= above.Entry(CountryClasses)!.Code;
                    i += above.Length + 2;
                    continue;
                }

                // "Hội hữu nghị Việt - Trung", "Đảng Dân chủ - Xã hội": a pair within the name of a body.
                if (openBody && text.IsDash(i) && i + 1 < limit && text.Match(i + 1, limit, CountryClasses).Found)
                {
                    i++;
                    continue;
                }

                if (openBody && text.IsMark(i, '&') && i + 1 < limit)
                {
                    i += 2;
                    continue;
                }

                break;
            }

            // A holder's name after the body is more common by far than a body that bears a person's name.
            if (names.EvidentEnd(i, limit) > i)
                break;
            var organization = text.Match(i, limit, BodyClasses);
            var place = text.Match(i, limit, CountryClasses | LexicalClass.Place | LexicalClass.Capital);
            if (organization.Found && organization.Length >= place.Length && (syllable.IsCapitalized || organization.Length > 1))
            {
                if (body.Start < 0)
                    body = (i, i + organization.Length);
                else
                    body = (body.Start, i + organization.Length);
                if (organization.Entry(LexicalClass.Organization)?.Code is { } of)
                    country ??= of.TrimEnd('?');
                i += organization.Length;
                if (organization.Entry(LexicalClass.Organization) is { Kind: "company" })
                    afterCompany = i;
                openBody = true;
                wholeBody = true;
                if (IsForeignName(i, limit))
                    afterCountry = i;
                continue;
            }

            // "thành phố Hà Nội", "tỉnh Prey Veng": a head noun of places, then the place, known or not.
            if (text.Match(i, limit, LexicalClass.VenueHead) is { Found: true } district && (!place.Found || place.Length <= district.Length) && i + district.Length < limit && text.Syllables[i + district.Length].IsCapitalized)
            {
                var named = i + district.Length;
                var known = text.Match(named, limit, CountryClasses | LexicalClass.Place | LexicalClass.Capital);
                // "Giám đốc Công an tỉnh Lê Văn Nam": the holder's name, not the province's.
                if (!known.Found && names.EvidentEnd(named, limit) - named >= 3)
                {
                    i = named;
                    continue;
                }

                if (known.Found)
                    country ??= known.Entry(CountryClasses | LexicalClass.Place | LexicalClass.Capital)!.Code;
                var end = known.Found ? named + known.Length : DistrictEnd(named, limit);
                if (body.Start >= 0 && openBody)
                    body = (body.Start, end);
                i = end;
                afterCountry = i;
                continue;
            }

            // "Q.Ninh Kiều", "H.Long Thành": a district or ward, its head noun a letter.
            if (text.IsDistrictLetter(i, limit))
            {
                i = DistrictEnd(i + 2, limit);
                if (body.Start >= 0 && openBody)
                    body = (body.Start, i);
                afterCountry = i;
                continue;
            }

            if (place.Found && syllable.IsCapitalized && !text.IsLoneShortForm(i, place, limit))
            {
                // "Công ty Bosch Việt Nam" is of Vietnam.
                if (i == afterCompany)
                    country = null;
                // A one-syllable country that begins a name: "Đại sứ Anh Giles Lever" against "Hà Anh Tuấn".
                if (place.Is(CountryClasses))
                    country ??= place.Entry(CountryClasses)!.Code;
                else if (place.Entry(LexicalClass.Place | LexicalClass.Capital)?.Code is { } at)
                    country ??= at;
                if (body.Start >= 0 && openBody)
                    body = (body.Start, i + place.Length);
                i += place.Length;
                if (i + 1 < limit && text.IsDash(i) && text.Match(i + 1, limit, CountryClasses) is { Found: true } second
                    && (openBody || text.Folded(Math.Max(0, i - 5), i).Contains("hữu nghị", StringComparison.Ordinal)))
                    i += 1 + second.Length;
                afterCountry = i;
                continue;
            }

            // "Hiệu trưởng trường THPT Chu Văn An": the school's name, even if a person could be called so.
            if (NamedBodyEnd(i, limit) is var bodyEnd && bodyEnd > i)
            {
                body = (body.Start < 0 ? i : body.Start, bodyEnd);
                i = bodyEnd;
                openBody = wholeBody = true;
                continue;
            }

            if (text.Match(i, limit, LexicalClass.OrganizationHead) is { Found: true } head
                && !(head.Length == 1 && i + 1 < limit && text.Syllables[i + 1].IsLower && text.SameWord(i, i + 1)) && (syllable.IsCapitalized || head.Length > 1 || !openBody))
            {
                if (!syllable.IsCapitalized && head.Length == 1 && !(i + 1 < limit && text.Syllables[i + 1].IsCapitalized))
                    break;
                if (body.Start < 0)
                    body = (i, i + head.Length);
                i += head.Length;
                i = Proper(i, limit, ref country);
                body = (body.Start, i);
                if (IsForeignName(i, limit))
                    afterCountry = i;
                openBody = true;
                wholeBody = false;
                continue;
            }

            var host = text.Match(i, limit, LexicalClass.Cue);
            if (host.IsCue("title_word"))
            {
                if (text.IsWord(i + host.Length - 1, "này"))
                    country ??= LastCountry;
                i += host.Length;
                afterCountry = i;
                continue;
            }

            if (openBody && host.IsCue("body_word"))
            {
                i += host.Length;
                body = (body.Start, i);
                continue;
            }

            if (text.IsWord(i, "của") && i + 1 < limit)
            {
                var end = Owner(i + 1, limit, ref country);
                if (end == i + 1)
                    break;
                i = end;
                if (IsForeignName(i, limit))
                    afterCountry = i;
                continue;
            }

            if (text.Match(i, limit, LexicalClass.Cue) is { Found: true } link && link.IsCue("title_link") && i + link.Length < limit)
            {
                // Where an envoy sits is not whom he stands for.
                string? seat = null;
                var at = text.IsWord(i, "tại");
                var end = Linked(i + link.Length, limit, ref at ? ref seat : ref country);
                if (end == i + link.Length)
                    break;
                i = end;
                openBody = true;
                if (IsForeignName(i, limit))
                    afterCountry = i;
                continue;
            }

            if (text.IsWord(i, "và") && openBody && !isBody && i + 1 < limit && text.Syllables[i + 1].IsCapitalized
                && HeadAt(i + 1, limit, out _) < 0 && !text.Match(i + 1, limit, CountryClasses | LexicalClass.Honorific).Found
                && names.EvidentEnd(i + 1, limit) == i + 1 && text.Match(i + 1, limit, BodyClasses) is { Found: true } second2)
            {
                i += 1 + second2.Length;
                body = (body.Start, i);
                continue;
            }

            // After a body that the gazetteer knows whole, a verb begins the predicate: "Tổng Thư ký Liên Hợp Quốc biểu dương Việt Nam".
            if (wholeBody && text.PartOfSpeech(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv)
                break;
            if (openBody && syllable.IsLower && CommonWordsEnd(i, limit) is var common && common > i)
            {
                i = common;
                continue;
            }

            // "lãnh đạo UBND tỉnh": the level of the body alone.
            if (openBody && syllable.IsLower && text.Match(i, limit, LexicalClass.Cue).IsCue("level"))
            {
                i++;
                body = (body.Start, i);
                continue;
            }

            // "Tổng thống Belarus Lukashenko": after the country comes the name, known or not.
            if (syllable.IsCapitalized && i != afterCountry && HeadAt(i, limit, out _) < 0)
            {
                var end = Unknown(i, limit, openBody);
                if (end == i)
                    break;
                if (body.Start < 0)
                    body = (i, end);
                else
                    body = (body.Start, end);
                i = end;
                openBody = true;
                continue;
            }

            break;
        }

        return i;
    }

    /// <summary>The proper part of a body's name after its head noun: words that begin with a capital, to where a holder's name begins.</summary>
    private int Proper(int i, int limit, ref string? country)
    {
        // "Đảng Công Minh": what follows the head noun at once names the body, even if a person could be called so.
        if (i < limit && names.EvidentEnd(i, limit) is var like && like - i is > 0 and <= 2 && !text.Match(i, limit, LexicalClass.ActorName).Found)
            i = like;
        var afterCompany = -1;
        while (i < limit)
        {
            var match = text.Match(i, limit, BodyClasses | CountryClasses | LexicalClass.Place);
            if (match.Found && text.Syllables[i].IsCapitalized)
            {
                if (match.Is(CountryClasses) && match.Length == 1 && !match.Is(BodyClasses))
                    break;
                var known = match.Entry(LexicalClass.Organization);
                if (match.Is(CountryClasses))
                    country = (i == afterCompany ? null : country) ?? match.Entry(CountryClasses)!.Code;
                else if (known?.Code is { } of)
                    country ??= of.TrimEnd('?');
                i += match.Length;
                if (known is { Kind: "company" })
                    afterCompany = i;
                if (IsForeignName(i, limit))
                    break;
                continue;
            }

            if (text.Syllables[i].IsCapitalized && names.EvidentEnd(i, limit) == i && HeadAt(i, limit, out _) < 0)
            {
                var end = Unknown(i, limit, openBody: true);
                if (end == i)
                    break;
                i = end;
                continue;
            }

            // Lower-case words between capitals: "Viện Hàn lâm khoa học Nga", "Công ty cổ phần Đầu tư …".
            if (text.Syllables[i].IsLower && i > 0 && i + 1 < limit)
            {
                if (text.SameWord(i - 1, i))
                {
                    i++;
                    continue;
                }

                // "Bộ Bưu chính và Viễn thông": whatever the segmenter made of the first field.
                if (text.Syllables[i - 1].IsCapitalized && i + 2 < limit && (text.IsWord(i + 1, "và") || text.IsMark(i + 1, ',')) && IsField(i + 2, limit))
                {
                    i++;
                    continue;
                }

                if (text.IsWord(i, "và") && IsField(i + 1, limit) && HeadAt(i + 1, limit, out _) < 0 && !text.Match(i + 1, limit, LexicalClass.OrganizationHead).Found)
                {
                    i += 3;
                    continue;
                }

                if (text.IsWord(i, "và") && text.Syllables[i + 1].IsCapitalized && text.Match(i + 1, limit, LexicalClass.TitleField) is { Found: true } second)
                {
                    i += 1 + second.Length;
                    continue;
                }

                if (CommonWordsEnd(i, limit) is var common && common > i)
                {
                    i = common;
                    continue;
                }

                // "Quỹ Phát triển quốc tế": the second half of a word that the segmenter gave to the head noun.
                if (text.Syllables[i - 1].IsCapitalized && !text.Syllables[i - 1].Has(SyllableShape.Foreign | SyllableShape.AllCapitals)
                    && (i < 2 || !text.Syllables[i - 2].IsCapitalized || text.Match(i - 2, i - 1, LexicalClass.OrganizationHead).Found)
                    && !text.Match(i, limit, LexicalClass.Cue | LexicalClass.Predicate | LexicalClass.Honorific | LexicalClass.Title).Found && !text.IsWord(i, "và"))
                {
                    i++;
                    continue;
                }

                if (text.Match(i, limit, LexicalClass.Cue) is { Found: true } inner && inner.IsCue("body_word"))
                {
                    i += inner.Length;
                    continue;
                }
            }

            break;
        }

        return i;
    }

    /// <summary>Where a body ends whose head noun is always followed by its own name; <paramref name="i"/> where none stands here.</summary>
    private int NamedBodyEnd(int i, int limit)
    {
        var head = text.Match(i, limit, LexicalClass.NameHead);
        var at = i + head.Length;
        if (!head.Found || head.Entry(LexicalClass.NameHead)!.Kind != "body" || at >= limit || !names.IsNameSyllable(text.Syllables[at])
            || text.Match(i, limit, LexicalClass.OrganizationHead).Length > head.Length || text.Match(at, limit, BodyClasses | CountryClasses | LexicalClass.Place).Found)
            return i;
        var end = names.RunEnd(at, limit);
        for (var k = at + 2; k < end; k++)
            if (names.IsVietnameseName(k, end) && end - k >= 2)
                return k;
        return end;
    }

    /// <summary>
    /// "Cơ quan hợp tác quốc tế Nhật Bản": common words between the head noun of a body and the country or capital that
    /// closes its name; <paramref name="i"/> where nothing closes it.
    /// </summary>
    private int CommonWordsEnd(int i, int limit)
    {
        const int Longest = 7;
        var k = i;
        for (; k < limit && k - i < Longest && text.Syllables[k].IsLower; k++)
            if (text.Match(k, limit, LexicalClass.Predicate | LexicalClass.Honorific | LexicalClass.Title).Found
                || text.Match(k, k + 1, LexicalClass.Cue) is var cue && (cue.IsCue("clause") || cue.IsCue("preposition") || cue.IsCue("place_preposition") || cue.IsCue("saying")))
                return i;
        return k < limit && k > i && text.Match(k, limit, CountryClasses | BodyClasses).Found && text.Syllables[k].IsCapitalized ? k : i;
    }

    /// <summary>
    /// "CEO Nvidia Jensen Huang": after a body or place known whole, two or more foreign words are the holder's name,
    /// even if nothing else knows it.
    /// </summary>
    private bool IsForeignName(int i, int limit) =>
        i + 1 < limit && text.Syllables[i].Has(SyllableShape.Foreign) && names.IsNameSyllable(text.Syllables[i]) && names.RunEnd(i, limit) - i >= 2
        && !text.Match(i, limit, BodyClasses | CountryClasses | LexicalClass.Place | LexicalClass.OrganizationHead).Found;

    /// <summary>A field of work as bodies name it: a capital syllable, then one in lower case of the same word.</summary>
    private bool IsField(int i, int limit) =>
        i + 1 < limit && text.Syllables[i].IsCapitalized && text.Syllables[i + 1].IsLower && text.SameWord(i, i + 1);

    /// <summary>One unknown word that begins with a capital; <paramref name="i"/> itself where a holder's name begins.</summary>
    private int Unknown(int i, int limit, bool openBody)
    {
        var end = names.RunEnd(i, limit);
        // "Quốc phòng", "Hành động nhân dân": a word whose later syllables are in lower case is no name.
        if (i + 1 < limit && text.Syllables[i + 1].IsLower && text.SameWord(i, i + 1))
        {
            end = i + 1;
            while (end < limit && text.Syllables[end].IsLower && text.SameWord(end - 1, end))
                end++;
            return end;
        }

        if (text.Syllables[i].Has(SyllableShape.AllCapitals))
            return i + 1;
        // "Chủ tịch Vinatex Trần Quang Nghị": a foreign word before a Vietnamese name is the company.
        if (text.Syllables[i].Has(SyllableShape.Foreign))
            for (var k = i + 1; k < end; k++)
                if (names.IsVietnameseName(k, end))
                    return k;
        if (!openBody || end <= i)
            return i;
        // Straight after a body's head noun: the first syllable names the body; what looks like a holder's name follows.
        for (var k = i + 1; k < end; k++)
            if (names.EvidentEnd(k, end) > k && !(end - k == 2 && !text.Syllables[i].Has(SyllableShape.Foreign) && !text.Syllables[k].Has(SyllableShape.Foreign)))
                return k;
        return end - i >= 3 && text.Syllables[i].Has(SyllableShape.Foreign) ? i + 1 : end - i <= 2 ? end : i;
    }

    /// <summary>Where the unknown name of a district ends: before a holder's name, else after the capitals.</summary>
    private int DistrictEnd(int i, int limit)
    {
        var end = Math.Max(names.RunEnd(i, limit), i + 1);
        for (var k = i; k < end; k++)
        {
            if (text.Match(k, end, LexicalClass.Place | LexicalClass.Capital) is { Found: true } known)
                return k + known.Length;
            if (k > i && names.EvidentEnd(k, end) > k)
                return k;
        }

        return end - i > 3 ? i + 2 : end;
    }

    /// <summary>What follows <c>của</c>: a body, a country, or a person with an office.</summary>
    private int Owner(int i, int limit, ref string? country)
    {
        if (HeadAt(i, limit, out _) >= 0)
        {
            var owner = Parse(i, limit);
            country ??= owner.Country;
            var end = owner.End;
            if (end < limit && text.Syllables[end].IsCapitalized && OwnerName(end, limit) is var nameEnd && nameEnd > end)
            {
                // The envoy of Tập Cận Bình speaks for China.
                country ??= text.Match(end, nameEnd, LexicalClass.ActorName).Entry(LexicalClass.ActorName)?.Code is { } actor ? text.Lexicon.Actors.Find(actor)?.Country : null;
                return nameEnd;
            }

            return end;
        }

        return Linked(i, limit, ref country);
    }

    private int OwnerName(int i, int limit)
    {
        var evident = names.EvidentEnd(i, limit);
        if (evident > i)
            return evident;
        var run = names.RunEnd(i, limit);
        return run - i > 1 && !text.Match(i, limit, NameParser.NoPerson).Found ? run : i;
    }

    /// <summary>What follows <c>tại</c>, <c>phụ trách</c> …: bodies, places, fields.</summary>
    private int Linked(int i, int limit, ref string? country)
    {
        var body = (Start: -1, End: -1);
        string? linked = null;
        var start = i;
        if (text.Match(i, limit, LexicalClass.Cue) is { Found: true } field && field.IsCue("field"))
            i += field.Length;
        var end = Complement(i, limit, ref linked, ref body);
        if (end == start)
            return start;
        country ??= linked;
        return end;
    }

    private bool IsOneHolder(LexicalEntry first, string office, string? country, Phrase more, int separator, int limit)
    {
        if (more.Country is not null && country is not null && more.Country != country)
            return false;
        if (more.Office == office)
            return false;
        // Nobody heads state or government beside another such office, a company or an agency; beside a party, often.
        if (more.OfficeClass is "head_of_state" or "head_of_government")
            return (first.Kind is "party" or "leader" or "international" || (first.Kind is "deputy_head" or "minister" && !text.IsMark(separator, ','))
                    || (first.Kind is "other" && text.Folded(Math.Max(0, separator - 6), separator).Contains("đảng", StringComparison.Ordinal)))
                && !(more.Office.StartsWith("thủ tướng", StringComparison.Ordinal) && office is "tổng bí thư" or "chủ tịch nước");
        if (first.Kind is "head_of_state" or "head_of_government" && text.IsMark(separator, ','))
            return more.OfficeClass is "minister" or "party" or "military" or "international" && limit > 0;
        return true;
    }
}
