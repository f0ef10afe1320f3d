using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Extraction;

/// <summary>
/// A date in the Extended Date/Time Format (ISO 8601-2:2019, level 1, without times): <c>2026-02-13</c>,
/// <c>2026-02</c>, <c>2026</c>, a season <c>2021-22</c>, unknown digits as <c>X</c> (<c>XXXX-02-06</c>,
/// <c>202X</c>), or an interval of two of these, both inclusive: <c>2025-04-01/2025-04-03</c>.
/// </summary>
/// <remarks>
/// A value always holds a date that exists in some year: month 13, 30 February and an interval that ends before it
/// begins cannot be made. The default value is not a date; it prints as the empty string. Immutable and thread-safe.
/// </remarks>
public readonly struct EdtfDate : IEquatable<EdtfDate>
{
    private readonly string? _text;

    private EdtfDate(string text) => _text = text;

    /// <summary>The one day.</summary>
    public static EdtfDate FromDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year not in 1–9999 or month not in 1–12.</exception>
    public static EdtfDate FromMonth(int year, int month) =>
        FromDay(new DateOnly(year, month, 1)).Truncate(7);

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year not in 1–9999.</exception>
    public static EdtfDate FromYear(int year) => FromDay(new DateOnly(year, 1, 1)).Truncate(4);

    /// <summary>A day of a month in an unknown year.</summary>
    /// <exception cref="FormatException">There is no such day in any year.</exception>
    public static EdtfDate FromDayOfUnknownYear(int month, int day) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"));

    /// <summary>From one day to another, both inclusive; the one day if they are the same.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public static EdtfDate FromRange(DateOnly first, DateOnly last) =>
        first == last ? FromDay(first)
        : first < last ? new($"{FromDay(first)}/{FromDay(last)}")
        : throw new ArgumentException("The last day of a range lies before its first day.", nameof(last));

    /// <summary>Whether this is an interval.</summary>
    public bool IsRange => _text is not null && _text.Contains('/');

    /// <summary>Whether this is one day, of a known year or not: <c>2026-02-13</c>, <c>XXXX-02-13</c>.</summary>
    public bool IsDay => _text is { Length: 10 } && char.IsAsciiDigit(_text[8]) && char.IsAsciiDigit(_text[9]);

    /// <summary>The day, where the value is one full day.</summary>
    public DateOnly? Day =>
        DateOnly.TryParseExact(_text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reads a date of the forms that the type holds.</summary>
    /// <exception cref="FormatException">The text is none of them, or the date does not exist.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not an EDTF level 1 date of a day, month, season, year or range.");

    /// <summary>Reads a date of the forms that the type holds.</summary>
    /// <returns>False where the text is none of them, or the date does not exist.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EdtfDate date)
    {
        date = default;
        if (text is null)
            return false;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!IsSimple(text))
                return false;
        }
        else
        {
            var (first, last) = (text[..slash], text[(slash + 1)..]);
            if (!IsSimple(first) || !IsSimple(last) || !StartsBeforeEnd(first, last))
                return false;
        }

        date = new EdtfDate(text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(EdtfDate other) => _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EdtfDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The date in EDTF.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Whether two values are the same date.</summary>
    public static bool operator ==(EdtfDate left, EdtfDate right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(EdtfDate left, EdtfDate right) => !left.Equals(right);

    private EdtfDate Truncate(int length) => new(_text![..length]);

    /// <summary>YYYY, YYYY-MM, YYYY-SS (season 21–24) or YYYY-MM-DD, with X for unknown digits.</summary>
    private static bool IsSimple(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10) || !IsDigitsOrX(text[..4]) || text[..4] is "0000")
            return false;
        if (text.Length == 4)
            return true;
        var month = text[5..7];
        if (text[4] != '-' || !IsDigitsOrX(month))
            return false;
        if (text.Length == 7)
            return Matches(month, 1, 12) || Matches(month, 21, 24);
        var day = text[8..];
        if (text[7] != '-' || !IsDigitsOrX(day) || !Matches(month, 1, 12))
            return false;
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m))
            return Matches(day, 1, 31);
        var year = int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : 2000;
        return Matches(day, 1, DateTime.DaysInMonth(year, m));
    }

    private static bool IsDigitsOrX(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c != 'X')
                return false;
        return true;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, int low, int high)
    {
        for (var n = low; n <= high; n++)
            if ((pattern[0] == 'X' || pattern[0] - '0' == n / 10) && (pattern[1] == 'X' || pattern[1] - '0' == n % 10))
                return true;
        return false;
    }

    private static bool StartsBeforeEnd(string first, string last)
    {
        if (first.Contains('X') || last.Contains('X'))
            return first != last;
        var length = Math.Min(first.Length, last.Length);
        return string.CompareOrdinal(first, 0, last, 0, length) <= 0 && first != last;
    }
}
