namespace Extraction.Entities.Times;

/// <content>Weeks, months, quarters, seasons, years.</content>
internal readonly ref partial struct TimeParser
{
    /// <summary><c>đầu tháng 5</c>, <c>cuối tuần này</c>, <c>giữa năm ngoái</c>.</summary>
    private bool ReadPositioned(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        phrase.Part = (PeriodPart)At(p).Value;
        var read = At(q).Is(TimeRoles.Month) ? ReadMonth(ref q, ref phrase)
            : At(q).Is(TimeRoles.Week) ? ReadWeek(ref q, ref phrase)
            : At(q).Is(TimeRoles.Quarter) ? ReadQuarter(ref q, ref phrase)
            : At(q).Is(TimeRoles.Season) ? ReadSeason(ref q, ref phrase)
            : At(q).Is(TimeRoles.Year) && ReadYear(ref q, ref phrase);
        if (!read)
        {
            phrase.Part = PeriodPart.Whole;
            return false;
        }

        p = q;
        return true;
    }

    private bool ReadMonth(ref int p, ref TimePhrase phrase)
    {
        // "ba tháng trước" is a duration, "6 tháng đầu năm" a part of a year.
        if (IsCounted(p) && !At(p - 1).Is(TimeRoles.Year))
            return false;
        var q = p + 1;
        if (MonthOf(At(q)) is > 0 and var month && !(At(q).Is(TimeRoles.Numeral) && At(q).Is(TimeRoles.Year) && !At(q).Capital))
        {
            var lunar = At(q).Is(TimeRoles.MonthName);
            q++;
            var year = 0;
            if (At(q).Is(TimeRoles.Mark) && At(q).Glued && At(q).Value is '/' or '.' or '-' && At(q + 1) is { Glued: true } y && y.Is(TimeRoles.Number) && (y.Length == 4 || At(q).Value == '/' && y.Length == 2 && y.Value > 12) && YearOf(y) > 0)
            {
                year = YearOf(y);
                q += 2;
            }
            else if (At(q).Is(TimeRoles.Number) && At(q).Length == 4 && YearOf(At(q)) > 0)
            {
                year = YearOf(At(q));
                q++;
            }

            phrase.Form = TimeForm.CalendarMonth;
            phrase.IsLunar = lunar;
            phrase.First = new CalendarNumbers(1, month, year);
            ReadLastMonth(ref q, ref phrase);
            if (phrase.First.Year == 0 && ReadYearWord(ref q, out var written, out var offset))
            {
                phrase.First = phrase.First with { Year = written };
                if (phrase.Last.Month > 0)
                    phrase.Last = phrase.Last with { Year = written };
                if (written == 0)
                    phrase.YearOffset = offset;
            }

            if (!EndsNumber(q))
                return false;
            if (IsDateDirection(q))
                phrase.Direction = DirectionOf(At(q++));
            // "hồi tháng Giêng", "tháng Chạp năm 2018" of foreign news: a month of the common calendar.
            phrase.IsLunar &= !At(p - 1).Is(TimeRoles.PastLead) && phrase.First.Year == 0 && phrase.YearOffset is null;
            p = q;
            return true;
        }

        if (IsUnitDirection(q))
        {
            phrase.Form = TimeForm.RelativeMonth;
            phrase.Offset = DirectionOf(At(q));
            p = q + 1;
            return true;
        }

        return false;
    }

    /// <summary><c>tháng 5 và 6</c>, <c>tháng 5-6/2017</c>, <c>tháng 12/2016 đến tháng 2/2017</c>.</summary>
    private void ReadLastMonth(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        if (!At(q).IsMark('-') && !At(q).Is(TimeRoles.Until | TimeRoles.And))
            return;
        q++;
        var worded = At(q).Is(TimeRoles.Month);
        if (worded)
            q++;
        if (MonthOf(At(q)) is not (> 0 and var month) || !worded && (!At(q).Is(TimeRoles.Number) || At(q).Length > 2))
            return;
        // "tháng 5 và 6 người": two months only where the numbers end.
        if (!worded && !At(q + 1).Is(TimeRoles.Mark | TimeRoles.Year | TimeRoles.Future | TimeRoles.Past) && q + 1 < _tokens.Length)
            return;
        q++;
        var year = 0;
        if (At(q).Is(TimeRoles.Mark) && At(q).Value is '/' or '.' or '-' && At(q + 1) is { Length: 4 } full && full.Is(TimeRoles.Number))
        {
            year = YearOf(full);
            q += 2;
        }

        var first = phrase.First;
        if (year > 0 && first.Year == 0)
            first = first with { Year = first.Month > month ? year - 1 : year };
        var last = new CalendarNumbers(1, month, year > 0 ? year : first.Year);
        if (first.Year == last.Year && first.Month >= month)
            return;
        phrase.First = first;
        phrase.Last = last;
        p = q;
    }

    private bool ReadWeek(ref int p, ref TimePhrase phrase)
    {
        if (IsCounted(p) && phrase.Part == PeriodPart.Whole)
            return false;
        phrase.Form = TimeForm.Week;
        if (ReadWeekOffset(p + 1, out var offset, out var next))
        {
            phrase.Offset = offset;
            phrase.IsJustPast = offset < 0 && At(p + 1).Is(TimeRoles.Span);
            p = next;
            return true;
        }

        // "cuối tuần" alone: the tense tells which.
        if (phrase.Part != PeriodPart.Last)
            return false;
        phrase.Offset = null;
        p++;
        return true;
    }

    private bool ReadWeekOffset(int q, out int offset, out int next)
    {
        offset = 0;
        next = q;
        if (!IsUnitDirection(q))
            return false;
        offset = DirectionOf(At(q));
        next = q + 1;
        return true;
    }

    /// <summary><c>quý I/2017</c>, <c>nửa đầu năm nay</c>.</summary>
    private bool ReadQuarter(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        if (At(p).Is(TimeRoles.Half))
        {
            phrase.Code = 4 + At(p).Value;
            if (!At(q).Is(TimeRoles.Year))
                return false;
        }
        else
        {
            if (!At(q).Is(TimeRoles.Roman | TimeRoles.Number | TimeRoles.Numeral) || At(q).Value is < 1 or > 4 || At(q).Length > 3)
                return false;
            phrase.Code = At(q++).Value;
        }

        phrase.Form = TimeForm.Quarter;
        phrase.Offset = 0;
        if (At(q).Is(TimeRoles.Mark) && At(q).Value is '/' or '-' or '.' && At(q + 1) is { Length: 4 } full && full.Is(TimeRoles.Number) && YearOf(full) > 0)
        {
            phrase.First = new CalendarNumbers(0, 0, YearOf(full));
            q += 2;
        }
        else if (ReadYearWord(ref q, out var year, out var offset))
        {
            phrase.First = new CalendarNumbers(0, 0, year);
            phrase.Offset = offset;
        }
        else if (At(p).Is(TimeRoles.Half))
        {
            q++;
        }

        p = q;
        return true;
    }

    private bool ReadSeason(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        phrase.Form = TimeForm.Season;
        phrase.Code = At(p).Value;
        phrase.Offset = 0;
        if (ReadYearWord(ref q, out var year, out var offset))
        {
            phrase.First = new CalendarNumbers(0, 0, year);
            phrase.Offset = offset;
        }
        else if (At(q) is { Length: 4 } full && full.Is(TimeRoles.Number) && YearOf(full) > 0)
        {
            phrase.First = new CalendarNumbers(0, 0, full.Value);
            q++;
        }
        else if (IsUnitDirection(q))
        {
            phrase.Direction = DirectionOf(At(q++));
        }

        p = q;
        return true;
    }

    private bool ReadYear(ref int p, ref TimePhrase phrase)
    {
        if (IsCounted(p) && phrase.Part == PeriodPart.Whole && At(p + 1).Length != 4)
            return false;
        var q = p;
        if (ReadYearWord(ref q, out var year, out var offset))
        {
            phrase.Form = year > 0 ? TimeForm.CalendarYear : TimeForm.RelativeYear;
            phrase.First = new CalendarNumbers(0, 0, year);
            phrase.Offset = offset;
            if (year > 0 && (At(q).IsMark('-') || At(q).Is(TimeRoles.Until)))
            {
                var last = At(q + 1).Is(TimeRoles.Year) ? q + 2 : q + 1;
                if (At(last) is { Length: 4 } full && full.Is(TimeRoles.Number) && YearOf(full) > year)
                {
                    phrase.Last = new CalendarNumbers(0, 0, full.Value);
                    q = last + 1;
                }
            }

            if (!EndsNumber(q))
                return false;
            p = q;
            return true;
        }

        // "cuối năm" alone is this year's; "6 tháng đầu năm" is a part of one.
        if (phrase.Part == PeriodPart.Whole || At(p - 2).Is(TimeRoles.Month) || At(p + 1).Is(TimeRoles.Number | TimeRoles.Numeral))
            return false;
        phrase.Form = TimeForm.RelativeYear;
        phrase.Offset = 0;
        p++;
        return true;
    }

    /// <summary><c>năm 2017</c>, <c>năm ngoái</c>; either the number or the distance from this year.</summary>
    private bool ReadYearWord(ref int p, out int year, out int offset)
    {
        year = offset = 0;
        var q = p;
        if (At(q).IsMark(',') && At(q + 1).Is(TimeRoles.Year) && At(q + 2) is { Length: 4 } late && late.Is(TimeRoles.Number))
            q++;
        if (!At(q).Is(TimeRoles.Year))
            return false;
        var token = At(q + 1);
        if (token.Is(TimeRoles.Number) && token.Length == 4 && YearOf(token) > 0)
        {
            year = YearOf(token);
            p = q + 2;
            return true;
        }

        if (!IsUnitDirection(q + 1))
            return false;
        // "năm qua" is the twelve months up to now, no year of the calendar.
        if (token.Is(TimeRoles.Past) && token.Is(TimeRoles.Span))
            return false;
        offset = DirectionOf(token);
        p = q + 2;
        return true;
    }
}
