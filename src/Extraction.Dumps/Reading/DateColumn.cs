using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>The publication dates of one file: their form is found out over its first rows, then all are read in it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DateColumn(DateOrder order)
{
    private bool _dayFirst;
    private bool _monthFirst;
    private (string Text, DateReadings Readings)? _ambiguous;

    /// <summary>Looks at a date of the first rows.</summary>
    public void Observe(string? text)
    {
        if (order != DateOrder.Detect || string.IsNullOrWhiteSpace(text))
            return;
        var readings = DateForm.Read(text);
        _dayFirst |= readings is { DayFirst: not null, MonthFirst: null };
        _monthFirst |= readings is { DayFirst: null, MonthFirst: not null };
        if (readings.IsAmbiguous)
            _ambiguous ??= (text, readings);
    }

    /// <summary>Why the dates cannot be read; null where they can.</summary>
    public string? Problem => order != DateOrder.Detect || _ambiguous is not { } example || _dayFirst != _monthFirst
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"the date '{example.Text}' can be {example.Readings.DayFirst:d MMMM yyyy} or {example.Readings.MonthFirst:d MMMM yyyy}, and the first rows do not tell which; say it with --dates day-first or --dates month-first.");

    /// <summary>The form, as a user names it.</summary>
    public DateOrder Order => order != DateOrder.Detect ? order : _monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;

    /// <summary>Reads a date in the form of the column; null where it is none.</summary>
    public DateOnly? Read(string text)
    {
        var readings = DateForm.Read(text);
        return Order == DateOrder.MonthFirst ? readings.MonthFirst : readings.DayFirst;
    }
}
