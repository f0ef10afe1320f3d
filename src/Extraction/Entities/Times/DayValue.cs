using System.Globalization;

namespace Extraction.Entities.Times;

/// <summary>A day whose year may be unknown.</summary>
/// <param name="Date">The day; of a leap year taken at will where the year is unknown.</param>
/// <param name="IsYearKnown">Whether the year of <paramref name="Date"/> means anything.</param>
internal readonly record struct DayValue(DateOnly Date, bool IsYearKnown)
{
    private const int AnyLeapYear = 2000;

    /// <summary>A day of a month in an unknown year.</summary>
    public static DayValue OfUnknownYear(int month, int day) => new(new DateOnly(AnyLeapYear, month, day), false);

    /// <summary>The day some days later.</summary>
    public DayValue AddDays(int days) => this with { Date = Date.AddDays(days) };

    /// <summary>In EDTF, with <c>XXXX</c> for an unknown year.</summary>
    public EdtfDate ToEdtf() => IsYearKnown ? EdtfDate.FromDay(Date) : EdtfDate.FromDayOfUnknownYear(Date.Month, Date.Day);

    /// <summary>From this day to another, both inclusive; the one day if they are the same or the other lies before.</summary>
    public EdtfDate To(DayValue last)
    {
        if (IsYearKnown && last.IsYearKnown)
            return last.Date > Date ? EdtfDate.FromRange(Date, last.Date) : ToEdtf();
        return EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{ToEdtf()}/{last.ToEdtf()}"), out var range) ? range : ToEdtf();
    }
}
