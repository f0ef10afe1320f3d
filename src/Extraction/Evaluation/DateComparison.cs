namespace Extraction.Evaluation;

/// <summary>How dates of gold and predictions compare.</summary>
internal static class DateComparison
{
    private const int MonthAndDay = 6;

    /// <summary>Whether two full dates lie more than a day apart; where a year is unknown, in one year.</summary>
    public static bool Clash(EdtfDate? gold, EdtfDate? predicted)
    {
        if (gold?.Day is { } first && predicted?.Day is { } second)
            return Math.Abs(first.DayNumber - second.DayNumber) > 1;
        return InOneYear(gold) is { } left && InOneYear(predicted) is { } right && Math.Abs(left.DayNumber - right.DayNumber) > 1;
    }

    /// <summary>
    /// Whether two dates are equal; a range is as good as none; and in an article without a publication date an unknown
    /// digit is as good as any.
    /// </summary>
    public static bool Same(EdtfDate? gold, EdtfDate? predicted, bool isDated)
    {
        if (gold == predicted)
            return true;
        if ((gold is null || gold.Value.IsRange) && (predicted is null || predicted.Value.IsRange))
            return true;
        return !isDated && gold is { } left && predicted is { } right && MatchDigits(left.ToString(), right.ToString());
    }

    private static bool MatchDigits(string left, string right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
            if (left[i] != right[i] && left[i] != 'X' && right[i] != 'X')
                return false;
        return true;
    }

    /// <summary>The day in a leap year, where month and day are known.</summary>
    private static DateOnly? InOneYear(EdtfDate? date)
    {
        var text = date?.ToString();
        return text?.Length == 4 + MonthAndDay && EdtfDate.TryParse("2000" + text[4..], out var day) ? day.Day : null;
    }
}
