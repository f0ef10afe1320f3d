using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extraction.Entities.Times;
using Extraction.Normalization;
using Extraction.Tokenization;

namespace Extraction.Tests.Entities.Times;

public sealed class TimeRecognizerTests
{
    private static readonly ArticleNormalizer Normalizer = new();
    private static readonly VietnameseTokenizer Tokenizer = new();
    private static readonly TimeRecognizer Recognizer = new();

    public static IEnumerable<TestCaseData> Fixtures()
    {
        using var reader = new StreamReader(Path.Combine(TestContext.CurrentContext.TestDirectory, "fixtures", "times.tsv"));
        foreach (var row in ResourceTable.Read(reader, "times.tsv"))
            yield return new TestCaseData(row[0], row[1], row[2], row[3], row[4]).SetName($"{row[0]} [{row[1]}] {row[2]}");
    }

    [TestCaseSource(nameof(Fixtures))]
    public void An_expression_is_found_and_resolved(string text, string published, string expression, string edtf, string partOfDay)
    {
        var found = Recognize(text, published, out var clean);
        if (expression.Length == 0)
        {
            found.Select(time => clean[time.Start..time.End]).Should().BeEmpty();
            return;
        }

        found.Select(time => clean[time.Start..time.End]).Should().Contain(expression);
        var time = found.First(time => clean[time.Start..time.End] == expression);
        (time.Date?.ToString() ?? "").Should().Be(edtf);
        (time.PartOfDay is { } part ? JsonNamingPolicy.SnakeCaseLower.ConvertName(part.ToString()) : "").Should().Be(partOfDay);
    }

    [TestCase("Ngày 12/3, ông tới Ghent.", TimeKind.Day)]
    [TestCase("Sáng thứ Hai, ông tới Ghent.", TimeKind.Day)]
    [TestCase("Cùng ngày, ông tới Ghent.", TimeKind.Anaphoric)]
    [TestCase("Trước đó, ông tới Ghent.", TimeKind.Sequence)]
    [TestCase("Lúc 12h (giờ Bỉ), ông tới Ghent.", TimeKind.Clock)]
    [TestCase("Tuần trước, ông tới Ghent.", TimeKind.Range)]
    [TestCase("Từ 10 đến 12/3, ông ở Ghent.", TimeKind.Range)]
    [TestCase("Tháng trước, ông tới Ghent.", TimeKind.Month)]
    [TestCase("Mùa hè năm ngoái, ông tới Ghent.", TimeKind.Season)]
    [TestCase("Năm 2015, ông tới Ghent.", TimeKind.Year)]
    [TestCase("Ông dự lễ Quốc khánh 21/7 tại Ghent.", TimeKind.Occasion)]
    [TestCase("Lễ kỷ niệm ngày thành lập (2/3/1950) được tổ chức tại Ghent.", TimeKind.Occasion)]
    [TestCase("Nghị định số 12/2013/NĐ-CP ngày 26/12/2013 vẫn còn hiệu lực.", TimeKind.Occasion)]
    public void The_kind_tells_what_an_expression_is_good_for(string text, object kind) =>
        Recognize(text, "2019-03-14", out _).Should().ContainSingle().Which.Kind.Should().Be((TimeKind)kind);

    [TestCase("Chiều 12/3 (giờ Mỹ), họ gặp nhau.", TimeZoneNote.Local)]
    [TestCase("Chiều 12/3 (giờ VN), họ gặp nhau.", TimeZoneNote.Vietnam)]
    [TestCase("Chiều 12/3, họ gặp nhau.", TimeZoneNote.None)]
    public void The_zone_tells_whose_clock_is_meant(string text, object zone) =>
        Recognize(text, "2019-03-14", out _).Should().ContainSingle().Which.Zone.Should().Be((TimeZoneNote)zone);

    [Test]
    public void Expressions_stand_in_order_and_in_their_sentences()
    {
        var found = Recognize("Sáng 12/3, ông tới Ghent. Ngày 13/3, ông về nước, và ngày 14/3 ông họp báo.", "2019-03-14", out _);
        found.Select(time => time.Sentence).Should().Equal(0, 1, 1);
        found.Should().BeInAscendingOrder(time => time.Start);
    }

    [Test]
    public void No_heap_of_time_words_breaks_it()
    {
        var words = ResourceTable.Read("time-words.tsv").Select(row => row[1])
            .Concat(["1", "2", "5", "7", "12", "13", "29", "30", "31", "366", "2016", "1900", "2199", "/", "-", ".", ",", "(", ")", ":", "h", "Mỹ", "Hà"]).ToArray();
        string[] numbers = ["1", "2", "6", "12", "29", "30", "31", "1896", "/", "-", ".", ",", "đến", "và", "ngày", "chiều", "từ", "tháng", "năm", "("];
        string[] days = ["", "0001-01-01", "9999-12-31", "1899-05-05", "2016-02-29", "2019-12-31"];
        var random = new Random(20190314);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 25).Select(_ => (random.Next(2) == 0 ? words[random.Next(words.Length)] : numbers[random.Next(numbers.Length)]) + (random.Next(3) == 0 ? "" : " ")));
            var found = Recognize(text, days[round % days.Length], out var clean);
            var end = 0;
            foreach (var time in found)
            {
                time.Start.Should().BeGreaterThanOrEqualTo(end, text);
                time.End.Should().BeInRange(time.Start + 1, clean.Length, text);
                end = time.End;
            }
        }
    }

    private static ImmutableArray<TimeExpression> Recognize(string text, string published, out string clean)
    {
        DateOnly? day = published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var article = Normalizer.Normalize(new Article("fixture", text, Published: day));
        clean = article.Text;
        return Recognizer.Recognize(Tokenizer.Tokenize(article));
    }
}
