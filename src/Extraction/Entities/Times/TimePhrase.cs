namespace Extraction.Entities.Times;

/// <summary>What a time expression says, before it is resolved to a date.</summary>
internal record struct TimePhrase
{
    /// <summary>The first UTF-16 code unit in the clean text.</summary>
    public int Start { get; set; }

    /// <summary>The code unit after the last one.</summary>
    public int End { get; set; }

    /// <summary>The index of its sentence.</summary>
    public int Sentence { get; set; }

    /// <summary>How it speaks of its time.</summary>
    public TimeForm Form { get; set; }

    /// <summary>The date's numbers, of the first day in a range.</summary>
    public CalendarNumbers First { get; set; }

    /// <summary>The numbers of the last day of a range; all 0 if there is no range.</summary>
    public CalendarNumbers Last { get; set; }

    /// <summary>Days, weeks, months or years (as the form says) to add to today, or to the narrative's day; null where the form needs none or the words do not say it.</summary>
    public int? Offset { get; set; }

    /// <summary>Years to add to this year, where a calendar date says it in words: <c>tháng 12 năm ngoái</c>.</summary>
    public int? YearOffset { get; set; }

    /// <summary>Months to add to this month, where a day says its month so: <c>ngày 20 tháng trước</c>.</summary>
    public int? MonthOffset { get; set; }

    /// <summary>1 Monday to 7 Sunday; the EDTF code of a season; the number of a quarter, 5 and 6 for the halves of a year.</summary>
    public int Code { get; set; }

    /// <summary>The beginning, the middle or the end of a week, month or year.</summary>
    public PeriodPart Part { get; set; }

    /// <summary>-1 where the expression says that the time has gone by, 1 where it is to come, else 0.</summary>
    public int Direction { get; set; }

    /// <summary>-1 or 1 where the words of the sentence before it tell of the past or the future, else 0.</summary>
    public int Tense { get; set; }

    /// <summary>Morning, afternoon ….</summary>
    public PartOfDay? PartOfDay { get; set; }

    /// <summary>Whether a week is the one that has just gone by: <c>tuần qua</c>, said at its end or soon after.</summary>
    public bool IsJustPast { get; set; }

    /// <summary>Whether the date's numbers are of the lunar calendar.</summary>
    public bool IsLunar { get; set; }

    /// <summary>Whether the numbers count from the lunar new year: <c>mùng 3 Tết</c>, <c>29 Tết</c>.</summary>
    public bool IsNewYear { get; set; }

    /// <summary>Whether it names a holiday, an anniversary or a document.</summary>
    public bool IsOccasion { get; set; }

    /// <summary>Whether it bounds a time and tells of none itself: <c>trước ngày 20/2</c>, <c>đến 5/6</c>.</summary>
    public bool IsLimit { get; set; }

    /// <summary>Whose clock it names.</summary>
    public TimeZoneNote Zone { get; set; }

    /// <summary>The hour of the clock it gives; null if none.</summary>
    public int? Hour { get; set; }

    /// <summary>Whether it says the same moment as the phrase before it, by another clock.</summary>
    public bool RestatesPrevious { get; set; }
}
