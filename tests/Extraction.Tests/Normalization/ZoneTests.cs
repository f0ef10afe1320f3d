using Extraction.Normalization;

namespace Extraction.Tests.Normalization;

public sealed class ZoneTests
{
    private static readonly ArticleNormalizer _normalizer = new();

    [TestCase("Hai bên vui mừng. Chủ tịch nước tiếp Đại sứ Lào. Ảnh: TTXVN Ông Nam nói rằng hai nước là láng giềng.",
        "Paragraph:Hai bên vui mừng.|Caption:Chủ tịch nước tiếp Đại sứ Lào. Ảnh: TTXVN|Paragraph:Ông Nam nói rằng hai nước là láng giềng.",
        TestName = "A caption run into a paragraph")]
    [TestCase("Thủ tướng tiếp khách (Ảnh: Minh An/TTXVN) Chiều 6/6, Thủ tướng đã nói chuyện.",
        "Caption:Thủ tướng tiếp khách (Ảnh: Minh An/TTXVN)|Paragraph:Chiều 6/6, Thủ tướng đã nói chuyện.",
        TestName = "A credit in brackets")]
    [TestCase("Họ đã đến. Bộ trưởng gặp đoàn. (Ảnh minh họa) Theo kế hoạch, đoàn ở lại.",
        "Paragraph:Họ đã đến.|Caption:Bộ trưởng gặp đoàn. (Ảnh minh họa)|Paragraph:Theo kế hoạch, đoàn ở lại.",
        TestName = "A credit without a colon")]
    [TestCase("Ngoại trưởng tới nơi. Ảnh: Văn Bình - TTXVN Trong buổi tiếp, hai bên trao đổi.",
        "Caption:Ngoại trưởng tới nơi. Ảnh: Văn Bình - TTXVN|Paragraph:Trong buổi tiếp, hai bên trao đổi.",
        TestName = "A photographer and an agency")]
    [TestCase("Đoàn ở lại một tuần. [Việt Nam và Lào ký thỏa thuận mới] Sau đó đoàn về nước.",
        "Paragraph:Đoàn ở lại một tuần.|RelatedHeadline:[Việt Nam và Lào ký thỏa thuận mới]|Paragraph:Sau đó đoàn về nước.",
        TestName = "The headline of another article in brackets")]
    [TestCase("TTO - Chiều nay hai bên gặp nhau.", "Byline:TTO -|Paragraph:Chiều nay hai bên gặp nhau.", TestName = "A paper before the first sentence")]
    [TestCase("Hai bên gặp nhau. Trần Văn An", "Paragraph:Hai bên gặp nhau.|Byline:Trần Văn An", TestName = "An author after the last sentence")]
    [TestCase("Thủ tướng thăm Lào\nChiều nay Thủ tướng tới nơi.\nHai bên hội đàm.",
        "Headline:Thủ tướng thăm Lào|Lead:Chiều nay Thủ tướng tới nơi.|Paragraph:Hai bên hội đàm.",
        TestName = "A headline as the first line, and the lead under it")]
    [TestCase("Ông nói: Ảnh hưởng của bão rất lớn. Mọi người lo lắng.",
        "Paragraph:Ông nói: Ảnh hưởng của bão rất lớn. Mọi người lo lắng.",
        TestName = "A word that only looks like a credit")]
    public void Zones_are_told_apart(string text, string zones)
    {
        var article = _normalizer.Normalize(new Article("a", text));
        string.Join('|', article.Zones.Select(zone => $"{zone.Kind}:{article.Text[zone.Start..zone.End]}")).Should().Be(zones);
    }
}
