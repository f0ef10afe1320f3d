namespace Extraction.Entities.Times;

/// <content>Clocks, whose clock it is, and durations that lead to a date.</content>
internal readonly ref partial struct TimeParser
{
    /// <summary><c>15h30 ngày 5/6</c>, <c>9 giờ sáng 5/6</c>, <c>lúc 12h (giờ Mỹ)</c>.</summary>
    private bool ReadClock(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        if (At(p).Glued && At(p - 1) is var before && !before.IsMark('(') || !ReadClockTime(ref q))
            return false;
        var hour = At(p).Value;
        // "từ 8h đến 10h sáng 5/6"
        if (At(q).IsMark('-') || At(q).Is(TimeRoles.Until))
        {
            var r = q + 1;
            if (ReadClockTime(ref r))
                q = r;
        }

        phrase.Hour = hour;
        var r2 = q;
        ReadZone(ref r2, ref phrase);
        var zoned = r2 > q;
        if (At(r2).IsMark(',') || At(r2).Is(TimeRoles.DateLead))
            r2++;
        if (At(r2).Is(TimeRoles.PartOfDay | TimeRoles.Session) && ReadPartOfDay(ref r2, ref phrase)
            || At(r2).Is(TimeRoles.Number) && ReadDates(ref r2, ref phrase, DateLead.PartOfDay)
            || ReadDay(ref r2, ref phrase))
        {
            p = r2;
            phrase.PartOfDay ??= PartOf(hour);
            return true;
        }

        if (At(q).Is(TimeRoles.PartOfDay))
            phrase.PartOfDay = (PartOfDay)At(q++).Value;
        if (!zoned && phrase.PartOfDay is null && !At(p - 1).Is(TimeRoles.ClockLead))
        {
            phrase.Hour = null;
            return false;
        }

        ReadZone(ref q, ref phrase);
        phrase.PartOfDay ??= PartOf(hour);
        phrase.Form = TimeForm.Clock;
        p = q;
        return true;
    }

    private bool ReadClockTime(ref int p)
    {
        var q = p;
        if (!At(q).Is(TimeRoles.Number) || At(q).Length > 2 || At(q).Value > 24)
            return false;
        q++;
        if (At(q).IsMark(':') && At(q).Glued && At(q + 1) is { Length: 2, Glued: true, Value: < 60 } minutes && minutes.Is(TimeRoles.Number))
        {
            p = q + 2;
            return true;
        }

        if (!At(q).Is(TimeRoles.Hour))
            return false;
        q++;
        if (At(q).Is(TimeRoles.Number) && At(q) is { Length: 2, Value: < 60 } more && (more.Glued || At(q + 1).Is(TimeRoles.Minute | TimeRoles.Day | TimeRoles.PartOfDay | TimeRoles.RelativeDay | TimeRoles.SameDay | TimeRoles.Mark | TimeRoles.Clause)))
        {
            q++;
            if (At(q).Is(TimeRoles.Minute) || At(q).IsMark('\'') || At(q).IsMark('’'))
                q++;
        }

        p = q;
        return true;
    }

    private static PartOfDay PartOf(int hour) => hour switch
    {
        < 5 => Extraction.PartOfDay.EarlyMorning,
        < 11 => Extraction.PartOfDay.Morning,
        < 13 => Extraction.PartOfDay.Noon,
        < 18 => Extraction.PartOfDay.Afternoon,
        < 22 => Extraction.PartOfDay.Evening,
        _ => Extraction.PartOfDay.Night,
    };

    /// <summary><c>(theo giờ Hà Nội)</c>, <c>theo giờ địa phương</c>, <c>giờ Mỹ</c>.</summary>
    private void ReadZone(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        var open = At(q).IsMark('(');
        if (open)
            q++;
        else if (At(q).IsMark(',') && At(q + 1).Is(TimeRoles.AccordingTo))
            q++;
        if (!ReadZoneName(ref q, ref phrase))
            return;
        if (open)
        {
            if (!At(q).IsMark(')'))
            {
                phrase.Zone = TimeZoneNote.None;
                return;
            }

            q++;
        }

        p = q;
    }

    private bool IsZoneName(int index)
    {
        var unused = default(TimePhrase);
        return ReadZoneName(ref index, ref unused);
    }

    private bool ReadZoneName(ref int p, ref TimePhrase phrase)
    {
        var q = p;
        if (At(q).Is(TimeRoles.AccordingTo))
            q++;
        if (!At(q).Is(TimeRoles.Hour) || At(q).Length < 3)
            return false;
        q++;
        while (At(q).Is(TimeRoles.TimePlace))
            q++;
        if (At(q).Is(TimeRoles.Vietnam))
        {
            phrase.Zone = TimeZoneNote.Vietnam;
            p = q + 1;
            return true;
        }

        if (At(q).Is(TimeRoles.LocalTime))
        {
            phrase.Zone = TimeZoneNote.Local;
            p = q + 1;
            return true;
        }

        if (!At(q).Capital)
            return false;
        // A place of any country; where no mark ends its name, only its first syllable is sure to belong to it.
        var end = q;
        while (end < q + 5 && At(end).Capital)
            end++;
        phrase.Zone = TimeZoneNote.Local;
        p = At(end).Is(TimeRoles.Mark) || end == _tokens.Length ? end : q + 1;
        return true;
    }

    private bool ReadDurationAfterLead(ref int p, ref TimePhrase phrase)
    {
        var q = p + 1;
        while (At(q).Is(TimeRoles.About))
            q++;
        if (!At(q).Is(TimeRoles.Number | TimeRoles.Numeral))
            return false;
        var ago = At(p).Is(TimeRoles.Ago);
        if (!ReadDuration(ref q, ref phrase, ago ? -1 : 0) || !ago && phrase.Form != TimeForm.DaysAround)
            return false;
        p = q;
        return true;
    }

    /// <summary><c>ba ngày trước</c>, <c>hai tuần tới</c>, <c>một ngày sau đó</c>, <c>cách đây 5 năm</c>; a mere duration is none.</summary>
    /// <param name="p">The number.</param>
    /// <param name="phrase">What it says.</param>
    /// <param name="ago">-1 where a word before it says so.</param>
    private bool ReadDuration(ref int p, ref TimePhrase phrase, int ago = 0)
    {
        var count = At(p);
        var unit = At(p + 1);
        if (!unit.Is(TimeRoles.Day | TimeRoles.Week | TimeRoles.Month | TimeRoles.Year) || count.Value is < 1 or > 400 || count.Glued && count.Is(TimeRoles.Number))
            return false;
        // "ngày 5 tháng 6": the count is a day; "tháng 5 năm ngoái": a month.
        if (At(p - 1).Is(TimeRoles.Day | TimeRoles.Month | TimeRoles.DayLead | TimeRoles.FirstDays | TimeRoles.Quarter | TimeRoles.Ordinal))
            return false;
        // "4 - 6 tuần tới" tells no day.
        if (At(p - 1).IsMark('-'))
            return false;
        var q = p + 2;
        var next = At(q);
        var days = unit.Is(TimeRoles.Week) ? 7 * count.Value : count.Value;
        var exact = unit.Is(TimeRoles.Day | TimeRoles.Week);
        if (next.Is(TimeRoles.Sequence) && exact)
        {
            phrase.Form = TimeForm.NarrativeDay;
            phrase.Offset = next.Value * days;
            p = q + 1;
            return true;
        }

        // "Hai ngày sau, ông …" goes on with the story; "hai ngày sau khi …", "hai ngày sau cuộc gặp" count from what follows.
        if (exact && ago == 0 && next.Is(TimeRoles.DateLead) && next.Is(TimeRoles.Future) && At(q + 1).IsMark(','))
        {
            phrase.Form = TimeForm.NarrativeDay;
            phrase.Offset = days;
            p = q + 1;
            return true;
        }

        var direction = IsUnitDirection(q) ? DirectionOf(next) : 0;
        if (ago < 0 || direction < 0 && !next.Is(TimeRoles.Span))
        {
            (phrase.Form, phrase.Offset) = unit.Is(TimeRoles.Day) ? (TimeForm.RelativeDay, -count.Value)
                : unit.Is(TimeRoles.Week) ? (TimeForm.Week, -count.Value)
                : unit.Is(TimeRoles.Month) ? (TimeForm.RelativeMonth, -count.Value)
                : (TimeForm.RelativeYear, (int?)-count.Value);
            p = direction < 0 ? q + 1 : q;
            return true;
        }

        if (!exact || !next.Is(TimeRoles.Later) && (direction == 0 || !next.Is(TimeRoles.Span)))
            return false;
        (phrase.Form, phrase.Offset) = next.Is(TimeRoles.Later) ? (TimeForm.RelativeDay, days) : (TimeForm.DaysAround, direction * days);
        p = q + 1;
        return true;
    }
}
