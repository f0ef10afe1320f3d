using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public sealed class ComparableTextTests
{
    private static readonly ComparableText Text = new();

    [TestCase("Đặng Thị Ánh", "dang thi anh")]
    [TestCase("Ha\u0301n Quô\u0301c", "han quoc")]
    [TestCase("Jean-Marc Dupré", "jean marc dupre")]
    [TestCase("Weiß", "weiss")]
    [TestCase("Øyvind", "yvind")]
    [TestCase("T.Ư", "t u")]
    [TestCase("김 영호", "")]
    [TestCase("30/4", "30 4")]
    public void Words_keep_Latin_letters_and_digits(string text, string expected) => string.Join(' ', Text.Words(text)).Should().Be(expected);

    [TestCase("ông Nguyễn Văn An", "nguyen van an")]
    [TestCase("GS.TS Trần Bình", "tran binh")]
    [TestCase("Bà", "ba")]
    public void Names_are_compared_without_honorifics(string name, string expected) => string.Join(' ', Text.NameWords(name).ToArray()).Should().Be(expected);

    [TestCase("Thủ tướng Chính phủ", "Thủ tướng", 2.0 / 3)]
    [TestCase("a a b", "a b b", 2.0 / 3)]
    [TestCase("", "a", 0)]
    public void Token_f1_counts_every_word_once(string left, string right, double expected) => Text.TokenF1(left, right).Should().BeApproximately(expected, 1e-12);
}
