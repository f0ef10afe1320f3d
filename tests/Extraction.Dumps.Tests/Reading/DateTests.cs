using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed class DateTests
{
    [TestCase("2025-08-07")]
    [TestCase("2025-08-07T22:00:00+07:00")]
    [TestCase("2025-08-07 22:00:00")]
    [TestCase("2025/8/7")]
    [TestCase("20250807")]
    [TestCase("Thu, 07 Aug 2025 22:00:00 +0700")]
    [TestCase("7 August 2025")]
    [TestCase("August 7, 2025 10:15 PM")]
    [TestCase("7 tháng 8, 2025")]
    [TestCase("Thứ Năm, ngày 7 tháng 8 năm 2025, 10:15")]
    [TestCase("1754578800")]
    [TestCase("1754578800000")]
    [TestCase(" 2025-08-07 ")]
    public void A_date_of_one_reading_is_read(string text) =>
        DateForm.Read(text).Should().Be(new DateReadings(new DateOnly(2025, 8, 7)));

    [TestCase("17/08/2025")]
    [TestCase("17-8-2025 10:15")]
    [TestCase("17.08.2025, 10:15 (GMT+7)")]
    [TestCase("Chủ Nhật, 17/8/2025 - 10:15")]
    [TestCase("10:15 17/08/2025")]
    [TestCase("10:15 | 17/08/2025")]
    public void A_day_above_twelve_shows_the_order(string text) =>
        DateForm.Read(text).Should().Be(new DateReadings(new DateOnly(2025, 8, 17), null));

    [TestCase("2025-02-30")]
    [TestCase("hôm qua")]
    [TestCase("32/13/2025")]
    [TestCase("0001-01-01")]
    [TestCase("9999-01-01")]
    [TestCase("20251")]
    public void What_is_no_date_is_none(string text) => DateForm.Read(text).Should().Be(default(DateReadings));

    [Test]
    public void The_order_is_found_out_over_the_first_rows()
    {
        using var folder = new TemporaryFolder();
        var dayFirst = folder.Write("a.csv", "id,date,body\n1,03/04/2025,a\n2,25/04/2025,b\n");
        var monthFirst = folder.Write("b.csv", "id,date,body\n1,03/04/2025,a\n2,04/25/2025,b\n");

        Dump.Articles(dayFirst)[0].Published.Should().Be(new DateOnly(2025, 4, 3));
        Dump.Articles(monthFirst)[0].Published.Should().Be(new DateOnly(2025, 3, 4));
    }

    [Test]
    public void An_ambiguous_order_is_refused_with_both_readings_and_settled_by_the_option()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "id,date,body\n1,03/04/2025,a\n2,05/04/2025,b\n");

        Dump.Rejection(file).ToString().Should().Be(
            $"{file}: the date '03/04/2025' can be 3 April 2025 or 4 March 2025, and the first rows do not tell which; say it with --dates day-first or --dates month-first.");
        Dump.Articles(file, new DumpReaderOptions { DateOrder = DateOrder.DayFirst })[0].Published.Should().Be(new DateOnly(2025, 4, 3));
        Dump.Articles(file, new DumpReaderOptions { DateOrder = DateOrder.MonthFirst })[0].Published.Should().Be(new DateOnly(2025, 3, 4));
    }

    [Test]
    public void An_ambiguous_date_behind_the_first_rows_is_refused_where_they_told_nothing()
    {
        using var folder = new TemporaryFolder();
        var rows = "1,2025-04-01,a\n2,01/01/2025,b\n3,03/04/2025,c\n4,04/25/2025,d\n";
        var records = Dump.Read(folder.Write("a.csv", "id,date,body\n" + rows), new DumpReaderOptions { Limits = new DumpLimits { RowsToLookAhead = 2 } });

        records.Select(record => record.Article?.Published).Should().Equal(new DateOnly(2025, 4, 1), new DateOnly(2025, 1, 1), null, new DateOnly(2025, 4, 25));
        records[2].Rejection!.Reason.Should().StartWith("the date '03/04/2025' can be 3 April 2025 or 4 March 2025").And.Contain("--dates day-first");
    }

    [Test]
    public void Dates_of_several_forms_are_read_each_in_its_own()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "id,date,body\n1,2025-08-07,a\n2,13/08/2025,b\n3,\"Thu, 07 Aug 2025 22:00:00 +0700\",c\n4,08/09/2025,d\n5,,e\n");

        Dump.Articles(file).Select(article => article.Published).Should().Equal(
            new DateOnly(2025, 8, 7), new DateOnly(2025, 8, 13), new DateOnly(2025, 8, 7), new DateOnly(2025, 9, 8), null);
    }

    [Test]
    public void A_date_that_reads_the_same_both_ways_is_not_ambiguous()
    {
        using var folder = new TemporaryFolder();

        Dump.Articles(folder.Write("a.csv", "id,date,body\n1,04/04/2025,a\n")).Single().Published.Should().Be(new DateOnly(2025, 4, 4));
    }

    [Test]
    public void A_date_that_is_none_rejects_its_row_with_the_row()
    {
        using var folder = new TemporaryFolder();
        var rejection = Dump.Rejection(folder.Write("a.csv", "id,date,body\n1,2025-04-03,a\n2,mai,b\n"));

        rejection.Reason.Should().Be("'mai' is no date of the form that the column has.");
        rejection.Row.Should().Be("2,mai,b");
    }
}
