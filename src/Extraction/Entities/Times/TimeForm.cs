namespace Extraction.Entities.Times;

/// <summary>How a time phrase speaks of its time, and so how it is resolved.</summary>
internal enum TimeForm
{
    /// <summary>By the numbers of a day: <c>13/2</c>, <c>ngày 12 tháng 5</c>, <c>29-30/6</c>.</summary>
    CalendarDay,

    /// <summary>By its distance from today: <c>hôm qua</c>, <c>sáng nay</c>, <c>ba ngày trước</c>.</summary>
    RelativeDay,

    /// <summary>By the day of the week.</summary>
    Weekday,

    /// <summary>By its distance from this week.</summary>
    Week,

    /// <summary>By the number of a month.</summary>
    CalendarMonth,

    /// <summary>By its distance from this month.</summary>
    RelativeMonth,

    /// <summary>By the number of a quarter or half of a year.</summary>
    Quarter,

    /// <summary>By the season.</summary>
    Season,

    /// <summary>By the number of a year.</summary>
    CalendarYear,

    /// <summary>By its distance from this year.</summary>
    RelativeYear,

    /// <summary>By its distance from the day of the narrative before: <c>cùng ngày</c>, <c>hôm sau</c>.</summary>
    NarrativeDay,

    /// <summary>By its order after the narrative before: <c>sau đó</c>.</summary>
    Sequence,

    /// <summary>By the time of day alone.</summary>
    Clock,

    /// <summary>By the days before or after today: <c>ba ngày qua</c>, <c>trong vòng hai tuần tới</c>.</summary>
    DaysAround,
}
