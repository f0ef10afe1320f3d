namespace Extraction.Tests;

public sealed class ArticleTests
{
    private static readonly Article Article = new("a", "Thân bài.", "Tít");

    [Test]
    public void Offsets_from_zero_on_are_in_the_text() => Article.Quote(0, 4).Should().Be("Thân");

    [Test]
    public void Negative_offsets_are_in_the_headline_that_stands_a_line_before() => Article.Quote(-4, -1).Should().Be("Tít");

    [TestCase(0, 10)]
    [TestCase(5, 4)]
    [TestCase(-5, -2)]
    [TestCase(-2, 3)]
    public void A_range_outside_or_across_is_refused(int start, int end) =>
        FluentActions.Invoking(() => Article.Quote(start, end)).Should().Throw<ArgumentOutOfRangeException>();
}
