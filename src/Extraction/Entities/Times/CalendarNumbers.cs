namespace Extraction.Entities.Times;

/// <summary>The numbers of a date as the text gives them; 0 for what it does not say.</summary>
/// <param name="Day">1–31.</param>
/// <param name="Month">1–12.</param>
/// <param name="Year">Four digits.</param>
internal readonly record struct CalendarNumbers(int Day, int Month, int Year)
{
    /// <summary>Whether the month has a name of the lunar calendar: <c>tháng Giêng</c>, <c>tháng Chạp</c>.</summary>
    public bool IsLunarMonth { get; init; }

    /// <summary>Whether there is such a day in some year.</summary>
    public bool IsPossible =>
        Day is >= 1 and <= 31 && (Month == 0 || (Month <= 12 && Day <= DateTime.DaysInMonth(Year is 0 ? 2000 : Year, Month)));
}
