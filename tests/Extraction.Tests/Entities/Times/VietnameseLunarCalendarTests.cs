using Extraction.Entities.Times;

namespace Extraction.Tests.Entities.Times;

public sealed class VietnameseLunarCalendarTests
{
    [TestCase(1968, "1968-01-29")]
    [TestCase(1985, "1985-01-21")]
    [TestCase(2007, "2007-02-17")]
    [TestCase(2017, "2017-01-28")]
    [TestCase(2018, "2018-02-16")]
    [TestCase(2020, "2020-01-25")]
    [TestCase(2023, "2023-01-22")]
    [TestCase(2025, "2025-01-29")]
    [TestCase(2026, "2026-02-17")]
    [TestCase(2030, "2030-02-02")]
    public void The_year_begins_at_Tet_by_the_Vietnamese_meridian(int year, string tet) =>
        Iso(VietnameseLunarCalendar.ToSolar(1, 1, year)).Should().Be(tet);

    [TestCase(15, 8, 2020, "2020-10-01", Description = "after the leap fourth month")]
    [TestCase(15, 8, 2023, "2023-09-29", Description = "after the leap second month")]
    [TestCase(15, 8, 2024, "2024-09-17")]
    [TestCase(15, 8, 2025, "2025-10-06", Description = "after the leap sixth month")]
    [TestCase(10, 3, 2024, "2024-04-18")]
    [TestCase(23, 12, 2021, "2022-01-25")]
    public void A_day_of_the_year_is_found_past_leap_months(int day, int month, int year, string solar) =>
        Iso(VietnameseLunarCalendar.ToSolar(day, month, year)).Should().Be(solar);

    [TestCase(0, 1, 2020)]
    [TestCase(31, 1, 2020)]
    [TestCase(1, 13, 2020)]
    [TestCase(1, 1, 1500)]
    [TestCase(30, 12, 2021, Description = "a month of 29 days")]
    public void There_is_no_such_day(int day, int month, int year) =>
        VietnameseLunarCalendar.ToSolar(day, month, year).Should().BeNull();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
