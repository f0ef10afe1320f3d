namespace Extraction.Dumps.Reading;

/// <summary>What a text can mean as a date.</summary>
/// <param name="DayFirst">The date, read with the day before the month where that makes a difference; null where it is none.</param>
/// <param name="MonthFirst">The date, read with the month before the day where that makes a difference; null where it is none.</param>
internal readonly record struct DateReadings(DateOnly? DayFirst, DateOnly? MonthFirst)
{
    /// <summary>A date of one reading.</summary>
    public DateReadings(DateOnly? day)
        : this(day, day)
    {
    }

    /// <summary>Whether both readings are dates, and different ones.</summary>
    public bool IsAmbiguous => DayFirst is { } day && MonthFirst is { } month && day != month;
}
