namespace Extraction.Entities.Times;

/// <summary>The grammar of time expressions, over the tokens of one sentence.</summary>
/// <remarks>
/// A recursive descent without backtracking beyond one alternative. Each <c>Read…</c> method starts at a token, and where its
/// rule holds fills the phrase, moves the position behind it and returns true; else it leaves both as they were.
/// </remarks>
internal readonly ref partial struct TimeParser(ReadOnlySpan<TimeToken> tokens)
{
    private readonly ReadOnlySpan<TimeToken> _tokens = tokens;

    /// <summary>Reads the longest expression that begins with a token.</summary>
    /// <param name="index">The token; then the one behind the expression, also where it tells no single time.</param>
    /// <param name="behindLast">The token behind the expression before; -1 if there is none.</param>
    /// <param name="phrase">What it says.</param>
    public bool TryRead(ref int index, int behindLast, ref TimePhrase phrase)
    {
        var start = index;
        var token = _tokens[start];
        if (token.Roles == TimeRoles.None || token.Is(TimeRoles.OtherWord))
            return false;
        var p = start;
        if (!ReadExpression(ref p, ref phrase) && !ReadListed(ref p, behindLast, ref phrase))
            return false;
        index = p;
        if (IsRecurring(start) || IsRepeated(p))
            return false;
        var first = ExtendBack(start, ref phrase);
        phrase.IsLimit = At(first - 1).Is(TimeRoles.Until | TimeRoles.Past | TimeRoles.Future);
        phrase.Start = _tokens[first].Start;
        phrase.End = _tokens[p - 1].End;
        phrase.Tense = TenseBefore(start) is not 0 and var tense ? tense : TenseAfter(p);
        if (phrase.Form is TimeForm.CalendarDay && phrase.PartOfDay is null)
            phrase.IsOccasion = IsOccasion(start, phrase.First.Year > 0);
        return true;
    }

    private bool ReadExpression(ref int p, ref TimePhrase phrase)
    {
        var token = _tokens[p];
        if (token.Is(TimeRoles.Number))
            return ReadClock(ref p, ref phrase) || ReadDuration(ref p, ref phrase) || ReadDayCount(ref p, ref phrase) || ReadBareDate(ref p, ref phrase);
        if (token.Is(TimeRoles.Year) && ReadYear(ref p, ref phrase))
            return true;
        if (token.Is(TimeRoles.Numeral))
            return ReadDuration(ref p, ref phrase) || ReadDayCount(ref p, ref phrase);
        if (token.Is(TimeRoles.PartOfDay | TimeRoles.Session))
            return ReadPartOfDay(ref p, ref phrase);
        if (token.Is(TimeRoles.Position) && ReadPositioned(ref p, ref phrase))
            return true;
        if (token.Is(TimeRoles.Month))
            return ReadMonth(ref p, ref phrase);
        if (token.Is(TimeRoles.Week))
            return ReadWeek(ref p, ref phrase);
        if (token.Is(TimeRoles.Quarter | TimeRoles.Half))
            return ReadQuarter(ref p, ref phrase);
        if (token.Is(TimeRoles.Season))
            return ReadSeason(ref p, ref phrase);
        if (token.Is(TimeRoles.Ago | TimeRoles.Within))
            return ReadDurationAfterLead(ref p, ref phrase);
        if (token.Is(TimeRoles.Sequence))
            return ReadSequence(ref p, ref phrase);
        return ReadDay(ref p, ref phrase);
    }

    /// <summary>Any expression of one day: what may follow a part of the day or a clock.</summary>
    private bool ReadDay(ref int p, ref TimePhrase phrase)
    {
        var token = At(p);
        if (token.Is(TimeRoles.SameDay | TimeRoles.AdjacentDay))
        {
            // "15 ngày tiếp theo" is a span; "20 giờ 30 ngày hôm sau" is none.
            if (IsCounted(p) && !At(p - 2).Is(TimeRoles.Hour | TimeRoles.Mark))
                return false;
            phrase.Form = TimeForm.NarrativeDay;
            phrase.Offset = token.Is(TimeRoles.AdjacentDay) ? token.Value : null;
            p++;
            if (!ReadApposition(ref p, ref phrase))
                ReadZone(ref p, ref phrase);
            return true;
        }

        if (token.Is(TimeRoles.RelativeDay))
            return !At(p - 1).Is(TimeRoles.Quantity) && ReadRelativeDay(ref p, ref phrase, token.Value);
        if (token.Is(TimeRoles.Weekday | TimeRoles.Ordinal))
            return ReadWeekday(ref p, ref phrase);
        if (token.Is(TimeRoles.FirstDays | TimeRoles.FullMoon))
            return ReadLunarDay(ref p, ref phrase);
        if (token.Is(TimeRoles.Day | TimeRoles.DayLead))
            return ReadLedDay(ref p, ref phrase);
        return false;
    }

    /// <summary><c>ngày</c> or <c>hôm</c> with a date, a weekday or <c>hôm nay</c>.</summary>
    private bool ReadLedDay(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        if (At(p).Is(TimeRoles.DayLead))
            phrase.Direction = -1;
        if (At(p).Is(TimeRoles.DayLead) && At(q).Is(TimeRoles.Day))
            q++;
        if (At(q).Is(TimeRoles.RelativeDay | TimeRoles.FirstDays | TimeRoles.FullMoon | TimeRoles.Weekday | TimeRoles.Ordinal) && ReadDay(ref q, ref phrase))
        {
            p = q;
            return true;
        }

        if (At(q).Is(TimeRoles.Number) && (ReadNewYearDay(ref q, ref phrase) || ReadDates(ref q, ref phrase, DateLead.Day)))
        {
            p = q;
            return true;
        }

        phrase.Direction = 0;
        return false;
    }

    private bool ReadPartOfDay(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        var session = At(q).Is(TimeRoles.Session);
        if (session && !At(++q).Is(TimeRoles.PartOfDay))
            return false;
        phrase.PartOfDay = (PartOfDay)At(q).Value;
        var opens = At(p).Capital && (p == 0 || At(p - 1).Is(TimeRoles.Mark));
        q++;
        // "sáng và chiều 5/6": two parts of one day say neither.
        if (At(q).Is(TimeRoles.And) && At(q + 1).Is(TimeRoles.PartOfDay))
        {
            var r = q + 2;
            if (ReadDayAfterPart(ref r, ref phrase))
            {
                phrase.PartOfDay = null;
                p = r;
                return true;
            }
        }

        if (ReadDayAfterPart(ref q, ref phrase))
        {
            JoinNightToMorning(ref q, ref phrase);
            p = q;
            return true;
        }

        // "Buổi chiều, ông …": the part of a day told of before.
        if (session && (opens || At(p - 1).Is(TimeRoles.Also | TimeRoles.Inside)) && !At(q).Is(TimeRoles.Number))
        {
            phrase.Form = TimeForm.Clock;
            p = q;
            return true;
        }

        phrase.PartOfDay = null;
        return false;
    }

    private bool ReadDayAfterPart(ref int q, ref TimePhrase phrase)
    {
        var token = At(q);
        if (token.Is(TimeRoles.This))
            return ReadRelativeDay(ref q, ref phrase, 0);
        if (token.Is(TimeRoles.Tomorrow | TimeRoles.Yesterday))
            return ReadRelativeDay(ref q, ref phrase, token.Value);
        if (token.Is(TimeRoles.Number))
            return ReadNewYearDay(ref q, ref phrase) || ReadEveningToDawn(ref q, ref phrase) || ReadDates(ref q, ref phrase, DateLead.PartOfDay);
        return ReadDay(ref q, ref phrase);
    }

    /// <summary><c>đêm 5 rạng sáng 6/6</c>, <c>đêm 5, rạng ngày 6/6</c>: the night between, dated by its first day.</summary>
    private bool ReadEveningToDawn(ref int p, ref TimePhrase phrase)
    {
        if (At(p).Value is < 1 or > 31 || At(p).Length > 2)
            return false;
        var q = p + 1;
        if (At(q).IsMark(',') || At(q).IsMark('-'))
            q++;
        if (!At(q).Is(TimeRoles.PartOfDay) || At(q).Value != (int)Extraction.PartOfDay.EarlyMorning)
            return false;
        q++;
        if (At(q).Is(TimeRoles.Day))
            q++;
        if (!ReadNumbers(ref q, out var morning) || morning.Month == 0)
            return false;
        var day = At(p).Value;
        var month = morning.Day > day ? morning.Month : morning.Month == 1 ? 12 : morning.Month - 1;
        phrase.First = new CalendarNumbers(day, month, month == 12 && morning.Month == 1 && morning.Year > 0 ? morning.Year - 1 : morning.Year);
        if (!phrase.First.IsPossible)
            return false;
        phrase.Form = TimeForm.CalendarDay;
        p = q;
        ReadDaySuffix(ref p, ref phrase);
        return true;
    }

    /// <summary><c>khuya hôm qua (18.8) - rạng sáng nay (19.8, giờ VN)</c>: one night, dated by its first day.</summary>
    private void JoinNightToMorning(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        if (At(q).IsMark('-') || At(q).IsMark(','))
            q++;
        if (!At(q).Is(TimeRoles.PartOfDay) || At(q).Value != (int)Extraction.PartOfDay.EarlyMorning)
            return;
        if (phrase.PartOfDay is not (Extraction.PartOfDay.Evening or Extraction.PartOfDay.Night))
            return;
        q++;
        var second = default(TimePhrase);
        if (ReadDayAfterPart(ref q, ref second))
            p = q;
    }

    private bool ReadRelativeDay(ref int p, ref TimePhrase phrase, int offset)
    {
        phrase.Form = TimeForm.RelativeDay;
        phrase.Offset = offset;
        p++;
        if (ReadApposition(ref p, ref phrase))
            return true;
        ReadZone(ref p, ref phrase);
        ReadApposition(ref p, ref phrase);
        return true;
    }

    /// <summary><c>thứ Hai tuần tới</c>, <c>thứ 7 (9/11)</c>, <c>chủ nhật</c>; an ordinal number is none.</summary>
    private bool ReadWeekday(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        var weekday = At(q).Value;
        var certain = true;
        if (At(q).Is(TimeRoles.Ordinal))
        {
            var number = At(q + 1);
            weekday = number.Value - 1;
            if (!number.Is(TimeRoles.Number | TimeRoles.Numeral | TimeRoles.OrdinalNumeral) || number.Value is < 2 or > 7 || number.Length > 4 || number.Is(TimeRoles.Number) && number.Length > 1)
                return false;
            var before = At(p - 1);
            certain = !number.Is(TimeRoles.Number) && number.Capital && !before.Is(TimeRoles.OrdinalHead);
            certain |= before.Is(TimeRoles.PartOfDay | TimeRoles.DayLead);
            q++;
        }

        q++;
        var hasMore = false;
        phrase.Form = TimeForm.Weekday;
        phrase.Code = weekday;
        phrase.Offset = null;
        if (At(q).Is(TimeRoles.Week) && ReadWeekOffset(q + 1, out var offset, out var next))
        {
            phrase.Offset = offset;
            q = next;
            hasMore = true;
        }
        else if (IsDateDirection(q))
        {
            phrase.Direction = DirectionOf(At(q));
            if (At(q).Is(TimeRoles.This))
                phrase.Offset = 0;
            hasMore = !At(q).Is(TimeRoles.This);
            q++;
        }

        hasMore |= ReadApposition(ref q, ref phrase);
        if (!certain && !hasMore)
            return false;
        if (phrase.Form != TimeForm.CalendarDay)
            ReadZone(ref q, ref phrase);
        p = q;
        return true;
    }

    /// <summary><c>mùng 3 Tết</c>, <c>mồng 5 tháng Giêng</c>, <c>rằm tháng Bảy</c>, <c>mùng 5/6</c>.</summary>
    private bool ReadLunarDay(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        var day = 15;
        if (At(p).Is(TimeRoles.FirstDays))
        {
            if (!At(q).Is(TimeRoles.Number | TimeRoles.Numeral) || At(q).Value is < 1 or > 10)
                return false;
            if (At(q).Is(TimeRoles.Number) && IsDateAt(q))
            {
                if (!ReadDates(ref q, ref phrase, DateLead.Day))
                    return false;
                p = q;
                return true;
            }

            day = At(q++).Value;
        }

        phrase.Form = TimeForm.CalendarDay;
        phrase.IsLunar = true;
        if (At(q).Is(TimeRoles.Month) && MonthOf(At(q + 1)) is > 0 and var month)
        {
            // A day counted with "mùng" or "rằm" in a month by number is of the lunar calendar only with a word that says so.
            phrase.IsLunar = At(p).Is(TimeRoles.FullMoon) || At(q + 1).Is(TimeRoles.MonthName);
            phrase.First = new CalendarNumbers(day, month, 0);
            q += 2;
        }
        else if (At(p).Is(TimeRoles.FirstDays) && At(q).Is(TimeRoles.LunarNewYear))
        {
            phrase.First = new CalendarNumbers(day, 1, 0);
            phrase.IsNewYear = true;
            q++;
        }
        else
        {
            phrase.IsLunar = false;
            return false;
        }

        ReadDaySuffix(ref q, ref phrase);
        p = q;
        return true;
    }

    private bool ReadSequence(ref int p, ref TimePhrase phrase)
    {
        var sign = At(p).Value;
        var q = p + 1;
        // "trước đó một ngày", "sau đó hai tuần".
        if (At(q).Is(TimeRoles.Number | TimeRoles.Numeral) && At(q + 1).Is(TimeRoles.Day | TimeRoles.Week) && At(q).Value is > 0 and < 60)
        {
            phrase.Form = TimeForm.NarrativeDay;
            phrase.Offset = sign * At(q).Value * (At(q + 1).Is(TimeRoles.Week) ? 7 : 1);
            p = q + 2;
            return true;
        }

        // "Trước đó, ngày 27/1": the date that follows tells more.
        while (At(q).IsMark(',') || At(q).Is(TimeRoles.DateLead | TimeRoles.Inside | TimeRoles.PastLead | TimeRoles.ClockLead))
            q++;
        var following = default(TimePhrase);
        if (q < _tokens.Length && !At(q).Is(TimeRoles.Sequence) && ReadExpression(ref q, ref following))
            return false;
        phrase.Form = TimeForm.Sequence;
        phrase.Direction = sign;
        p++;
        return true;
    }

    private TimeToken At(int index) => (uint)index < (uint)_tokens.Length ? _tokens[index] : default;
}
