using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Parsing;

/// <summary>Finds the phrases of an article that speak of parties: people, office-holders, groups, bodies, countries, places.</summary>
internal sealed partial class PartyParser(SyllableText text)
{
    /// <summary>What a phrase that begins in lower case must begin with.</summary>
    private const LexicalClass Openers = LexicalClass.Title | LexicalClass.TitleModifier | LexicalClass.Honorific | LexicalClass.GroupHead
        | LexicalClass.VenueHead | LexicalClass.Organization | LexicalClass.OrganizationHead | LexicalClass.HistoricName | LexicalClass.NameHead;

    private readonly NameParser _names = new(text);
    private readonly List<PartyChunk> _chunks = [];
    private TitleParser Titles => field ??= new TitleParser(text, _names);

    /// <summary>The phrases in the order of the text.</summary>
    public List<PartyChunk> Parse()
    {
        // Names that stand beside a title or honorific are learned first, so that they are known where they stand alone.
        var first = new (int Start, int End, string? CountryBefore, string? CountryAfter)[text.SentenceCount];
        for (var s = 0; s < first.Length; s++)
        {
            _names.Round = s;
            var (start, before) = (_chunks.Count, LastCountry);
            ParseSentence(s, text.SentenceStarts[s], text.SentenceStarts[s + 1]);
            first[s] = (start, _chunks.Count, before, Titles.LastCountry);
        }

        var read = _chunks.ToArray();
        _chunks.Clear();
        var changedBefore = false;
        for (var s = 0; s < first.Length; s++)
        {
            _names.Round = first.Length + s;
            var (start, end, before, after) = first[s];
            // A sentence is read again if more is known now. So is the one after it, since a delegation may stand in the one and
            // its head in the other.
            var changed = LastCountry != before || HasLearned(s);
            if (changed || changedBefore)
            {
                ParseSentence(s, text.SentenceStarts[s], text.SentenceStarts[s + 1]);
            }
            else
            {
                _chunks.AddRange(read.AsSpan(start, end - start));
                Titles.LastCountry = after;
            }

            changedBefore = changed;
        }

        return _chunks;
    }

    /// <summary>The country told last before the next sentence.</summary>
    private string? LastCountry => _chunks.Count > 0 && _chunks[^1].Country is { } country ? country : Titles.LastCountry;

    /// <summary>Whether a name that may stand in the sentence was learned in it or after it.</summary>
    private bool HasLearned(int sentence)
    {
        for (var i = text.SentenceStarts[sentence]; i < text.SentenceStarts[sentence + 1]; i++)
            if (text.Syllables[i].IsCapitalized && _names.IsLearnedSince(i, sentence))
                return true;
        return false;
    }

    private void ParseSentence(int sentence, int start, int limit)
    {
        for (var i = start; i < limit;)
        {
            if (_chunks.Count > 0 && _chunks[^1].Country is { } country)
                Titles.LastCountry = country;
            var end = ParseAt(sentence, i, limit);
            i = end > i ? end : i + 1;
        }

        // "Chủ tịch Thượng viện và Chủ tịch Hạ viện Hà Lan": the country told last is that of both.
        for (var k = _chunks.Count - 1; k > 0 && _chunks[k].Sentence == sentence; k--)
            if (_chunks[k - 1] is { Type: MentionType.Title, Country: null, DefaultCountry: null } first && first.Sentence == sentence
                && _chunks[k] is { Type: MentionType.Title, Country: { } shared } second && second.Start == first.End + 1 && text.IsWord(first.End, "và"))
                first.Country = shared;

        // "Quốc vương Bỉ Philippe và Hoàng hậu Mathilde": a consort is of the sovereign's country.
        for (var k = _chunks.Count - 1; k > 0 && _chunks[k].Sentence == sentence; k--)
            if (_chunks[k] is { OfficeClass: "royal", Country: null } consort && _chunks[k - 1] is { OfficeClass: "royal" or "head_of_state", Country: { } realm } sovereign
                && consort.Start == sovereign.End + 1 && text.IsWord(sovereign.End, "và"))
                consort.Country = realm;

        // "Đoàn … của Lào do Bộ trưởng X dẫn đầu": the head of a delegation is of its country.
        for (var k = _chunks.Count - 1; k > 0 && _chunks[k].Sentence == sentence; k--)
            if (_chunks[k] is { Type: MentionType.Person, Country: null } head && _chunks[k - 1] is { Type: MentionType.Group or MentionType.Organization, Country: { } home } delegation
                && head.Start - delegation.End is >= 1 and <= 4 && text.IsWord(delegation.End, "do"))
                head.Country = home;
    }

    /// <summary>Reads the phrase that begins here, if one does, and returns where it ends.</summary>
    private int ParseAt(int sentence, int i, int limit)
    {
        var syllable = text.Syllables[i];
        if (syllable.IsMark || (!syllable.IsCapitalized && !text.MayOpen(i, Openers)))
            return i;
        if (syllable.IsCapitalized && IsCredit(i))
            return Math.Max(_names.RunEnd(i, limit), i + 1);
        if (text.MayOpen(i, LexicalClass.HistoricName) && text.Match(i, limit, LexicalClass.Cue) is { Found: true } cue && cue.IsCue("historic_name"))
            return i + cue.Length;

        if (Titles.HeadAt(i, limit, out var head) >= 0 && !IsPartOfName(i, head, limit))
        {
            var end = TitleAndName(sentence, i, limit);
            if (end > i)
                return end;
        }

        if (text.Match(i, limit, LexicalClass.Honorific) is { Found: true } honorific && IsHonorific(i, honorific) && !OpensLongerName(i, honorific, limit))
        {
            var end = HonorificAndName(sentence, i, i + honorific.Length, limit);
            if (end > i)
                return end;
        }

        if (text.Match(i, limit, LexicalClass.GroupHead) is { Found: true } group && !IsCutWord(i, group, limit))
        {
            var end = Group(sentence, i, i + group.Length, limit, group.Entry(LexicalClass.GroupHead)!.Kind);
            if (end > i)
                return end;
        }

        if (PlainGroup(sentence, i, limit) is var groupEnd && groupEnd > i)
            return groupEnd;

        if (text.Match(i, limit, LexicalClass.VenueHead) is { Found: true } venue && !IsCutWord(i, venue, limit))
        {
            // "Phủ Chủ tịch", "phòng Bầu dục": the gazetteer knows it whole.
            if (text.Match(i, limit, LexicalClass.Place | LexicalClass.Metonym).Length is var known && known > venue.Length
                && !text.Match(i + known, limit, LexicalClass.Country | LexicalClass.CountryShort).Found)
                return Proper(sentence, i, limit);
            var end = Venue(sentence, i, i + venue.Length, limit);
            if (end > i)
                return end;
        }

        if (text.MayOpen(i, LexicalClass.NameHead) && text.Match(i, limit, LexicalClass.NameHead) is { Found: true } thing && ThingEnd(sentence, i, thing, limit) is var thingEnd && thingEnd > i)
            return thingEnd;

        if (!syllable.IsCapitalized && !IsLowerCaseBody(i, limit))
            return i;

        if (text.MayOpen(i, LexicalClass.NotPerson) && text.Match(i, limit, LexicalClass.NotPerson) is { Found: true } noPerson && text.Syllables[i + noPerson.Length - 1].IsCapitalized)
        {
            if (noPerson.Entry(LexicalClass.NotPerson)!.Kind == "place")
                AddPlace(sentence, i, i + noPerson.Length);
            return i + noPerson.Length;
        }

        var nameEnd = _names.EvidentEnd(i, limit);
        if (nameEnd > i && IsStreetNumber(i, nameEnd, limit))
        {
            AddPlace(sentence, i, nameEnd);
            return nameEnd;
        }

        if (nameEnd > i)
            return Person(sentence, i, nameEnd, limit);

        return IsFamilyNameAlone(i, limit) ? Person(sentence, i, i + 1, limit) : Proper(sentence, i, limit);
    }

    /// <summary>"Macron nói Merz …": a foreign family name alone of somebody whose full name the article tells.</summary>
    private bool IsFamilyNameAlone(int i, int limit) =>
        text.Syllables[i].Has(SyllableShape.Foreign) && _names.IsNameSyllable(text.Syllables[i]) && _names.IsKnownPart(i) && _names.RunEnd(i, limit) == i + 1
        && !text.Match(i, limit, LexicalClass.Country | LexicalClass.CountryShort | LexicalClass.Capital | LexicalClass.Place | LexicalClass.Organization).Found;

    /// <summary>"TS", "ĐB", "VS" are words of address in capitals alone: "Lyon vs Ajax" is a match.</summary>
    private bool IsHonorific(int i, PhraseMatch match) =>
        match.Found && !(text.Syllables[i].IsLower && match.Entry(LexicalClass.Honorific)!.Form is [_, var second, ..] && char.IsUpper(second));

    /// <summary>"Bà Rịa - Vũng Tàu" is no woman; in "và Anh Đạt", in mid-sentence, the word of address is part of a stage name.</summary>
    private bool OpensLongerName(int i, PhraseMatch honorific, int limit)
    {
        if (!text.Syllables[i].IsCapitalized)
            return false;
        if (text.Match(i, limit, NameParser.NoPerson) is { Found: true } other && other.Length > honorific.Length)
            return true;
        return honorific.Length == 1 && text.Text(i) is "Anh" && !text.Syllables[i].Has(SyllableShape.SentenceStart) && !text.Syllables[i - 1].IsMark
            && i + 1 < limit && text.Syllables[i + 1].IsCapitalized && _names.EvidentEnd(i + 1, limit) == i + 1;
    }

    /// <summary>
    /// Where the name of a thing ends that its head noun tells: "đường Nguyễn Văn Cừ", "ngõ 141 Nguyễn Khang", "trường THPT Chu Văn
    /// An", "tàu USS Ronald Reagan"; <paramref name="i"/> where none stands here. Streets and districts are places.
    /// </summary>
    private int ThingEnd(int sentence, int i, PhraseMatch head, int limit)
    {
        const LexicalClass countries = LexicalClass.Country | LexicalClass.CountryShort;
        var at = i + head.Length;
        // "lái xe", "đường lối": not a word by itself.
        if (at >= limit || (i > text.SentenceStarts[sentence] && text.SameWord(i - 1, i)) || (text.Syllables[at].IsLower && text.SameWord(at - 1, at)))
            return i;
        var kind = head.Entry(LexicalClass.NameHead)!.Kind;
        if (kind == "street")
            while (at < limit && (text.Syllables[at].Has(SyllableShape.Digit) || text.IsMark(at, '/') || text.IsWord(at, "số")))
                at++;
        while (at < limit && text.Match(at, limit, LexicalClass.NameHead) is { Found: true } more && !_names.IsNameSyllable(text.Syllables[at]))
            at += more.Length;
        if (at >= limit || !_names.IsNameSyllable(text.Syllables[at]) || text.Match(at, limit, countries | LexicalClass.Organization | LexicalClass.Title).Found)
            return i;
        var end = _names.RunEnd(at, limit);
        if (end == at)
            return i;
        // "Lê Thánh Tông - Trần Hưng Đạo": a crossing, or a way from one street into the next.
        while (kind == "street" && end + 1 < limit && text.IsDash(end) && _names.IsNameSyllable(text.Syllables[end + 1]))
            end = _names.RunEnd(end + 1, limit);
        if (kind is "street" or "district")
            AddPlace(sentence, i, end);
        else if (kind == "body" && text.Syllables[i].IsCapitalized && text.Match(i, limit, LexicalClass.OrganizationHead).Found)
            _chunks.Add(new PartyChunk { Type = MentionType.Organization, Start = i, End = end, Sentence = sentence, Name = (i, end) });
        return end;
    }

    private void AddPlace(int sentence, int start, int end) => _chunks.Add(new PartyChunk
    {
        Type = MentionType.Place,
        Start = start,
        End = end,
        Sentence = sentence,
        Name = (start, end),
        Country = text.Match(start, end, LexicalClass.Place).Entry(LexicalClass.Place)?.Code,
    });

    /// <summary>"198 Trần Quang Khải", "số 12 Tôn Đản": an address; not "tay vợt số 1 Nguyễn Thùy Linh".</summary>
    private bool IsStreetNumber(int name, int end, int limit)
    {
        var number = name - 1;
        if (number < 1 || text.Syllables[name].Has(SyllableShape.SentenceStart) || !text.Syllables[number].Has(SyllableShape.Digit)
            || text.Syllables[number].Has(SyllableShape.SentenceStart) || !_names.IsVietnameseName(name, end))
            return false;
        var before = number - 1;
        if (text.IsWord(before, "số") || text.IsWord(before, "top") || text.IsWord(before, "thứ"))
            return !text.IsWord(before, "top") && !text.IsWord(before, "thứ")
                && (text.Syllables[number].End - text.Syllables[number].Start > 1 || (end < limit && text.IsMark(end, ',')));
        return text.Syllables[before].IsMark || text.IsWord(before, "tại") || text.IsWord(before, "ở") || text.IsWord(before, "nhà") || text.IsWord(before, "chỉ");
    }

    /// <summary>The photographer of a caption: "Ảnh: Thống Nhất/TTXVN".</summary>
    private bool IsCredit(int i)
    {
        var before = i - 1;
        if (before > 0 && (text.IsMark(before, ':') || text.IsMark(before, '/')))
            for (var k = before - 1; k >= 0 && k >= before - 4; k--)
                if (text.IsWord(k, "ảnh") || text.IsWord(k, "nguồn"))
                    return true;
        return false;
    }

    /// <summary>Whether a head noun of one syllable is only the beginning of a longer word: <c>Hội</c> of <c>Hội nghị</c>.</summary>
    private bool IsCutWord(int i, PhraseMatch match, int limit) =>
        match.Length == 1 && i + 1 < limit && text.Syllables[i + 1].IsLower && text.SameWord(i, i + 1);

    private bool IsLowerCaseBody(int i, int limit) => text.Match(i, limit, LexicalClass.OrganizationHead | LexicalClass.Organization) is { Found: true, Length: > 1 };

    /// <summary>A word that is a title elsewhere but opens a name here: the family name <c>Tổng</c>, <c>Vua</c> …</summary>
    private bool IsPartOfName(int i, PhraseMatch head, int limit) =>
        head.Length == 1 && text.Syllables[i].IsCapitalized && head.Is(LexicalClass.FamilyName | LexicalClass.GivenName)
        && i + 1 < limit && text.Syllables[i + 1].IsCapitalized && _names.EvidentEnd(i, limit) > i;

    private int TitleAndName(int sentence, int i, int limit)
    {
        var title = Titles.Parse(i, limit);
        if (!title.Found)
            return i;
        var chunk = new PartyChunk
        {
            Type = MentionType.Title,
            Start = i,
            End = title.End,
            Sentence = sentence,
            Title = (i, title.End),
            Office = title.Office,
            OfficeClass = title.OfficeClass,
            Offices = title.Offices,
            Country = title.Country,
            DefaultCountry = title.DefaultCountry,
            Organization = title.Organization,
            IsDemonstrative = title.End < limit && text.Match(title.End, limit, LexicalClass.Cue).IsCue("demonstrative"),
        };
        if (chunk.OfficeClass == "leader" && chunk.Organization.Start >= 0)
            FurtherBodies(chunk, limit);
        var at = chunk.End;
        if (at < limit && text.Match(at, limit, LexicalClass.Honorific) is { Found: true } honorific && at + honorific.Length < limit && _names.IsNameSyllable(text.Syllables[at + honorific.Length]))
        {
            chunk.Honorific = text.Folded(at, at + honorific.Length);
            at += honorific.Length;
        }
        else if (SetOffName(at, limit) is var setOff && setOff > at)
        {
            at = setOff;
        }

        var nameEnd = NameAfterTitle(at, limit);
        if (nameEnd > at)
        {
            chunk.Type = MentionType.Person;
            chunk.Name = (at, nameEnd);
            chunk.End = nameEnd;
            if (nameEnd - at > 1)
                _names.Learn(at, nameEnd);
            AfterName(chunk, limit);
        }

        if (!chunk.HasName && chunk.OfficeClass == "leader" && chunk.Organization.Start < 0 && chunk.Country is null)
        {
            if (OfCountries(chunk, limit))
            {
                _chunks.Add(chunk);
                return SharedHead(chunk, limit);
            }

            // "lãnh đạo các tập đoàn lớn": several leaderships are a group.
            if (LeadersOf(sentence, i, chunk.End, limit) is var groupEnd && groupEnd > chunk.End)
                return groupEnd;
        }

        _chunks.Add(chunk);
        if (!chunk.HasName && title.Country is not null)
            return SharedHead(chunk, limit);
        return chunk.End;
    }

    /// <summary>"lãnh đạo Tỉnh ủy, UBND tỉnh Bình Dương": one leadership of several bodies.</summary>
    private void FurtherBodies(PartyChunk chunk, int limit)
    {
        while (chunk.End + 1 < limit && text.IsMark(chunk.End, ',') && text.Syllables[chunk.End + 1].IsCapitalized
            && text.Match(chunk.End + 1, limit, LexicalClass.Organization | LexicalClass.OrganizationHead).Found && Titles.HeadAt(chunk.End + 1, limit, out _) < 0)
        {
            var country = chunk.Country;
            var body = (Start: -1, End: -1);
            var end = Titles.Complement(chunk.End + 1, limit, ref country, ref body);
            if (end == chunk.End + 1)
                return;
            (chunk.End, chunk.Country, chunk.Title) = (end, country, (chunk.Title.Start, end));
        }
    }

    /// <summary>"lãnh đạo các nước Nga, Qatar và Kuwait": the leader of each; false where no list of countries follows.</summary>
    private bool OfCountries(PartyChunk chunk, int limit)
    {
        const LexicalClass countries = LexicalClass.Country | LexicalClass.CountryShort;
        var first = chunk.End + 2;
        if (first >= limit || !text.IsWord(chunk.End, "các") || !text.IsWord(first - 1, "nước")
            || text.Match(first, limit, countries) is not { Found: true } country || !text.Syllables[first].IsCapitalized)
            return false;
        var next = first + country.Length;
        if (next + 1 >= limit || !(text.IsMark(next, ',') || text.IsWord(next, "và")) || !text.Match(next + 1, limit, countries).Found)
            return false;
        chunk.End = next;
        chunk.Country = country.Entry(countries)!.Code;
        return true;
    }

    /// <summary>
    /// Where a name begins that an honorific sets off from its role: "Tổng Giám đốc Quỹ … (OFID), ông Suleiman Al-Herbish",
    /// "Chủ tịch Hạ viện - ông Tadamori Oshima"; <paramref name="at"/> where none does.
    /// </summary>
    private int SetOffName(int at, int limit)
    {
        const int LongestBracket = 8;
        var i = at;
        if (i < limit && text.IsMark(i, '('))
        {
            while (i < limit && i - at < LongestBracket && !text.IsMark(i, ')'))
                i++;
            i++;
        }

        if (i + 2 >= limit || !(text.IsMark(i, ',') || text.IsDash(i)) || !(text.Match(i + 1, limit, LexicalClass.Honorific) is { Found: true } honorific))
            return at;
        var name = i + 1 + honorific.Length;
        return name < limit && text.Syllables[name].IsCapitalized && _names.IsNameSyllable(text.Syllables[name]) && _names.RunEnd(name, limit) - name >= 2 ? name : at;
    }

    private int NameAfterTitle(int at, int limit)
    {
        if (at >= limit || !text.Syllables[at].IsCapitalized)
            return at;
        var evident = _names.EvidentEnd(at, limit);
        if (evident > at)
            return evident;
        if (!_names.IsNameSyllable(text.Syllables[at]))
            return at;
        if (text.Match(at, limit, LexicalClass.NotPerson).Found || (text.Syllables[at].Has(SyllableShape.AllCapitals) && text.Match(at, limit, LexicalClass.Honorific).Found))
            return at;
        var match = text.Match(at, limit, NameParser.NoPerson | LexicalClass.Title);
        if (match.Found && (match.Length > 1 || match.Is(LexicalClass.Country | LexicalClass.Capital)))
            return at;
        if (at + 1 < limit && text.Syllables[at + 1].IsLower && text.SameWord(at, at + 1))
            return at;
        var run = _names.RunEnd(at, limit);
        // "Trưởng khoa Răng Hàm Mặt": a name of three syllables begins with a family name, or the segmenter keeps it whole.
        if (run > at && _names.IsThing(run))
            return at;
        if (run - at >= 3 && !text.Match(at, at + 1, LexicalClass.FamilyName).Found && !IsForeign(at, run) && !text.SameWord(at, run - 1))
            return at;
        // One Vietnamese syllable alone is a name only if somebody in the article bears it: "Thủ tướng Phúc".
        return run - at > 1 || text.Syllables[at].Has(SyllableShape.Foreign) || _names.IsKnownPart(at) ? run : at;
    }

    /// <summary>Whether any syllable of a name is foreign, or tied by a hyphen as in old transcriptions: "Đô-nan Trăm".</summary>
    private bool IsForeign(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Syllables[i].Has(SyllableShape.Foreign) || text.IsDash(i))
                return true;
        return false;
    }

    /// <summary>"các tổng thống Nga và Ukraine", "nhà lãnh đạo Pháp, Đức và Anh": one head shared by several countries.</summary>
    private int SharedHead(PartyChunk chunk, int limit)
    {
        const LexicalClass countries = LexicalClass.Country | LexicalClass.CountryShort;
        var added = new List<PartyChunk>();
        var i = chunk.End;
        while (i + 1 < limit && (text.IsMark(i, ',') || text.IsWord(i, "và") || text.IsDash(i)))
        {
            var match = text.Match(i + 1, limit, countries);
            if (!match.Found || !text.Syllables[i + 1].IsCapitalized)
                break;
            var end = i + 1 + match.Length;
            if (end < limit && text.Syllables[end].IsCapitalized)
                break;
            var last = text.IsWord(i, "và");
            added.Add(new PartyChunk
            {
                Type = MentionType.Title,
                Start = i + 1,
                End = end,
                Sentence = chunk.Sentence,
                Title = (chunk.Start, chunk.Start + OfficeLength(chunk)),
                Office = chunk.Office,
                Offices = [chunk.Office!],
                OfficeClass = chunk.OfficeClass,
                Country = match.Entry(countries)!.Code,
            });
            i = end;
            if (last)
                break;
        }

        // A comma alone parts two clauses as often as two countries: the list goes on with "và", or is long, or closes the sentence.
        if (added.Count == 0 || (text.IsMark(added[^1].Start - 1, ',') && added.Count < 2 && i < limit && !text.IsWord(i, "và")))
            return chunk.End;
        _chunks.AddRange(added);
        return i;
    }

    private int OfficeLength(PartyChunk chunk) =>
        Titles.HeadAt(chunk.Start, chunk.End, out var head) is var at and >= 0 ? at - chunk.Start + head.Length : chunk.End - chunk.Start;

    private int HonorificAndName(int sentence, int start, int i, int limit)
    {
        while (i < limit && text.Match(i, limit, LexicalClass.Honorific) is { Found: true } more)
            i += more.Length;
        if (i >= limit)
            return start;
        var honorificEnd = i;
        if (Titles.HeadAt(i, limit, out _) >= 0 && text.Syllables[i].IsCapitalized && _names.EvidentEnd(i, limit) == i)
            return TitleAndName(sentence, i, limit);
        if (!_names.IsNameSyllable(text.Syllables[i]))
            return start;
        // "Trung tướng Mỹ Stephen Lanza": the country that an officer serves, before the name.
        string? country = null;
        if (text.Match(i, limit, LexicalClass.Country) is { Found: true } home && i + home.Length is var afterHome && afterHome + 1 < limit
            && text.Syllables[afterHome].Has(SyllableShape.Foreign) && _names.RunEnd(afterHome, limit) - afterHome >= 2 && _names.IsNameSyllable(text.Syllables[afterHome]))
            (country, i) = (home.Entry(LexicalClass.Country)!.Code, afterHome);
        var end = _names.EvidentEnd(i, limit);
        if (end == i)
        {
            end = _names.RunEnd(i, limit);
            if (!text.Syllables[i].Has(SyllableShape.Foreign) && end - i > 2)
                end = _names.VietnameseEnd(i, end);
        }

        // "bà Tài nhân", "Anh Công viên": the first syllable of a common word.
        if (end == i || (end == i + 1 && end < limit && text.Syllables[end].IsLower && text.SameWord(i, end)))
            return start;
        if (end - i > 1)
            _names.Learn(i, end);
        var chunk = new PartyChunk
        {
            Type = MentionType.Person,
            Start = start,
            End = end,
            Sentence = sentence,
            Name = (i, end),
            Honorific = text.Folded(start, honorificEnd),
            Country = country,
        };
        AfterName(chunk, limit);
        _chunks.Add(chunk);
        return chunk.End;
    }

    private int Person(int sentence, int i, int end, int limit)
    {
        var chunk = new PartyChunk { Type = MentionType.Person, Start = i, End = end, Sentence = sentence, Name = (i, end) };
        AfterName(chunk, limit);
        _chunks.Add(chunk);
        return chunk.End;
    }

    /// <summary>A role after the name: "bà Frances Adamson, Đặc phái viên của …", "ông X - Chủ tịch Y", "ông X (Mỹ)".</summary>
    private void AfterName(PartyChunk chunk, int limit)
    {
        var i = chunk.End;
        if (i + 2 < limit && text.IsMark(i, '(') && text.Match(i + 1, limit, LexicalClass.Country | LexicalClass.CountryShort) is { Found: true } origin
            && i + 1 + origin.Length < limit && text.IsMark(i + 1 + origin.Length, ')'))
        {
            chunk.Country ??= origin.Entry(LexicalClass.Country | LexicalClass.CountryShort)!.Code;
            chunk.End = i + 2 + origin.Length;
            return;
        }

        // "Tay-íp Éc-đô-gan (Tayyip Erdogan)": the name as it is written at home.
        if (i + 2 < limit && text.IsMark(i, '(') && text.Syllables[i + 1].IsCapitalized && text.Syllables[i + 1].Has(SyllableShape.Foreign)
            && _names.RunEnd(i + 1, limit) is var alias && alias > i + 1 && alias < limit && text.IsMark(alias, ')'))
        {
            chunk.Alias = (i + 1, alias);
            chunk.End = alias + 1;
            i = chunk.End;
        }

        if (i + 1 >= limit || !(text.IsMark(i, ',') || text.IsDash(i) || text.IsMark(i, '(')) || text.Syllables[i].Has(SyllableShape.Glued) && text.IsDash(i))
            return;
        var at = i + 1;
        if (at < limit && text.IsWord(at, "là"))
            at++;
        if (Titles.HeadAt(at, limit, out _) < 0)
            return;
        var title = Titles.Parse(at, limit);
        if (!title.Found || (title.End == limit ? false : NameFollows(title.End, limit)))
            return;
        // In a list ("tiếp ông A, Bộ trưởng Ngoại giao và ông B") an office alone is a role of the name before it only if it is
        // set off again or says whose it is.
        var closed = title.End == limit || text.Syllables[title.End].IsMark || !chunk.HasTitle;
        if (!closed)
            return;
        if (chunk.HasTitle)
        {
            if (title.Country is not null && chunk.Country is not null && title.Country != chunk.Country)
                return;
            chunk.SecondTitle = (at, title.End);
        }
        else
        {
            chunk.Title = (at, title.End);
            chunk.Office = title.Office;
            chunk.OfficeClass = title.OfficeClass;
            chunk.Offices = title.Offices;
            chunk.Organization = title.Organization;
        }

        chunk.Country ??= title.Country;
        chunk.DefaultCountry ??= title.DefaultCountry;
        chunk.End = title.End;
        if (text.IsMark(i, '(') && chunk.End < limit && text.IsMark(chunk.End, ')'))
            chunk.End++;
    }

    private bool NameFollows(int i, int limit)
    {
        if (text.Match(i, limit, LexicalClass.Honorific) is { Found: true } honorific)
            i += honorific.Length;
        return i < limit && text.Syllables[i].IsCapitalized && NameAfterTitle(i, limit) > i;
    }

    private int Venue(int sentence, int start, int i, int limit)
    {
        string? country = null;
        var body = (Start: -1, End: -1);
        var end = Titles.Complement(i, limit, ref country, ref body);
        if (end == i && i < limit && text.Syllables[i].IsCapitalized)
            end = _names.RunEnd(i, limit);
        if (end == i)
            return start;
        country ??= text.Match(start, limit, LexicalClass.Place | LexicalClass.Metonym).Entry(LexicalClass.Place | LexicalClass.Metonym)?.Code;
        _chunks.Add(new PartyChunk { Type = MentionType.Place, Start = start, End = end, Sentence = sentence, Name = (start, end), Country = country });
        return end;
    }

    /// <summary>A foreign name of two words or more that nothing else explains, set off by its role or by a verb of saying.</summary>
    private bool IsUnknownPerson(int i, int limit, out int end)
    {
        end = _names.RunEnd(i, limit);
        if (end - i < 2 || end >= limit || !text.Syllables[i].Has(SyllableShape.Foreign) || !text.Syllables[end - 1].Has(SyllableShape.Foreign))
            return false;
        if (text.IsMark(end, ',') && end + 1 < limit && Titles.HeadAt(end + 1, limit, out _) >= 0)
            return true;
        return text.Match(end, limit, LexicalClass.Cue) is { Found: true } cue && cue.IsCue("saying");
    }

    /// <summary>Bodies, countries, places.</summary>
    private int Proper(int sentence, int i, int limit)
    {
        const LexicalClass all = LexicalClass.Organization | LexicalClass.OrganizationHead | LexicalClass.Country | LexicalClass.CountryShort
            | LexicalClass.Capital | LexicalClass.Metonym | LexicalClass.Place;
        var match = text.Match(i, limit, all);
        if (match.Found && (IsCutWord(i, match, limit) || text.IsLoneShortForm(i, match, limit)))
            return i;
        if (!match.Found && IsUnknownPerson(i, limit, out var unknownEnd))
            return Person(sentence, i, unknownEnd, limit);
        if (!match.Found)
            return text.Syllables[i].IsCapitalized ? Math.Max(_names.RunEnd(i, limit), i + 1) : i;
        var end = i + match.Length;
        if (match.Is(LexicalClass.Organization | LexicalClass.OrganizationHead) && !match.Is(LexicalClass.Country))
        {
            var entry = match.Entry(LexicalClass.Organization);
            var country = entry?.Code?.TrimEnd('?');
            var body = (Start: i, End: end);
            end = Titles.Complement(match.Is(LexicalClass.Organization) ? end : i, limit, ref country, ref body, isBody: true);
            if (end <= i || (!match.Is(LexicalClass.Organization) && end == i + match.Length))
                return i;
            Add(MentionType.Organization, end, country);
            return end;
        }

        if (match.Is(LexicalClass.Place | LexicalClass.Capital | LexicalClass.Metonym) && !match.Is(LexicalClass.Country | LexicalClass.CountryShort))
        {
            // A longer unknown name that merely begins like a place.
            Add(MentionType.Place, end, match.Entry(LexicalClass.Place | LexicalClass.Capital | LexicalClass.Metonym)?.Code);
            return end;
        }

        Add(MentionType.Country, end, match.Entry(LexicalClass.Country | LexicalClass.CountryShort)!.Code);
        return end;

        void Add(MentionType type, int last, string? country) =>
            _chunks.Add(new PartyChunk { Type = type, Start = i, End = last, Sentence = sentence, Name = (i, last), Country = country });
    }
}
