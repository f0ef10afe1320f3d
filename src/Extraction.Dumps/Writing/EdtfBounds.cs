using System.Globalization;

namespace Extraction.Dumps.Writing;

/// <summary>The days that a date can mean, for queries that compare.</summary>
internal static class EdtfBounds
{
    /// <summary>The first and last day of a day, month, year or range; nulls where the year is unknown, and for seasons.</summary>
    public static (DateOnly? First, DateOnly? Last) Of(EdtfDate? date)
    {
        if (date is not { } known || known.ToString() is not { Length: > 0 } text || text.Contains('X'))
            return (null, null);
        var parts = text.Split('/');
        return (First(parts[0]), Last(parts[^1]));
    }

    private static DateOnly? First(string text) => text.Length switch
    {
        4 => new DateOnly(Number(text), 1, 1),
        7 when Number(text[5..]) <= 12 => new DateOnly(Number(text[..4]), Number(text[5..]), 1),
        10 => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static DateOnly? Last(string text) => First(text) is not { } first ? null : text.Length switch
    {
        4 => new DateOnly(first.Year, 12, 31),
        7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
        _ => first,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
