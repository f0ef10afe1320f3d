using System.Globalization;

namespace Extraction.Entities.Times;

/// <summary>Resolves the time phrases of one article in their order: against its day, the narrative before and its own full dates.</summary>
/// <remarks>Made for one article; not thread-safe.</remarks>
internal sealed class TimeResolver
{
    /// <summary>The days from today within which a date without a year is the nearest one whatever the tense says.</summary>
    private const int NearDays = 90;

    /// <summary>The days from today within which a date belongs to the story told, and not to its background.</summary>
    private const int StoryDays = 45;

    /// <summary>By how many days "today" in the text may differ from the publication date.</summary>
    private const int PublicationLag = 2;

    /// <summary>Publication dates outside these years are errors of the source, and too near the ends of the calendar to count from.</summary>
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;

    private readonly DayValue? _today;
    private readonly DateOnly? _yearAnchor;
    private readonly DayValue? _firstDay;
    private DayValue? _narrative;
    private DayValue? _pastNarrative;

    /// <summary>Prepares an article.</summary>
    /// <param name="published">Its publication date; null when unknown.</param>
    /// <param name="phrases">All its time phrases.</param>
    public TimeResolver(DateOnly? published, IReadOnlyList<TimePhrase> phrases)
    {
        if (published is { Year: < EarliestYear or > LatestYear })
            published = null;
        if (published is { } day)
            _today = new DayValue(day, true);
        _yearAnchor = published ?? (LastFullDate(phrases) is { } full && !TellsLaterYear(phrases, full.Year) ? full : null);
        _today = ExplainedToday(phrases) is { } told && (published is null || Math.Abs(told.Date.DayNumber - published.Value.DayNumber) <= PublicationLag)
            ? told
            : _today;
        _firstDay = FirstDay(phrases);
    }

    /// <summary>Resolves the next phrase of the article.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="kind">What sort of time it is.</param>
    /// <returns>The date; null where nothing tells it.</returns>
    public EdtfDate? Resolve(in TimePhrase phrase, out TimeKind kind)
    {
        switch (phrase.Form)
        {
            case TimeForm.CalendarDay when phrase.Last.Day > 0:
                return ResolveDays(phrase, out kind);
            case TimeForm.CalendarDay:
                kind = phrase.IsOccasion ? TimeKind.Occasion : TimeKind.Day;
                return Tell(ByLocalClock(phrase, CalendarDay(phrase, phrase.First)), kind, phrase.IsLimit);
            case TimeForm.RelativeDay:
                kind = TimeKind.Day;
                return Tell(ByLocalClock(phrase, _today?.AddDays(phrase.Offset ?? 0)), kind, phrase.IsLimit);
            case TimeForm.Weekday:
                kind = TimeKind.Day;
                return Tell(ByLocalClock(phrase, WeekdayOf(phrase)), kind, phrase.IsLimit);
            case TimeForm.NarrativeDay:
                kind = TimeKind.Anaphoric;
                return Tell(Antecedent(phrase)?.AddDays(phrase.Offset ?? 0), kind, phrase.IsLimit);
            case TimeForm.Sequence:
                kind = TimeKind.Sequence;
                return _narrative?.ToEdtf();
            case TimeForm.Clock:
                kind = TimeKind.Clock;
                return (_narrative ?? _firstDay)?.ToEdtf();
            case TimeForm.Week:
                kind = TimeKind.Range;
                return ResolveWeek(phrase);
            case TimeForm.DaysAround:
                kind = TimeKind.Range;
                return DaysAround(phrase.Offset ?? 0);
            case TimeForm.CalendarMonth:
                kind = phrase.IsLunar || phrase.Last.Month > 0 ? TimeKind.Range : TimeKind.Month;
                return ResolveMonth(phrase);
            case TimeForm.RelativeMonth:
                kind = TimeKind.Month;
                return Present() is { } now ? Month(now.AddMonths(phrase.Offset ?? 0))
                    : _firstDay is { } told ? MonthOfUnknownYear(told.Date.AddMonths(phrase.Offset ?? 0).Month)
                    : null;
            case TimeForm.Quarter:
                kind = TimeKind.Range;
                return ResolveQuarter(phrase);
            case TimeForm.Season:
                kind = TimeKind.Season;
                return ResolveSeason(phrase);
            case TimeForm.CalendarYear when phrase.Last.Year > 0:
                kind = TimeKind.Range;
                return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{phrase.First.Year:0000}/{phrase.Last.Year:0000}"));
            case TimeForm.CalendarYear:
                kind = TimeKind.Year;
                return EdtfDate.FromYear(phrase.First.Year);
            default:
                kind = TimeKind.Year;
                return Present() is { } today && today.Year + (phrase.Offset ?? 0) is > 0 and < 10000 and var year ? EdtfDate.FromYear(year) : null;
        }
    }

    /// <summary>The day of a calendar date alone, as <see cref="Resolve"/> would give it; null if the phrase is no such date.</summary>
    public DayValue? DayOf(in TimePhrase phrase) => phrase.Form switch
    {
        TimeForm.CalendarDay when phrase.Last.Day == 0 => CalendarDay(phrase, phrase.First),
        TimeForm.RelativeDay => _today?.AddDays(phrase.Offset ?? 0),
        _ => null,
    };

    /// <summary>Makes a day the one that <c>cùng ngày</c> and <c>hôm sau</c> count from, if it belongs to the story.</summary>
    public EdtfDate? Tell(DayValue? day, TimeKind kind, bool isLimit = false)
    {
        if (day is not { } told)
            return null;
        if (kind != TimeKind.Occasion && !isLimit && BelongsToStory(told))
        {
            _narrative = told;
            if (!IsAhead(told))
                _pastNarrative = told;
        }

        return told.ToEdtf();
    }

    /// <summary>
    /// The day that an anaphor counts from: the last one told. A day yet to come is it only where the words speak of the future:
    /// between them, the story has come back to its own day.
    /// </summary>
    private DayValue? Antecedent(in TimePhrase phrase)
    {
        if (_narrative is not { } last)
            return phrase.Offset is null ? _firstDay ?? _today : null;
        return IsAhead(last) && phrase.Tense <= 0 ? _pastNarrative ?? last : last;
    }

    private bool IsAhead(DayValue day) => Today() is { } today && day.IsYearKnown && day.Date > today.AddDays(1);

    private bool BelongsToStory(DayValue day) =>
        Today() is not { } today || !day.IsYearKnown || Distance(day.Date, today) <= StoryDays;

    /// <summary>The first day of the story: what <c>cùng ngày</c> means where no day was told before it.</summary>
    private DayValue? FirstDay(IReadOnlyList<TimePhrase> phrases)
    {
        foreach (var phrase in phrases)
            if (!phrase.IsOccasion && !phrase.IsLimit && DayOf(phrase) is { } day && BelongsToStory(day))
                return ByLocalClock(phrase, day);
        return null;
    }

    /// <summary>What weeks, months and years are counted from: today, or the last full date of an article that does not tell its day.</summary>
    private DateOnly? Present() => Today() ?? _yearAnchor;

    private DateOnly? Today() => _today is { IsYearKnown: true } day ? day.Date : null;

    /// <summary>
    /// Before dawn by the Vietnamese clock, an encounter worth the remark is in the evening before by the clock of its place,
    /// west of Vietnam.
    /// </summary>
    private static DayValue? ByLocalClock(in TimePhrase phrase, DayValue? day) =>
        phrase.Zone == TimeZoneNote.Vietnam && (phrase.PartOfDay == PartOfDay.EarlyMorning || phrase.Hour is < 6) ? day?.AddDays(-1) : day;

    private static DateOnly? LastFullDate(IReadOnlyList<TimePhrase> phrases)
    {
        DateOnly? last = null;
        foreach (var phrase in phrases)
            if (phrase is { Form: TimeForm.CalendarDay, IsLunar: false, IsOccasion: false, First: { Year: > 0, Month: > 0, IsLunarMonth: false } first })
                last = new DateOnly(first.Year, first.Month, first.Day) is var day && (last is null || day > last) ? day : last;
        return last;
    }

    /// <summary>
    /// Whether a later year is told of than that of the article's last full date, which then lies in the background and settles
    /// no year. A year to come, as in "đến năm 2020", is none.
    /// </summary>
    private static bool TellsLaterYear(IReadOnlyList<TimePhrase> phrases, int year)
    {
        foreach (var phrase in phrases)
            if (phrase.Form is TimeForm.CalendarYear or TimeForm.CalendarMonth or TimeForm.Quarter or TimeForm.Season
                && Math.Max(phrase.First.Year, phrase.Last.Year) > year && !phrase.IsLimit && phrase.Tense <= 0)
                return true;
        return false;
    }

    /// <summary>The day that <c>hôm nay (29.6)</c> or <c>hôm qua, 5/6/2017</c> tells to be today.</summary>
    private DayValue? ExplainedToday(IReadOnlyList<TimePhrase> phrases)
    {
        foreach (var phrase in phrases)
            if (phrase is { Form: TimeForm.CalendarDay, Offset: { } offset, Last.Day: 0 })
                return CalendarDay(phrase, phrase.First)?.AddDays(-offset);
        return null;
    }

    private EdtfDate? ResolveDays(in TimePhrase phrase, out TimeKind kind)
    {
        kind = phrase.IsOccasion ? TimeKind.Occasion : TimeKind.Range;
        var (first, last) = (phrase.First, phrase.Last);
        // "(5/9/1962 - 5/9/2017)" counts the years of an anniversary.
        if (first.Day == last.Day && first.Month == last.Month && first.Year != last.Year)
            kind = TimeKind.Occasion;
        if (CalendarDay(phrase, first) is not { } start)
            return null;
        if (CalendarDay(phrase, last.Year > 0 || !start.IsYearKnown ? last : last with { Year = start.Date.Year + (last.Month < first.Month ? 1 : 0) }) is not { } end)
            return null;
        return start.To(end);
    }

    private DayValue? CalendarDay(in TimePhrase phrase, CalendarNumbers numbers)
    {
        if (phrase.IsLunar || numbers.IsLunarMonth)
            return LunarDay(phrase, numbers);
        if (numbers.Month == 0 && phrase.MonthOffset is { } months)
            return Today() is { } today && today.AddMonths(months) is var month && numbers.Day <= DateTime.DaysInMonth(month.Year, month.Month)
                ? new DayValue(new DateOnly(month.Year, month.Month, numbers.Day), true)
                : null;
        if (numbers.Month == 0)
            return DayOfMonth(numbers.Day, phrase.Direction);
        if (!numbers.IsPossible)
            return null;
        if (numbers.Year == 0 && phrase.YearOffset is { } offset)
            numbers = Today() is { } now ? numbers with { Year = now.Year + offset } : numbers;
        if (numbers.Year > 0)
            return numbers.IsPossible ? new DayValue(new DateOnly(numbers.Year, numbers.Month, numbers.Day), true) : null;
        if (Present() is not { } anchor)
            return DayValue.OfUnknownYear(numbers.Month, numbers.Day);
        return new DayValue(ChooseYear(numbers, anchor, phrase.Direction, phrase.Tense), true);
    }

    /// <summary>The day of the year that the words mean: the nearest; far from today, what the tense says, or else this year's.</summary>
    private static DateOnly ChooseYear(CalendarNumbers numbers, DateOnly today, int direction, int tense)
    {
        DateOnly? past = null, future = null;
        // Two 29 Februaries lie up to eight years apart.
        for (var year = today.Year - 8; year <= today.Year + 8; year++)
        {
            if (numbers.Day > DateTime.DaysInMonth(year, numbers.Month))
                continue;
            var day = new DateOnly(year, numbers.Month, numbers.Day);
            if (day <= today)
                past = day;
            else
                future ??= day;
        }

        var (gone, ahead) = (today.DayNumber - past!.Value.DayNumber, future!.Value.DayNumber - today.DayNumber);
        if (direction > 0)
            return gone == 0 ? past.Value : future.Value;
        if (direction < 0)
            return ahead <= PublicationLag ? future.Value : past.Value;
        if (Math.Min(gone, ahead) <= NearDays)
            return gone <= ahead ? past.Value : future.Value;
        return tense > 0 || tense == 0 && future.Value.Year == today.Year ? future.Value : past.Value;
    }

    /// <summary>The nearest day of this number in the direction, or at all.</summary>
    private DayValue? DayOfMonth(int number, int direction)
    {
        if (Today() is not { } today)
            return null;
        DateOnly? best = null;
        for (var months = -2; months <= 2; months++)
        {
            var month = today.AddMonths(months);
            if (number > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var day = new DateOnly(month.Year, month.Month, number);
            if (direction > 0 && day < today || direction < 0 && day > today)
                continue;
            if (best is null || Distance(day, today) < Distance(best.Value, today))
                best = day;
        }

        return best is { } found ? new DayValue(found, true) : null;
    }

    private DayValue? LunarDay(in TimePhrase phrase, CalendarNumbers numbers)
    {
        if (numbers.Year == 0 && phrase.YearOffset is { } offset && Today() is { } now)
            numbers = numbers with { Year = now.Year + offset };
        // "29 Tết năm 2017" is the eve of that year's first day: of the lunar year before.
        if (numbers.Year > 0)
            return VietnameseLunarCalendar.ToSolar(numbers.Day, numbers.Month, numbers.Year - (phrase.IsNewYear && numbers.Month == 12 ? 1 : 0)) is { } known ? new DayValue(known, true) : null;
        if (Present() is not { } today)
            return null;
        DateOnly? best = null;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
            if (VietnameseLunarCalendar.ToSolar(numbers.Day, numbers.Month, year) is { } day && (best is null || Distance(day, today) < Distance(best.Value, today)))
                best = day;
        return best is { } found ? new DayValue(found, true) : null;
    }

    private DayValue? WeekdayOf(in TimePhrase phrase)
    {
        if (Today() is not { } today)
            return null;
        if (phrase.Offset is { } weeks)
            return new DayValue(Monday(today).AddDays((7 * weeks) + phrase.Code - 1), true);
        var since = (today.DayNumber - Monday(today).DayNumber + 8 - phrase.Code) % 7;
        var last = today.AddDays(-since);
        if (phrase.Direction > 0)
            return new DayValue(last.AddDays(7), true);
        return new DayValue(phrase.Direction == 0 && phrase.Tense > 0 && since > 0 ? last.AddDays(7) : last, true);
    }

    private EdtfDate? ResolveWeek(in TimePhrase phrase)
    {
        if (Present() is not { } today)
            return null;
        var monday = Monday(today);
        if (phrase.Offset is { } weeks)
            monday = phrase.IsJustPast && IsNearlyOver(phrase.Part, today) ? monday : monday.AddDays(7 * weeks);
        else if (phrase.Tense <= 0 && monday.AddDays(5) > today)
            monday = monday.AddDays(-7);
        // Like "đầu tháng", "đầu tuần" is no span of its own days; only the weekend is.
        return EdtfDate.FromRange(phrase.Part == PeriodPart.Last ? monday.AddDays(5) : monday, monday.AddDays(6));
    }

    /// <summary>At the end of a week, <c>tuần qua</c> is this week; on Sunday, <c>cuối tuần qua</c> is this weekend.</summary>
    private static bool IsNearlyOver(PeriodPart part, DateOnly today) =>
        today.DayOfWeek == DayOfWeek.Sunday || today.DayOfWeek == DayOfWeek.Saturday && part == PeriodPart.Whole;

    private EdtfDate? DaysAround(int days) =>
        Today() is not { } today ? null : days > 0 ? EdtfDate.FromRange(today, today.AddDays(days)) : EdtfDate.FromRange(today.AddDays(days), today);

    private EdtfDate? ResolveMonth(in TimePhrase phrase)
    {
        var (first, last) = (phrase.First, phrase.Last);
        var year = first.Year;
        if (year == 0 && phrase.YearOffset is { } offset && Today() is { } now)
            year = now.Year + offset;
        if (year == 0 && Present() is { } today)
            year = YearOfMonth(first.Month, today, phrase.Direction, phrase.Tense);
        if (phrase.IsLunar)
            return LunarMonth(year, first.Month);
        if (year == 0)
            return MonthOfUnknownYear(first.Month);
        if (last.Month == 0)
            return EdtfDate.FromMonth(year, first.Month);
        var lastYear = last.Year > 0 ? last.Year : last.Month < first.Month ? year + 1 : year;
        return Interval(EdtfDate.FromMonth(year, first.Month), EdtfDate.FromMonth(lastYear, last.Month));
    }

    /// <summary>The year of a month without one: by its direction or tense; else this year, or the nearer one round the turn of the year.</summary>
    private static int YearOfMonth(int month, DateOnly today, int direction, int tense)
    {
        var ahead = month - today.Month;
        if (direction == 0)
            direction = tense;
        if (direction < 0)
            return ahead > 0 ? today.Year - 1 : today.Year;
        if (direction > 0)
            return ahead < 0 ? today.Year + 1 : today.Year;
        return ahead >= 8 ? today.Year - 1 : ahead <= -8 ? today.Year + 1 : today.Year;
    }

    private static EdtfDate? LunarMonth(int year, int month)
    {
        if (year == 0 || VietnameseLunarCalendar.ToSolar(1, month, year) is not { } first)
            return null;
        var last = VietnameseLunarCalendar.ToSolar(30, month, year) ?? first.AddDays(28);
        return EdtfDate.FromRange(first, last);
    }

    private EdtfDate? ResolveQuarter(in TimePhrase phrase)
    {
        var year = phrase.First.Year > 0 ? phrase.First.Year : Present()?.Year + phrase.Offset;
        if (year is not { } known)
            return null;
        var (first, last) = phrase.Code switch
        {
            5 => (1, 6),
            6 => (7, 12),
            var quarter => ((3 * quarter) - 2, 3 * quarter),
        };
        return Interval(EdtfDate.FromMonth(known, first), EdtfDate.FromMonth(known, last));
    }

    private EdtfDate? ResolveSeason(in TimePhrase phrase)
    {
        var year = phrase.First.Year;
        if (year == 0)
        {
            if (Present() is not { } today)
                return null;
            // Spring begins in February, summer in May, autumn in August, winter in November.
            var begins = (3 * (phrase.Code - 21)) + 2;
            year = today.Year + (phrase.Offset ?? 0);
            if (phrase.Direction < 0 && begins > today.Month)
                year--;
            else if (phrase.Direction > 0 && begins <= today.Month)
                year++;
        }

        return EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{phrase.Code}"));
    }

    private static EdtfDate? Interval(EdtfDate first, EdtfDate last) => EdtfDate.TryParse($"{first}/{last}", out var interval) ? interval : null;

    private static EdtfDate MonthOfUnknownYear(int month) => EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));

    private static EdtfDate Month(DateOnly day) => EdtfDate.FromMonth(day.Year, day.Month);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);
}
