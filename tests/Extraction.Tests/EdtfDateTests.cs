using Extraction;

namespace Extraction.Tests;

public sealed class EdtfDateTests
{
    [TestCase("2026-02-13")]
    [TestCase("2026-02")]
    [TestCase("2026")]
    [TestCase("202X")]
    [TestCase("XXXX-02-29")]
    [TestCase("2021-22")]
    [TestCase("2025-04-01/2025-04-03")]
    [TestCase("XXXX-04-01/XXXX-04-03")]
    public void Parse_of_a_date_prints_it_again(string text) => EdtfDate.Parse(text).ToString().Should().Be(text);

    [TestCase("")]
    [TestCase("2026-13")]
    [TestCase("2026-02-30")]
    [TestCase("XXXX-02-30")]
    [TestCase("2025-02-29")]
    [TestCase("2021-25")]
    [TestCase("13/2")]
    [TestCase("2025-04-03/2025-04-01")]
    [TestCase("2025-04-03/2025-04-03")]
    [TestCase("2026-2-3")]
    [TestCase("0000")]
    public void A_date_that_does_not_exist_cannot_be_made(string text)
    {
        EdtfDate.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => EdtfDate.Parse(text)).Should().Throw<FormatException>();
    }

    [Test]
    public void A_range_of_one_day_is_that_day() =>
        EdtfDate.FromRange(new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 1)).ToString().Should().Be("2025-04-01");

    [Test]
    public void Only_a_full_day_has_a_day()
    {
        EdtfDate.Parse("2026-02-13").Day.Should().Be(new DateOnly(2026, 2, 13));
        EdtfDate.Parse("2026-02").Day.Should().BeNull();
        EdtfDate.Parse("2026-02-13/2026-02-14").Day.Should().BeNull();
    }

    [TestCase("2026-02-13", true)]
    [TestCase("XXXX-02-13", true)]
    [TestCase("2026-02-XX", false)]
    [TestCase("2026-02", false)]
    [TestCase("2026-02-13/2026-02-14", false)]
    public void A_day_of_an_unknown_year_is_a_day(string text, bool isDay) => EdtfDate.Parse(text).IsDay.Should().Be(isDay);
}
