using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Relations.Predicates;

namespace Extraction.Relations.Arguments;

/// <summary>Finds the parties of a predicate: in its clause, around it, or carried over from before.</summary>
internal sealed class ArgumentFinder(ArticleItems items)
{
    /// <summary>The least cost of a subject that another sentence names.</summary>
    internal const int CarriedOverCost = 15;

    private const int LongestObjectGap = 8;
    private const int LongestPredicate = 8;

    // How far the verb of a clause without a subject stands from the semicolon before it: "; đã có buổi gặp C".
    private const int LongestVerbGap = 5;

    private readonly Entities.Parsing.SyllableText _text = items.Text;

    /// <summary>The parties of a predicate and how sure they are.</summary>
    /// <param name="Left">Those on the subject's side.</param>
    /// <param name="Right">Those on the object's side.</param>
    /// <param name="Together">Whether they are told as one group that meets.</param>
    /// <param name="Cost">How sure the grammar is: smaller is surer.</param>
    /// <param name="SubjectEnd">The syllable after the subject.</param>
    /// <param name="Apart">Whether the right side lists examples of whom the left side met one by one: "các tập đoàn như A, B".</param>
    internal sealed record Arguments(List<PartyItem> Left, List<PartyItem> Right, bool Together, int Cost, int SubjectEnd, bool Apart = false);

    /// <summary>The parties of the predicate at these syllables; null where it has none or refers back to an encounter told before.</summary>
    public Arguments? Find(Predicate predicate, int start, int end, int sentenceStart, int sentenceEnd)
    {
        if (predicate.Frame == PredicateFrame.Noun || IsNominal(predicate, start, end, sentenceStart, sentenceEnd))
            return OfNoun(predicate, start, end, sentenceStart, sentenceEnd) ?? OfSubjects(predicate, start, sentenceStart, sentenceEnd);

        var right = Object(end, sentenceEnd, out var rightCost);
        if (Welcome(predicate, start, sentenceStart, sentenceEnd, right) is { } welcome)
            return welcome;
        if (Passive(start, sentenceStart) is { } passive)
            return passive with { SubjectEnd = start };
        var left = Subject(start, sentenceStart, sentenceEnd, right, out var leftCost, out var subjectEnd);
        if (left.Count == 0)
            return null;
        if ((rightCost > 0 || right.Count == 0) && Thanker(predicate, left, sentenceStart, sentenceEnd) is { } guest)
            return new Arguments(left, [guest], false, leftCost, subjectEnd);
        if (right.Count == 0)
        {
            // "A và B hội đàm": the subjects meet each other.
            return predicate.Frame is PredicateFrame.Mutual or PredicateFrame.Visit && AreSeveral(left) && leftCost < 20
                ? new Arguments(left, [], true, leftCost, subjectEnd)
                : null;
        }

        return Examples(right, sentenceEnd) is { } examples
            ? new Arguments(left, examples, false, leftCost + rightCost, subjectEnd, true)
            : new Arguments(left, right, false, leftCost + rightCost, subjectEnd);
    }

    /// <summary>"B cảm ơn A đã dành thời gian tiếp": who thanks for a reception was the guest.</summary>
    private PartyItem? Thanker(Predicate predicate, List<PartyItem> hosts, int sentenceStart, int sentenceEnd)
    {
        if (predicate.Frame is not (PredicateFrame.Receive or PredicateFrame.ReceiveWeak) || hosts is not [{ } host])
            return null;
        return items.EndsWithCue(BeforeHonorifics(host.Start - 1, sentenceStart), sentenceStart, "thanks") && FirstSubject(sentenceStart, sentenceEnd) is { } guest && guest.Entity != host.Entity ? guest : null;
    }

    /// <summary>"các tập đoàn lớn như A, B và C": the bodies that a group is said to be; null if none is named.</summary>
    private List<PartyItem>? Examples(List<PartyItem> parties, int limit)
    {
        const int Reach = 6;
        if (parties is not [{ Type: MentionType.Group or MentionType.Organization, Members: 0 } group])
            return null;
        for (var i = group.End; i < Math.Min(group.End + Reach, limit) && items.At(i) is null; i++)
        {
            if (!items.IsCue(i, limit, "such_as", out var length))
                continue;
            var first = i + length;
            while (first < limit && items.At(first) is null && (_text.IsMark(first, ':') || items.IsCue(first, limit, "determiner", out _) || items.IsCue(first, limit, "bodies", out _)))
                first++;
            return items.At(first) is { Type: MentionType.Organization } body ? Group(body, limit) : null;
        }

        return null;
    }

    /// <summary>A verb used as a noun: "tại hội đàm", "kết quả hội đàm giữa A và B".</summary>
    private bool IsNominal(Predicate predicate, int start, int end, int sentenceStart, int sentenceEnd) =>
        predicate.Frame is PredicateFrame.Mutual or PredicateFrame.Visit
        && ((end < sentenceEnd && _text.IsWord(end, "giữa")) || (start > sentenceStart && items.EndsWithCue(start - 1, sentenceStart, "before_noun")));

    private Arguments? OfNoun(Predicate predicate, int start, int end, int sentenceStart, int sentenceEnd)
    {
        var i = end;
        for (var steps = 0; i < sentenceEnd && steps <= LongestObjectGap; steps++)
        {
            if (items.At(i) is { } item)
            {
                if (item.IsTime || item.Type == MentionType.Place || (item.Type is MentionType.Country && AfterPlacePreposition(item)))
                {
                    i = item.End;
                    continue;
                }

                if (!item.IsParty)
                    return null;
                // "cuộc gặp Trump - Putin", "buổi tiếp Đại sứ Cuba"
                var direct = Group(item, sentenceEnd);
                if ((direct.Count >= 2 && IsPairedBy(direct)) || (direct.Count == 1 && AreSeveral(direct)))
                    return new Arguments(direct, [], true, 0, start);
                if (predicate.NeedsPair)
                    return null;
                return WithSubject(predicate, start, sentenceStart, sentenceEnd, direct, steps);
            }

            if (_text.IsWord(i, "giữa"))
            {
                var between = Object(i + 1, sentenceEnd, out var cost);
                if (Pronoun(i + 1, sentenceStart) is { } himself && NextAfterWith(i + 2, sentenceEnd) is { Count: > 0 } second)
                    return new Arguments([himself], second, false, cost, start);
                if (AreSeveral(between))
                    return new Arguments(between, [], true, cost, start);
                if (between.Count == 1 && NextAfterWith(between[0].End, sentenceEnd) is { Count: > 0 } other)
                    return new Arguments(between, other, false, cost, start);
                return null;
            }

            if (!predicate.NeedsPair && (_text.IsWord(i, "với") || _text.IsWord(i, "cùng")))
            {
                var with = Object(i + 1, sentenceEnd, out var cost);
                return with.Count == 0 ? null : WithSubject(predicate, start, sentenceStart, sentenceEnd, with, steps + cost);
            }

            if (_text.IsWord(i, "của"))
            {
                if (Pronoun(i + 1, sentenceStart) is { } holder && NextAfterWith(i + 2, sentenceEnd) is { Count: > 0 } met)
                    return new Arguments([holder], met, false, 1, start);
                var of = Object(i + 1, sentenceEnd, out var cost);
                if (of.Count == 0)
                    return null;

                if (NextAfterWith(of[^1].End, sentenceEnd) is { Count: > 0 } other)
                    return Chair(start, sentenceStart) is { } chair
                        ? new Arguments([chair], other, false, cost + 1, chair.End)
                        : new Arguments(of, other, false, cost, start);
                return AreSeveral(of) ? new Arguments(of, [], true, cost, start) : null;
            }

            if (_text.Syllables[i].IsMark && !_text.IsMark(i, '"') && !_text.IsMark(i, '\'') && !_text.IsMark(i, '“') && !_text.IsMark(i, '”')
                && !(_text.IsMark(i, ',') && i + 1 < sentenceEnd && _text.IsWord(i + 1, "giữa")))
                return null;
            if (items.IsCue(i, sentenceEnd, "clause", out _))
                return null;
            i++;
        }

        return null;
    }

    /// <summary>"A và B đã có cuộc điện đàm", "A và B trong cuộc gặp": the subjects meet each other.</summary>
    private Arguments? OfSubjects(Predicate predicate, int start, int sentenceStart, int sentenceEnd)
    {
        if (predicate.NeedsPair)
            return null;
        var left = Subject(start, sentenceStart, sentenceEnd, [], out var cost, out var subjectEnd);
        if (AreSeveral(left) && cost <= 6)
            return new Arguments(left, [], true, cost, subjectEnd);
        return start > sentenceStart && items.EndsWithCue(start - 1, sentenceStart, "before_noun") ? OfClause(predicate, start, sentenceStart) ?? OfMainClause(start, sentenceEnd) : null;
    }

    /// <summary>"A chủ trì cuộc làm việc của Bộ Chính trị với B": who leads a body stands for it.</summary>
    private PartyItem? Chair(int start, int sentenceStart)
    {
        for (var i = start - 1; i > sentenceStart && i >= start - 4; i--)
            if (items.EndsWithCue(i, sentenceStart, "chairing"))
                return Subject(i, sentenceStart, i, [], out var cost, out _) is [{ Type: MentionType.Person or MentionType.Title } chair] && cost < CarriedOverCost ? chair : null;
        return null;
    }

    /// <summary>"Sau cuộc hội đàm, A và B đã chứng kiến lễ ký": two joined subjects of different countries after the noun.</summary>
    private Arguments? OfMainClause(int start, int sentenceEnd)
    {
        for (var i = start; i < Math.Min(start + 16, sentenceEnd); i++)
        {
            if (items.At(i) is not { } item)
                continue;
            if (item.IsTime || item.IsPlaceLike)
            {
                i = item.End - 1;
                continue;
            }

            if (item.Type is not (MentionType.Person or MentionType.Title) || !AfterComma(item))
                return null;
            var pair = Group(item, sentenceEnd);
            // "Trong cuộc điện đàm, A đã thảo luận … với B"
            if (pair.Count == 1 && Partner(pair[0], sentenceEnd) is { } partner)
                return new Arguments(pair, [partner], false, 9, start);
            return pair.Count == 2 && pair.TrueForAll(p => p.Type is MentionType.Person or MentionType.Title) && items.Entity(pair[0]).Country != items.Entity(pair[1]).Country
                ? new Arguments(pair, [], true, 8, start)
                : null;
        }

        return null;
    }

    /// <summary>"A khen ngợi B trong cuộc gặp tại Nhà Trắng", "A tiết lộ tin cho B và C trong cuộc gặp": the two sides of the clause that the noun closes.</summary>
    private Arguments? OfClause(Predicate predicate, int start, int sentenceStart)
    {
        var sides = new List<List<PartyItem>>();
        for (var i = start - 1; i >= sentenceStart; i--)
        {
            if (_text.IsMark(i, ';') || _text.IsMark(i, ':') || _text.IsMark(i, '"') || _text.IsMark(i, '”'))
                break;
            if (items.At(i) is not { } item)
                continue;
            if (sides.Count == 0 && item.Type == MentionType.Country && GroupBefore(item, sentenceStart) is { Count: 2 } countries)
                return new Arguments(countries, [], true, predicate.IsSummit ? 3 : 12, start);
            i = item.Start;
            if (item.Type is not (MentionType.Person or MentionType.Title) || sides.Exists(side => side.Exists(known => known.Entity == item.Entity)))
                continue;
            var side = GroupBefore(item, sentenceStart);
            i = side[0].Start;
            sides.Insert(0, side.FindAll(member => member.Type is MentionType.Person or MentionType.Title));
        }

        return sides.Count == 2 ? new Arguments(sides[0], sides[1], false, 10, start) : null;
    }

    private Arguments? WithSubject(Predicate predicate, int start, int sentenceStart, int sentenceEnd, List<PartyItem> right, int cost)
    {
        var left = Subject(start, sentenceStart, sentenceEnd, right, out var leftCost, out var subjectEnd);
        // "Văn phòng … cho hay trong một cuộc điện đàm với B, ông A nói": a body that tells of it is not who called.
        if (left.Count > 0 && left[0].Type is MentionType.Organization or MentionType.Group or MentionType.Country && MainSubject(right, sentenceStart, sentenceEnd) is { } main)
            (left, leftCost, subjectEnd) = (main, 3, start);
        return left.Count == 0 ? null : new Arguments(left, right, false, cost + leftCost, subjectEnd);
    }

    /// <summary>The first person of another country after <c>với</c> in the clause of a subject.</summary>
    private PartyItem? Partner(PartyItem subject, int sentenceEnd)
    {
        const int Reach = 30;
        for (var i = subject.End; i < Math.Min(subject.End + Reach, sentenceEnd); i++)
        {
            if (!_text.IsWord(i, "với"))
                continue;
            var next = i + 1;
            while (next < sentenceEnd && items.At(next) is null && _text.Match(next, sentenceEnd, LexicalClass.Honorific).Found)
                next++;
            if (items.At(next) is { Type: MentionType.Person or MentionType.Title } item)
                return items.Entity(item).Country != items.Entity(subject).Country ? item : null;
        }

        return null;
    }

    /// <summary>"… của A với B": the partner that follows a first party.</summary>
    private List<PartyItem> NextAfterWith(int i, int limit)
    {
        for (var steps = 0; i < limit && steps < 6; steps++, i++)
        {
            if (items.At(i) is { } item)
            {
                if (!item.IsTime && item.Type != MentionType.Place)
                    return [];
                i = item.End - 1;
                continue;
            }

            if (_text.IsWord(i, "với") || _text.IsWord(i, "và"))
                return Object(i + 1, limit, out _);
            if (_text.Syllables[i].IsMark)
                return [];
        }

        return [];
    }

    /// <summary>"Đón B tại sân bay có A": the host follows.</summary>
    private Arguments? Welcome(Predicate predicate, int start, int sentenceStart, int sentenceEnd, List<PartyItem> guests)
    {
        const int Reach = 20;
        if (predicate.Frame is not (PredicateFrame.Receive or PredicateFrame.ReceiveWeak) || guests.Count == 0)
            return null;
        for (var i = sentenceStart; i < start; i++)
            if (items.At(i) is { IsTime: false, IsPlaceLike: false })
                return null;
        for (var i = guests[^1].End; i < Math.Min(sentenceEnd, guests[^1].End + Reach); i++)
        {
            if (items.At(i) is { } item)
            {
                i = item.End - 1;
                continue;
            }

            if (!_text.IsWord(i, "có"))
                continue;
            return items.At(AfterHonorifics(i + 1, sentenceEnd)) is { Type: MentionType.Person or MentionType.Title } host ? new Arguments([host], guests, false, 1, start) : null;
        }

        return null;
    }

    /// <summary>"B được A tiếp": what stands before the verb is the host, before <c>được</c> the guest.</summary>
    private Arguments? Passive(int start, int sentenceStart)
    {
        if (items.At(start - 1) is not { IsParty: true } host || host.Type == MentionType.Country)
            return null;
        var by = host.Start - 1;
        if (by < sentenceStart || !_text.IsWord(by, "được"))
            return null;
        var guest = Subject(by, sentenceStart, by, [], out var cost, out _);
        return guest.Count == 0 ? null : new Arguments([host], guest, false, cost, host.Start);
    }

    /// <summary>The parties that the verb is about: the nearest ones before it that no preposition governs.</summary>
    private List<PartyItem> Subject(int start, int sentenceStart, int sentenceEnd, List<PartyItem> objects, out int cost, out int subjectEnd)
    {
        cost = 0;
        subjectEnd = start;
        if (AdverbialSubject(start, sentenceStart) is { } main && !objects.Contains(main))
        {
            cost = 2;
            subjectEnd = main.End;
            return GroupFrom(main, start);
        }

        for (var i = start - 1; i >= sentenceStart;)
        {
            if (items.At(i) is { } item)
            {
                var governed = IsGoverned(item, sentenceStart);
                if (item.IsParty && !governed && !(item.Type == MentionType.Country && (cost > 3 || start - item.End > 4)) && !objects.Contains(item))
                {
                    subjectEnd = item.End;
                    // "Chử Xuân Dũng, Trưởng ban chỉ đạo phòng, chống dịch … đã": a role that the grammar could not read to its end.
                    if (item.Type == MentionType.Title && items.Entity(item).Name is null && item.Start - 2 >= sentenceStart && _text.IsMark(item.Start - 1, ',') && items.At(item.Start - 2) is { Type: MentionType.Person } holder)
                        return GroupBefore(holder, sentenceStart);
                    return GroupBefore(item, sentenceStart);
                }

                if (item.IsParty)
                    cost += 2;
                i = item.Start - 1;
                continue;
            }

            if (Pronoun(i, sentenceStart) is { } person)
            {
                subjectEnd = i + 1;
                return [person];
            }

            // "gặp A và B; tiếp C": the subject stands before all.
            if (_text.IsMark(i, ';') && start - i <= LongestVerbGap && FirstSubject(sentenceStart, i) is { } first && !objects.Contains(first))
            {
                cost += 2;
                subjectEnd = first.End;
                return GroupFrom(first, i);
            }

            if (_text.IsMark(i, '"') || _text.IsMark(i, ';') || _text.IsMark(i, ':'))
                cost += 6;
            cost++;
            i--;
        }

        if (MainSubject(objects, sentenceStart, sentenceEnd) is { } following)
        {
            cost = 3;
            return following;
        }

        return CarriedOver(sentenceStart, ref cost);
    }

    /// <summary>
    /// "A miễn trừ C khỏi lệnh, trong cuộc gặp với B", "A mong muốn hợp tác với C, khi gặp B": the subject of the clause that
    /// the phrase with the predicate closes; null where no such phrase begins straight before it.
    /// </summary>
    private PartyItem? AdverbialSubject(int start, int sentenceStart)
    {
        if (!items.EndsWithCue(start - 1, sentenceStart, "adverbial"))
            return null;
        PartyItem? subject = null;
        var opens = true;
        for (var i = sentenceStart; i < start; i++)
        {
            if (items.At(i) is { } item)
            {
                i = item.End - 1;
                if (opens && item.IsParty && item.Type != MentionType.Country && (!IsGoverned(item, sentenceStart, listed: false) || items.EndsWithCue(item.Start - 1, sentenceStart, "quoting")))
                    (subject, opens) = (item, false);
                continue;
            }

            // "B nói rằng A …": the clause within has a subject of its own.
            if (_text.IsMark(i, ';') || _text.IsMark(i, ':') || _text.IsMark(i, '"') || _text.IsMark(i, '“') || items.EndsWithCue(i, sentenceStart, "saying") || _text.IsWord(i, "rằng") || _text.IsWord(i, "vì"))
                opens = true;
            else if (subject is not null && !_text.Match(i, start, LexicalClass.Honorific).Found && !items.IsCue(i, start, "determiner", out _))
                opens = false;
        }

        return subject;
    }

    /// <summary>The first party of a sentence that nothing governs, if a predicate follows it before the limit; null if none does.</summary>
    private PartyItem? FirstSubject(int sentenceStart, int limit)
    {
        for (var i = sentenceStart; i < limit; i++)
        {
            if (items.At(i) is not { } item)
                continue;
            i = item.End - 1;
            if (item.IsTime || item.IsPlaceLike)
                continue;
            return item.IsParty && !IsGoverned(item, sentenceStart, listed: false) && HasPredicate(item.End, limit) ? item : null;
        }

        return null;
    }

    private bool HasPredicate(int start, int limit)
    {
        for (var i = start; i < limit; i++)
            if (items.At(i) is null && _text.Match(i, limit, LexicalClass.Predicate) is { Found: true } match && match.Entries.Any(entry => entry is { Class: LexicalClass.Predicate, Kind: not "none" }))
                return true;
        return false;
    }

    /// <summary>A subject and those joined to it on its right, up to the predicate.</summary>
    private List<PartyItem> GroupFrom(PartyItem subject, int limit)
    {
        var group = Group(subject, limit);
        return group.TrueForAll(member => member.End <= limit) ? group : [subject];
    }

    /// <summary>"Sau khi gặp B, A đã …": the subject of the main clause that follows the objects; null if there is none.</summary>
    private List<PartyItem>? MainSubject(List<PartyItem> objects, int sentenceStart, int sentenceEnd)
    {
        if (objects.Count == 0)
            return null;
        var i = objects[^1].End;
        for (var steps = 0; i < sentenceEnd && steps < 12; steps++)
        {
            if (items.At(i) is { } item)
            {
                if (item.IsParty && item.Type != MentionType.Country && !IsGoverned(item, sentenceStart, listed: false) && AfterComma(item))
                    return GroupBefore(item, item.Start);
                i = item.End;
                continue;
            }

            i++;
        }

        return null;
    }

    /// <summary>The syllable before the honorifics and determiners that end at one, no farther back than another.</summary>
    private int BeforeHonorifics(int i, int least)
    {
        while (i > least && items.At(i) is null && (_text.Match(i, i + 1, LexicalClass.Honorific).Found || items.IsCue(i, i + 1, "determiner", out _)))
            i--;
        return i;
    }

    /// <summary>The syllable after a colon, honorifics and determiners: where the phrase itself begins.</summary>
    private int AfterHonorifics(int i, int limit)
    {
        while (i < limit && items.At(i) is null && (_text.IsMark(i, ':') || _text.Match(i, limit, LexicalClass.Honorific).Found || items.IsCue(i, limit, "determiner", out _)))
            i++;
        return i;
    }

    private bool AfterComma(PartyItem item)
    {
        var i = BeforeHonorifics(item.Start - 1, 0);
        return i > 0 && (_text.IsMark(i, ',') || _text.IsWord(i, "thì"));
    }

    /// <summary>The subject of the sentence before, where this one has none.</summary>
    private List<PartyItem> CarriedOver(int sentenceStart, ref int cost)
    {
        cost = CarriedOverCost;
        var person = PersonBefore(sentenceStart);
        return person is null ? [] : [person];
    }

    /// <summary>The first person of the nearest sentence before that has one.</summary>
    private PartyItem? PersonBefore(int sentenceStart)
    {
        var s = Array.BinarySearch(_text.SentenceStarts, sentenceStart);
        if (s < 0)
            return null;
        for (var before = s - 1; before >= 0 && before >= s - 2; before--)
        {
            for (var i = _text.SentenceStarts[before]; i < _text.SentenceStarts[before + 1]; i++)
            {
                if (items.At(i) is not { } item)
                    continue;
                if (item.Type is MentionType.Person or MentionType.Title && !IsGoverned(item, _text.SentenceStarts[before]))
                    return item;
                i = item.End - 1;
            }
        }

        return null;
    }

    /// <summary>The person whom <c>ông</c> or <c>bà</c> at this syllable speaks of; null where it is none of them.</summary>
    private PartyItem? Pronoun(int i, int sentenceStart)
    {
        if (i >= _text.Syllables.Length || !items.IsCue(i, i + 1, "pronoun", out _) || items.At(i) is not null)
            return null;
        for (var k = i - 1; k >= sentenceStart; k--)
            if (items.At(k) is { Type: MentionType.Person } item)
                return item;
        return PersonBefore(sentenceStart);
    }

    /// <summary>The parties that the verb is done to, straight after it.</summary>
    private List<PartyItem> Object(int i, int limit, out int cost)
    {
        cost = 0;
        while (i < limit && cost <= LongestObjectGap)
        {
            if (items.At(i) is { } item)
            {
                if (item.IsParty && !AfterPlacePreposition(item))
                    return item.Type == MentionType.Group && Named(item, limit) is { } named ? named : Group(item, limit);
                if (!item.IsTime && !item.IsPlaceLike && !AfterPlacePreposition(item))
                    return [];
                i = item.End;
                cost++;
                continue;
            }

            if (_text.Match(i, limit, LexicalClass.Predicate) is { Found: true } next && cost <= 2)
            {
                i += next.Length;
                cost++;
                continue;
            }

            // "gặp gỡ, lắng nghe các nhà khoa học": two verbs that share an object.
            if (cost == 0 && _text.IsMark(i, ',') && SharedObject(i + 1, limit) is { } shared)
                return Group(shared, limit);
            if (_text.Syllables[i].IsMark && !_text.IsMark(i, '\'') && !_text.IsMark(i, '"') && !_text.IsMark(i, '“') && !_text.IsMark(i, '”'))
                return [];
            if (items.IsCue(i, limit, "clause", out _))
                return [];
            i++;
            cost++;
        }

        return [];
    }

    private PartyItem? SharedObject(int i, int limit)
    {
        const int LongestVerb = 3;
        for (var end = i; end < Math.Min(limit, i + LongestVerb + 1) && !_text.Syllables[end].IsMark; end++)
            if (items.At(end) is { } item)
                return end > i && item is { IsParty: true, Type: not MentionType.Country } ? item : null;
        return null;
    }

    /// <summary>"một số nghị sĩ, gồm A, B và C": the people whom a group is said to be; null if it is not said.</summary>
    private List<PartyItem>? Named(PartyItem group, int limit)
    {
        for (var i = group.End; i < Math.Min(group.End + 14, limit); i++)
        {
            if (items.At(i) is { } item && item.Type is MentionType.Person or MentionType.Title)
                return null;
            var named = _text.IsWord(i, "có") && i > group.End && _text.IsMark(i - 1, ',') ? 1 : items.IsCue(i, limit, "such_as", out var length) ? length : 0;
            if (named > 0 && items.At(i) is null)
            {
                return items.At(AfterHonorifics(i + named, limit)) is { Type: MentionType.Person or MentionType.Title } person ? Group(person, limit) : null;
            }
        }

        return null;
    }

    private bool AfterPlacePreposition(PartyItem item) =>
        item.Start > 0 && (item.IsPlaceLike || !_text.IsWord(item.Start - 1, "trong")) && items.EndsWithCue(item.Start - 1, 0, "place_preposition");

    /// <summary>Whether a preposition or a verb of going stands straight before the phrase, so that it cannot be a subject.</summary>
    private bool IsGoverned(PartyItem item, int sentenceStart, bool listed = true)
    {
        var i = item.Start - 1;
        while (i >= sentenceStart && (_text.Match(i, i + 1, LexicalClass.Honorific).Found || items.IsCue(i, i + 1, "determiner", out _)))
            i--;
        if (i < sentenceStart)
            return false;
        if (IsAfterWith(item, i) || (i > sentenceStart && _text.IsWord(i, "được") && _text.IsWord(i - 1, "người")))
            return true;
        if (items.EndsWithCue(i, sentenceStart, "preposition") || items.EndsWithCue(i, sentenceStart, "place_preposition"))
            return true;
        if (item.IsPlaceLike && items.EndsWithCue(i, sentenceStart, "going"))
            return true;
        // A further object of another predicate: "chào xã giao A, B; hội kiến C" has its subject before all.
        if (listed && (_text.IsMark(i, ',') || _text.IsWord(i, "và") || _text.IsMark(i, ';')) && items.At(i - 1) is { IsParty: true } before && IsObject(before.Start - 1, sentenceStart, verbal: true))
            return true;
        return IsObject(i, sentenceStart, verbal: false);
    }

    /// <summary>"dự chiêu đãi với Thủ tướng B; gặp C": who stands after <c>với</c> is no subject.</summary>
    private bool IsAfterWith(PartyItem item, int before)
    {
        for (var i = before + 1; i < item.Start; i++)
            if (_text.IsWord(i, "với"))
                return true;
        return false;
    }

    /// <summary>
    /// Whether a predicate ends with the syllable: "tiếp A và hội đàm với B" has its subject before both. After a noun
    /// ("tại cuộc gặp A, B nói") what follows the comma is a subject of its own.
    /// </summary>
    private bool IsObject(int i, int sentenceStart, bool verbal)
    {
        i = BeforeHonorifics(i, sentenceStart - 1);
        for (var back = 1; back <= LongestPredicate && i - back + 1 >= sentenceStart; back++)
        {
            var match = _text.Match(i - back + 1, i + 1, LexicalClass.Predicate);
            if (match.Found && match.Length == back)
                return !verbal || (PredicateTable.Default.Find(match.Entry(LexicalClass.Predicate)!.Form).Frame != PredicateFrame.Noun
                    && !(i - back >= sentenceStart && items.EndsWithCue(i - back, sentenceStart, "before_noun")));
        }

        return false;
    }

    /// <summary>A party and those joined to it on its right: "A và B", "A, B và C", "A - B".</summary>
    private List<PartyItem> Group(PartyItem first, int limit)
    {
        var group = new List<PartyItem> { first };
        var pending = new List<PartyItem>();
        var i = first.End;
        while (i + 1 < limit)
        {
            i = AfterVenue(AfterAlias(i, limit), limit);
            if (i + 1 >= limit)
                break;
            var joint = i;
            var strong = false;
            if (_text.IsWord(i, "và") || _text.IsWord(i, "cùng") || _text.IsDash(i) || _text.IsMark(i, '/') || _text.IsMark(i, ';'))
                strong = true;
            else if (items.IsCue(i, limit, "joint", out var joined))
                (strong, joint) = (true, i + joined - 1);
            else if (!_text.IsMark(i, ','))
                break;
            var next = joint + 1;
            if (next < limit && !_text.IsWord(joint, "và") && _text.IsWord(next, "và"))
                next++;
            while (next < limit && items.At(next) is null && (_text.Match(next, limit, LexicalClass.Honorific).Found || items.IsCue(next, limit, "determiner", out _) || _text.IsWord(next, "với")))
                next++;
            if (items.At(next) is not { IsParty: true } item || item.Start != next)
                break;
            // "muốn gặp ông Kim; Mỹ sẽ …": a country after a person begins another clause.
            if (!_text.IsWord(next - 1, "và") && item.Type == MentionType.Country && first.Type != MentionType.Country)
                break;
            i = item.End;
            // "…, Trưởng ban Chỉ đạo …" after a name is another role of its bearer.
            if (!strong && item.Type == MentionType.Title && items.Entity(item).Name is null && (pending.Count > 0 ? pending[^1] : group[^1]).Type == MentionType.Person)
                continue;
            pending.Add(item);
            if (strong)
            {
                group.AddRange(pending);
                pending.Clear();
            }
        }

        // A list without "và": one that closes the sentence or the clause ("chào Tổng Bí thư A, Chủ tịch nước B; hội kiến C"), that a
        // comma closes ("trò chuyện với A, B, nhấn mạnh …": a subject stands straight before its verb), or of three and more.
        if (pending.Count > 1 || (pending.Count > 0 && (i >= limit || _text.IsMark(i, '.') || _text.IsMark(i, ';') || _text.IsMark(i, '…') || _text.IsMark(i, ','))))
            group.AddRange(pending);
        return group;
    }

    /// <summary>"Vladimir Putin (Vla-đi-mia Pu-tin) và …": the syllable after what brackets say of the name before them.</summary>
    private int AfterAlias(int i, int limit)
    {
        const int Longest = 10;
        if (!_text.IsMark(i, '('))
            return i;
        for (var end = i + 1; end < Math.Min(limit, i + Longest); end++)
            if (_text.IsMark(end, ')'))
                return end + 1;
        return i;
    }

    /// <summary>"gặp A tại Hà Nội, và B tại Huế": the syllable after a place that a further office-holder follows, else the one given.</summary>
    private int AfterVenue(int i, int limit)
    {
        if (!items.IsCue(i, limit, "place_preposition", out var length) || items.At(i + length) is not { IsPlaceLike: true } place)
            return i;
        var joint = place.End;
        if (joint + 1 < limit && _text.IsMark(joint, ',') && _text.IsWord(joint + 1, "và"))
            joint++;
        return joint + 1 < limit && _text.IsWord(joint, "và") && items.At(joint + 1) is { Type: MentionType.Person } ? joint : i;
    }

    /// <summary>A party and those joined to it on its left.</summary>
    private List<PartyItem> GroupBefore(PartyItem last, int sentenceStart)
    {
        var group = new List<PartyItem> { last };
        var joined = false;
        for (var i = last.Start - 1; i > sentenceStart;)
        {
            i = BeforeHonorifics(i, sentenceStart);
            var strong = _text.IsWord(i, "và") || _text.IsWord(i, "cùng") || _text.IsDash(i);
            if (!strong && !(joined && _text.IsMark(i, ',')))
                break;
            if (items.At(i - 1) is not { IsParty: true } item || IsGoverned(item, sentenceStart))
                break;
            group.Insert(0, item);
            joined = true;
            i = item.Start - 1;
        }

        return group;
    }

    /// <summary>Whether the phrases name two parties or more: "A và B", "hai nhà lãnh đạo".</summary>
    private static bool AreSeveral(List<PartyItem> parties) => parties.Count >= 2 || (parties is [{ Members: >= 2 }]);

    /// <summary>Whether the parties are told as the two sides of a meeting: "Trump - Putin", "Mỹ - Triều", not "A và B" received by C.</summary>
    private bool IsPairedBy(List<PartyItem> group) => _text.IsDash(group[1].Start - 1);
}
