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
    public string? Problem => !IsSettled && _ambiguous is { } example ? Unclear(example.Text, example.Readings) : null;

    /// <summary>The form, as a user names it.</summary>
    public DateOrder Order => order != DateOrder.Detect ? order : _monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;

    private bool IsSettled => order != DateOrder.Detect || _dayFirst != _monthFirst;

    /// <summary>Reads a date in the form of the column; where it is none, or is not clear, there is a problem.</summary>
    public (DateOnly? Date, string? Problem) Read(string text)
    {
        var readings = DateForm.Read(text);
        if (!IsSettled && readings.IsAmbiguous)
            return (null, Unclear(text, readings));
        var date = IsSettled
            ? Order == DateOrder.MonthFirst ? readings.MonthFirst : readings.DayFirst
            : readings.DayFirst ?? readings.MonthFirst;
        return (date, date is null ? $"'{text}' is no date of the form that the column has." : null);
    }

    private static string Unclear(string text, DateReadings readings) =>
        string.Create(CultureInfo.InvariantCulture, $"the date '{text}' can be {readings.DayFirst:d MMMM yyyy} or {readings.MonthFirst:d MMMM yyyy}, and the first rows do not tell which; say it with --dates day-first or --dates month-first.");
}
