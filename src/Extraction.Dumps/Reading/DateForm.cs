using System.Globalization;
using System.Text.RegularExpressions;

namespace Extraction.Dumps.Reading;

/// <summary>Reads the dates that dumps have. The time of day and the zone are left aside: the date is the newspaper's own.</summary>
internal static partial class DateForm
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>The readings of a text: none where it is no date, two where day and month can be either.</summary>
    public static DateReadings Read(string text)
    {
        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso)
            return new(Day(iso.Groups["y"], iso.Groups["m"], iso.Groups["d"]));
        if (Slashed().Match(text) is { Success: true } slashed)
            return new(
                Day(slashed.Groups["y"], slashed.Groups["b"], slashed.Groups["a"]),
                Day(slashed.Groups["y"], slashed.Groups["a"], slashed.Groups["b"]));
        if (Vietnamese().Match(text) is { Success: true } vietnamese)
            return new(Day(vietnamese.Groups["y"], vietnamese.Groups["m"], vietnamese.Groups["d"]));
        if (English().Match(text) is { Success: true } english)
            return new(Day(english.Groups["y"], Month(english.Groups["m"].ValueSpan), english.Groups["d"]));
        if (Epoch().IsMatch(text))
            return new(FromEpoch(long.Parse(text, CultureInfo.InvariantCulture)));
        return default;
    }

    /// <summary>2025-08-07, 2025/8/7, 20250807, 2025-08-07T22:00:00+07:00, 2025-08-07 22:00:00.</summary>
    [GeneratedRegex(@"\A(?<y>\d{4})(?:[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|(?<m>\d\d)(?<d>\d\d))(?:[T ,].*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    /// <summary>07/08/2025, 7-8-2025 10:15, 10:15 07.08.2025, Thứ Năm, 07/08/2025, 10:15 (GMT+7).</summary>
    [GeneratedRegex(@"\A(?:[^\d]*|\d{1,2}[:hg]\d{2}(?::\d{2})?[^\d]*)\b(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})(?:\D.*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    /// <summary>7 tháng 8, 2025; Thứ Năm, ngày 7 tháng 8 năm 2025.</summary>
    [GeneratedRegex(@"\A[^\d]*(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})[, ]+(?:năm\s+)?(?<y>\d{4})(?:\D.*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    /// <summary>Thu, 07 Aug 2025 22:00:00 +0700; August 7, 2025; 7 August 2025.</summary>
    [GeneratedRegex(@"\A(?:[a-z]{3,9},?\s+)?(?:(?<d>\d{1,2})\s+(?<m>[a-z]{3,9})\.?|(?<m>[a-z]{3,9})\.?\s+(?<d>\d{1,2}))[, ]+(?<y>\d{4})(?:\D.*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    /// <summary>Seconds or milliseconds since 1970.</summary>
    [GeneratedRegex(@"\A\d{9,10}(?:\d{3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();

    private static DateOnly? Day(Group year, Group month, Group day) =>
        Day(year, int.Parse(month.ValueSpan, CultureInfo.InvariantCulture), day);

    private static DateOnly? Day(Group year, int month, Group day)
    {
        var y = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
        var d = int.Parse(day.ValueSpan, CultureInfo.InvariantCulture);
        return y is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, d)
            : null;
    }

    private static int Month(ReadOnlySpan<char> name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var i = 0; i < 12; i++)
            if (names[i].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    private static DateOnly? FromEpoch(long count)
    {
        // The newspapers of a Vietnamese dump write in Indochina Time, which has no summer time.
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(count >= 100_000_000_000 ? count : count * 1000).ToOffset(TimeSpan.FromHours(7));
        return moment.Year is >= EarliestYear and <= LatestYear ? DateOnly.FromDateTime(moment.DateTime) : null;
    }
}
