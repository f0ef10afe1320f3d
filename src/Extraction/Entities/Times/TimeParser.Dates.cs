namespace Extraction.Entities.Times;

/// <content>Dates in numbers.</content>
internal readonly ref partial struct TimeParser
{
    /// <summary>One date, or a range or list of dates that share a month: <c>13/2</c>, <c>29-30/6</c>, <c>1 và 2/4</c>, <c>29/6 đến 1/7</c>.</summary>
    private bool ReadDates(ref int p, ref TimePhrase phrase, DateLead lead)
    {
        var q = p;
        if (!ReadNumbers(ref q, out var first, spaced: lead == DateLead.Day))
            return false;
        var last = default(CalendarNumbers);
        var single = q;
        if (ReadFurther(ref q, ref first, out var further))
            last = further;
        else
            q = single;

        if (first.Month == 0)
        {
            if (lead == DateLead.Day && ReadMonthOfDays(ref q, ref phrase, first.Day, out last))
            {
                phrase.Form = TimeForm.CalendarDay;
                phrase.First = first;
                phrase.Last = last;
                p = q;
                return true;
            }

            if (lead != DateLead.Day || !IsDayAlone(q))
                return false;
        }
        else if (IsCounting(p, q, lead))
        {
            return false;
        }

        phrase.Form = TimeForm.CalendarDay;
        phrase.First = first;
        phrase.Last = last == first ? default : last;
        ReadDaySuffix(ref q, ref phrase);
        p = q;
        return true;
    }

    /// <summary>The month of <c>ngày 20 tháng trước</c>, <c>ngày 10-11 tháng này</c>, counted from that of today.</summary>
    private bool ReadMonthOfDays(ref int p, ref TimePhrase phrase, int firstDay, out CalendarNumbers last)
    {
        last = default;
        var q = p;
        if ((At(q).IsMark('-') || At(q).Is(TimeRoles.And)) && At(q + 1) is { Length: <= 2, Value: <= 31 } day && day.Is(TimeRoles.Number) && day.Value > firstDay)
        {
            last = new CalendarNumbers(day.Value, 0, 0);
            q += 2;
        }

        if (!At(q).Is(TimeRoles.Month) || !IsUnitDirection(q + 1))
            return false;
        phrase.MonthOffset = DirectionOf(At(q + 1));
        p = q + 2;
        return true;
    }

    /// <summary>The rest of a range or list behind its first date; the first takes from the last what it does not say.</summary>
    private bool ReadFurther(ref int p, ref CalendarNumbers first, out CalendarNumbers last)
    {
        last = default;
        var q = p;
        var found = false;
        // The first day of "5, 6 và 7/6" has no month; "29/6 và 30/7" are two expressions.
        while (IsConnector(At(q), monthKnown: first.Month > 0))
        {
            var r = q + 1;
            while (At(r).Is(TimeRoles.Day | TimeRoles.PartOfDay | TimeRoles.FirstDays))
                r++;
            if (!At(r).Is(TimeRoles.Number) || !ReadNumbers(ref r, out var next, spaced: false))
                break;
            if (next.Month == 0 && first.Month > 0)
                break;
            last = next;
            q = r;
            found = last.Month > 0;
            if (found)
                break;
        }

        if (!found)
            return false;
        var whole = first.Month == 0 ? first with { Month = last.Month, Year = last.Year }
            : first.Year == 0 && last.Year > 0 ? first with { Year = first.Month > last.Month ? last.Year - 1 : last.Year }
            : first;
        if (last.Year == 0 && whole.Year > 0)
            last = last with { Year = whole.Year };
        if (!whole.IsPossible || (whole.Month, whole.Day).CompareTo((last.Month, last.Day)) > 0 && whole.Month - last.Month < 6)
            return false;
        first = whole;
        p = q;
        return true;
    }

    /// <summary>The numbers of one date: <c>13</c>, <c>13/2</c>, <c>13.2.2017</c>, <c>13 tháng 2 năm 2017</c>.</summary>
    /// <param name="p">The first token; the one behind on success.</param>
    /// <param name="numbers">The numbers; month and year 0 if not given.</param>
    /// <param name="spaced">Whether blanks around a slash are forgiven.</param>
    private bool ReadNumbers(ref int p, out CalendarNumbers numbers, bool spaced = true)
    {
        numbers = default;
        var day = At(p);
        if (!day.Is(TimeRoles.Number) || day.Length > 2 || day.Value is < 1 or > 31)
            return false;
        numbers = new CalendarNumbers(day.Value, 0, 0);
        var q = p + 1;
        if (IsDateMark(q, spaced) && At(q + 1) is { Length: <= 2, Value: >= 1 and <= 12 } month && month.Is(TimeRoles.Number) && !StartsSharedMonth(q))
        {
            numbers = new CalendarNumbers(day.Value, month.Value, 0);
            var mark = At(q).Value;
            q += 2;
            if (At(q).IsMark((char)mark) && At(q).Glued && At(q + 1).Is(TimeRoles.Number) && At(q + 1).Glued && YearOf(At(q + 1)) is > 0 and var year)
            {
                numbers = numbers with { Year = year };
                q += 2;
            }
            else if (IsDateMark(q, spaced: false) && At(q + 1) is { Length: 4 } full && full.Is(TimeRoles.Number) && YearOf(full) > 0)
            {
                numbers = numbers with { Year = YearOf(full) };
                q += 2;
            }
        }
        else if (At(q).Is(TimeRoles.Month) && MonthOf(At(q + 1)) is > 0 and var named)
        {
            numbers = new CalendarNumbers(day.Value, named, 0) { IsLunarMonth = At(q + 1).Is(TimeRoles.MonthName) };
            q += 2;
            if (IsDateMark(q, spaced: false) && At(q + 1) is { Length: 4 } full && full.Is(TimeRoles.Number) && YearOf(full) > 0)
            {
                numbers = numbers with { Year = YearOf(full) };
                q += 2;
            }
            else if (At(q).IsMark(',') && At(q + 1) is { Length: 4 } late && late.Is(TimeRoles.Number) && YearOf(late) > 0)
            {
                // "ngày 12 tháng 3, 2019"
                numbers = numbers with { Year = YearOf(late) };
                q += 2;
            }
        }

        if (!numbers.IsPossible || !EndsNumber(q))
            return false;
        p = q;
        return true;
    }

    /// <summary><c>7-8/7</c>, <c>7-8 tháng 7</c>: the first mark parts two days, the second mark or word leads to the month.</summary>
    private bool StartsSharedMonth(int mark) =>
        At(mark).IsMark('-') && At(mark + 2).Is(TimeRoles.Month) && (MonthOf(At(mark + 3)) > 0 || IsUnitDirection(mark + 3))
        || At(mark).IsMark('-') && At(mark + 2) is var second && second.Is(TimeRoles.Mark) && second.Glued && second.Value is '/' or '.'
        && At(mark + 3) is { Length: <= 2, Value: >= 1 and <= 12 } month && month.Is(TimeRoles.Number) && month.Glued;

    /// <summary>What may follow a date: a year in words, a direction, a clock's name, the calendar.</summary>
    private void ReadDaySuffix(ref int p, ref TimePhrase phrase)
    {
        ReadYearOfDay(ref p, ref phrase);
        if (At(p).Is(TimeRoles.Lunar))
        {
            phrase.IsLunar = true;
            p++;
        }
        else if (At(p).IsMark('(') && At(p + 1).Is(TimeRoles.Lunar) && At(p + 2).IsMark(')'))
        {
            phrase.IsLunar = true;
            p += 3;
        }

        // "4/7 âm lịch năm 2012"
        ReadYearOfDay(ref p, ref phrase);
        if (IsDateDirection(p))
            phrase.Direction = DirectionOf(At(p++));
        ReadZone(ref p, ref phrase);
        // "ngày 7/2 (thứ Ba)"
        if (At(p).IsMark('(') && At(p + 1).Is(TimeRoles.Weekday) && At(p + 2).IsMark(')'))
            p += 3;
        else if (At(p).IsMark('(') && At(p + 1).Is(TimeRoles.Ordinal) && At(p + 2).Is(TimeRoles.Number | TimeRoles.Numeral | TimeRoles.OrdinalNumeral) && At(p + 3).IsMark(')'))
            p += 4;
    }

    /// <summary><c>năm 2016</c>, <c>năm ngoái</c> behind a date; the numbers of the date itself go before.</summary>
    private void ReadYearOfDay(ref int p, ref TimePhrase phrase)
    {
        if (!ReadYearWord(ref p, out var year, out var offset))
            return;
        if (year == 0)
        {
            phrase.YearOffset = offset;
            return;
        }

        if (phrase.First.Year == 0)
            phrase.First = phrase.First with { Year = year };
        if (phrase.Last.Day > 0 && phrase.Last.Year == 0)
            phrase.Last = phrase.Last with { Year = year };
    }

    /// <summary>The date that explains a word before it: <c>hôm nay (29.6)</c>, <c>hôm nay, 7/2</c>, <c>chiều qua 28.6</c>. The date wins.</summary>
    private bool ReadApposition(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        var open = At(q).IsMark('(');
        var comma = At(q).IsMark(',');
        if (open || comma)
            q++;
        if (open && At(q).Is(TimeRoles.AccordingTo))
            return false;
        if (open && At(q).Is(TimeRoles.PartOfDay))
            q++;
        var lead = DateLead.PartOfDay;
        if (At(q).Is(TimeRoles.Day))
        {
            q++;
            lead = DateLead.Day;
        }

        if (!ReadNumbers(ref q, out var first, spaced: lead == DateLead.Day) || first.Month == 0 || IsCounting(p, q, DateLead.PartOfDay))
            return false;
        if (comma && lead != DateLead.Day && !At(q).Is(TimeRoles.Mark | TimeRoles.AccordingTo) && q < _tokens.Length)
            return false;
        var dated = phrase with { First = first, Form = TimeForm.CalendarDay };
        if (open)
        {
            var zone = q;
            if (At(zone).IsMark(','))
                zone++;
            if (ReadZoneName(ref zone, ref dated))
                q = zone;
            if (!At(q).IsMark(')'))
                return false;
            q++;
        }

        phrase = dated;
        p = q;
        ReadZone(ref p, ref phrase);
        return true;
    }

    /// <summary>A date without a word of time before it.</summary>
    private bool ReadBareDate(ref int p, ref TimePhrase phrase)
    {
        var before = At(p - 1);
        if (At(p).Glued && !before.IsMark('(') && !before.IsMark('"') && !before.IsMark('“') && !before.IsMark('*'))
            return false;
        var q = p;
        if (before.Is(TimeRoles.DateLead | TimeRoles.From | TimeRoles.Until | TimeRoles.Future | TimeRoles.PastLead | TimeRoles.ClockLead | TimeRoles.About | TimeRoles.Within | TimeRoles.Inside)
            && ReadDates(ref q, ref phrase, DateLead.Preposition))
        {
            p = q;
            return true;
        }

        if (ReadNewYearDay(ref p, ref phrase))
            return true;
        q = p;
        if (!ReadNumbers(ref q, out var numbers, spaced: false) || numbers.Month == 0)
            return ReadBracketedRange(ref p, ref phrase) || ReadNumericMonth(ref p, ref phrase, before);
        var full = numbers.Year > 0 || At(q).Is(TimeRoles.Year) && ReadYearWord(ref q, out _, out _);
        var bracketed = (before.IsMark('(') || EndsDatelinePlace(p - 1)) && At(p + 1).IsMark('/') && At(q).Is(TimeRoles.Mark) && At(q).Value is ')' or ',' or '-' && !FollowsPercentage(p);
        if (!full && !bracketed)
            return false;
        return ReadDates(ref p, ref phrase, full ? DateLead.PartOfDay : DateLead.Preposition);
    }

    /// <summary><c>Hội nghị cấp cao (5-7/3)</c>; a score or a share has no second number behind a slash.</summary>
    private bool ReadBracketedRange(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        if (!At(p - 1).IsMark('(') || !ReadDates(ref q, ref phrase, DateLead.PartOfDay) || phrase.Last.Day == 0 || !At(q).IsMark(')') || FollowsPercentage(p))
            return false;
        p = q;
        return true;
    }

    /// <summary>The place before the day of a dateline: <c>(Hà Nội, 12/3)</c>.</summary>
    private bool EndsDatelinePlace(int comma)
    {
        if (!At(comma).IsMark(','))
            return false;
        var i = comma - 1;
        while (i >= 0 && i > comma - LongestDatelinePlace && At(i).Capital)
            i--;
        return i < comma - 1 && At(i).IsMark('(');
    }

    /// <summary>The further dates of a list: <c>ngày 16/12, 23/12 và 27/12</c>.</summary>
    private bool ReadListed(ref int p, int behindLast, ref TimePhrase phrase)
    {
        if (behindLast != p - 1 || !At(p - 1).IsMark(',') && !At(p - 1).Is(TimeRoles.And))
            return false;
        return At(p - 2).Is(TimeRoles.Number) && At(p + 1).Is(TimeRoles.Mark) && At(p + 1).Value == At(p - 3).Value
            && IsDateAt(p) && ReadDates(ref p, ref phrase, DateLead.PartOfDay);
    }

    /// <summary><c>29 Tết</c>, <c>30 Tết</c>, the last days of the lunar year, and <c>6 Tết</c>, of its first.</summary>
    private bool ReadNewYearDay(ref int p, ref TimePhrase phrase)
    {
        var day = At(p);
        if (!At(p + 1).Is(TimeRoles.LunarNewYear) || day.Length > 2 || day.Value is < 1 or (> 10 and < 23) or > 30)
            return false;
        phrase.Form = TimeForm.CalendarDay;
        phrase.IsLunar = phrase.IsNewYear = true;
        phrase.First = new CalendarNumbers(day.Value, day.Value <= 10 ? 1 : 12, 0);
        p += 2;
        return true;
    }

    /// <summary><c>từ 6/2017</c>: a month and year in numbers after a word of time.</summary>
    private bool ReadNumericMonth(ref int p, ref TimePhrase phrase, TimeToken before)
    {
        if (!before.Is(TimeRoles.DateLead | TimeRoles.From | TimeRoles.Until | TimeRoles.PastLead | TimeRoles.Position))
            return false;
        if (At(p) is not { Length: <= 2, Value: >= 1 and <= 12 } || !At(p + 1).IsMark('/') || At(p + 2) is not { Length: 4, Glued: true } year || YearOf(year) == 0 || !EndsNumber(p + 3))
            return false;
        phrase.Form = TimeForm.CalendarMonth;
        phrase.First = new CalendarNumbers(1, At(p).Value, year.Value);
        p += 3;
        return true;
    }

    /// <summary><c>hai ngày 23-24/1</c>, <c>2 ngày 5 và 6/6</c>, <c>2 ngày (5-6/6)</c>.</summary>
    private bool ReadDayCount(ref int p, ref TimePhrase phrase)
    {
        if (At(p).Value is < 2 or > 15 || !At(p + 1).Is(TimeRoles.Day))
            return false;
        var q = p + 2;
        var open = At(q).IsMark('(');
        if (open)
            q++;
        while (open && At(q).Is(TimeRoles.From | TimeRoles.Day))
            q++;
        if (!At(q).Is(TimeRoles.Number) || !ReadDates(ref q, ref phrase, DateLead.Day) || phrase.Last.Day == 0)
            return false;
        if (open && At(q).IsMark(')'))
            q++;
        p = q;
        return true;
    }

    /// <summary>Whether a mark parts the day from the month here.</summary>
    private bool IsDateMark(int mark, bool spaced)
    {
        var token = At(mark);
        if (!token.Is(TimeRoles.Mark) || !At(mark + 1).Is(TimeRoles.Number))
            return false;
        return token.Value switch
        {
            '/' => spaced || token.Glued && At(mark + 1).Glued,
            '-' when spaced && !(token.Glued && At(mark + 1).Glued) => IsSpacedHyphenOfDate(mark),
            '.' or '-' => token.Glued && At(mark + 1).Glued,
            _ => false,
        };
    }

    /// <summary><c>ngày 12 - 3</c>, unless more numbers follow or a word before it opens a range: <c>từ ngày 5 - 7</c>, <c>ngày 5 - 7/3</c>.</summary>
    private bool IsSpacedHyphenOfDate(int hyphen) =>
        !At(hyphen - 2).Is(TimeRoles.From | TimeRoles.Number | TimeRoles.Numeral) && !At(hyphen - 3).Is(TimeRoles.From | TimeRoles.Number | TimeRoles.Numeral)
        && !At(hyphen + 2).Is(TimeRoles.Month | TimeRoles.Number) && !(At(hyphen + 2).Is(TimeRoles.Mark) && At(hyphen + 3).Is(TimeRoles.Number));

    private bool IsDateAt(int index)
    {
        var q = index;
        return ReadNumbers(ref q, out var numbers, spaced: false) && numbers.Month > 0;
    }

    private static bool IsConnector(TimeToken token, bool monthKnown) =>
        token.IsMark('-') || token.Is(TimeRoles.Until)
        || !monthKnown && (token.Is(TimeRoles.And) || token.IsMark(',') || token.IsMark('&'));

    /// <summary>No digit, letter or per cent sign is glued to the end of the number.</summary>
    private bool EndsNumber(int next)
    {
        var token = At(next);
        if (token.IsMark('%') || token.Glued && token.Is(TimeRoles.Number) || token.Glued && next < _tokens.Length && !token.Is(TimeRoles.Mark))
            return false;
        // Something more glued on: "1.2.3", "36/2017/TT", "5-6%". A range's hyphen is not.
        return !(token.Is(TimeRoles.Mark) && token.Glued && token.Value is '.' or ',' or '/' && At(next + 1) is { Glued: true } more && more.Roles != TimeRoles.Mark && (more.Is(TimeRoles.Number) || token.Value == '/'));
    }

    /// <summary>Whether the numbers count things rather than days: <c>từ 2-3 người</c>, <c>1/3 dân số</c>, <c>ngày 2-3 lần</c>.</summary>
    private bool IsCounting(int first, int next, DateLead lead)
    {
        var after = At(next);
        var counts = after.Is(TimeRoles.Measure) && !after.Capital;
        if (after.Is(TimeRoles.Hour) && IsZoneName(next))
            return false;
        if (lead != DateLead.Preposition)
            return counts && At(first + 1).IsMark('-') && next == first + 3;
        if (after.Is(TimeRoles.Year))
            return !ReadYearWord(ref next, out _, out _);
        if (counts)
            return true;
        // A new phrase begins: "vào 2-9, …"; in "từ 2-3 nước", "từ 1/3 quân số" it does not.
        if (next >= _tokens.Length || after.Is(TimeRoles.Mark | TimeRoles.Future | TimeRoles.Past | TimeRoles.Until | TimeRoles.Clause | TimeRoles.FutureCue | TimeRoles.PastCue))
            return false;
        var isFraction = At(first).Value < At(first + 2).Value;
        return next == first + 3 && (!At(first + 1).IsMark('/') || isFraction);
    }

    /// <summary><c>20% học sinh (1/5)</c>: the bracket says the same as a fraction.</summary>
    private bool FollowsPercentage(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - PercentageReach; i--)
            if (_tokens[i].IsMark('%'))
                return true;
        return false;
    }

    /// <summary><c>ngày 20</c> with neither month nor anything counted.</summary>
    private bool IsDayAlone(int next)
    {
        var token = At(next);
        return next >= _tokens.Length || token.Is(TimeRoles.Mark) && token.Value is ',' or '.' or ')' or ';' or '(' && !(token.Glued && At(next + 1).Glued && At(next + 1).Is(TimeRoles.Number))
            || IsDateDirection(next);
    }

    private static int MonthOf(TimeToken token) =>
        token.Is(TimeRoles.Number | TimeRoles.Numeral | TimeRoles.OrdinalNumeral | TimeRoles.MonthName) && token.Value is >= 1 and <= 12 ? token.Value : 0;

    private static int YearOf(TimeToken token) => token.Length switch
    {
        4 when token.Value is >= 1000 and <= 2199 => token.Value,
        2 when token.Value <= 40 => 2000 + token.Value,
        _ => 0,
    };
}
