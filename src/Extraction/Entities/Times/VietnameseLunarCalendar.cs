namespace Extraction.Entities.Times;

/// <summary>The lunisolar calendar of Vietnam: lunar dates to solar ones.</summary>
/// <remarks>
/// After Ho Ngoc Duc, "Computing the Vietnamese lunar calendar" (https://www.informatik.uni-leipzig.de/~duc/amlich/), whose
/// formulas for the new moon and the sun's longitude are those of Jean Meeus, "Astronomical Algorithms", 1998. It differs from
/// the Chinese calendar because new moons and solar terms are taken at UTC+7. Thread-safe.
/// </remarks>
internal static class VietnameseLunarCalendar
{
    private const double TimeZone = 7.0 / 24;
    private const double SynodicMonth = 29.530588853;

    /// <summary>The Julian day number of 1 January of year 1 less the <see cref="DateOnly.DayNumber"/> of that day.</summary>
    private const int JulianDayOfEpoch = 1721426;

    /// <summary>The new moon of 1 January 1900, from which new moons are counted.</summary>
    private const double FirstNewMoon = 2415021.076998695;

    /// <summary>The solar day of a lunar date; of the ordinary month, where the year repeats it as a leap month.</summary>
    /// <param name="day">1–30.</param>
    /// <param name="month">1–12.</param>
    /// <param name="year">The solar year in which the lunar year begins.</param>
    /// <returns>Null if the month has no such day, or the year lies outside 1800–2199.</returns>
    public static DateOnly? ToSolar(int day, int month, int year)
    {
        if (day is < 1 or > 30 || month is < 1 or > 12 || year is < 1800 or > 2199)
            return null;
        // The months are counted from the eleventh, which holds the winter solstice.
        var (start, end) = month < 11 ? (EleventhMonth(year - 1), EleventhMonth(year)) : (EleventhMonth(year), EleventhMonth(year + 1));
        var newMoon = (int)(0.5 + ((start - FirstNewMoon) / SynodicMonth));
        var offset = month - 11;
        if (offset < 0)
            offset += 12;
        if (end - start > 365)
        {
            var leap = LeapMonthOffset(start);
            // The month that is repeated counts leap - 1; those from it on move one place.
            if (offset >= leap)
                offset++;
        }

        var first = NewMoonDay(newMoon + offset);
        if (day > NewMoonDay(newMoon + offset + 1) - first)
            return null;
        return DateOnly.FromDayNumber(first + day - 1 - JulianDayOfEpoch);
    }

    /// <summary>The Julian day number, in Vietnam, of the k-th new moon after 1 January 1900.</summary>
    private static int NewMoonDay(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        const double Degree = Math.PI / 180;
        var mean = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3)
            + (0.00033 * Math.Sin((166.56 + (132.87 * t) - (0.009173 * t2)) * Degree));
        var sun = (359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3)) * Degree;
        var moon = (306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3)) * Degree;
        var latitude = (21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3)) * Degree;
        var correction = ((0.1734 - (0.000393 * t)) * Math.Sin(sun)) + (0.0021 * Math.Sin(2 * sun))
            - (0.4068 * Math.Sin(moon)) + (0.0161 * Math.Sin(2 * moon)) - (0.0004 * Math.Sin(3 * moon))
            + (0.0104 * Math.Sin(2 * latitude)) - (0.0051 * Math.Sin(sun + moon)) - (0.0074 * Math.Sin(sun - moon))
            + (0.0004 * Math.Sin((2 * latitude) + sun)) - (0.0004 * Math.Sin((2 * latitude) - sun))
            - (0.0006 * Math.Sin((2 * latitude) + moon)) + (0.0010 * Math.Sin((2 * latitude) - moon)) + (0.0005 * Math.Sin((2 * moon) + sun));
        // Dynamical time runs ahead of universal time.
        var delta = t < -11
            ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
            : -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return (int)Math.Floor(mean + correction - delta + 0.5 + TimeZone);
    }

    /// <summary>The twelfth of the ecliptic (0–11) in which the sun stands when a day begins in Vietnam; 9 from the winter solstice on.</summary>
    private static int SunTwelfth(int julianDay)
    {
        var t = (julianDay - 0.5 - TimeZone - 2451545.0) / 36525;
        var t2 = t * t;
        const double Degree = Math.PI / 180;
        var anomaly = (357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2)) * Degree;
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t2);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Math.Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly)) + (0.000290 * Math.Sin(3 * anomaly));
        var longitude = (mean + centre) % 360;
        return (int)((longitude < 0 ? longitude + 360 : longitude) / 30);
    }

    /// <summary>The Julian day number of the first day of the month that holds the winter solstice of a year.</summary>
    private static int EleventhMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianDayOfEpoch;
        var k = (int)((lastDay - 2415021) / SynodicMonth);
        var day = NewMoonDay(k);
        return SunTwelfth(day) >= 9 ? NewMoonDay(k - 1) : day;
    }

    /// <summary>How many months after the eleventh the leap month comes: the first in which the sun enters no new twelfth.</summary>
    private static int LeapMonthOffset(int eleventhMonth)
    {
        var k = (int)(0.5 + ((eleventhMonth - FirstNewMoon) / SynodicMonth));
        var i = 1;
        var twelfth = SunTwelfth(NewMoonDay(k + i));
        int before;
        do
        {
            before = twelfth;
            i++;
            twelfth = SunTwelfth(NewMoonDay(k + i));
        }
        while (twelfth != before && i < 14);
        return i - 1;
    }
}
