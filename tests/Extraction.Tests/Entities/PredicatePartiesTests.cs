namespace Extraction.Tests.Entities;

public sealed class PredicatePartiesTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [TestCase("Họ gặp nhau ở quán phở rồi ra về.")]
    [TestCase("Thủ tướng Phạm Minh Chính đến Hà Nội. Cuộc gặp kéo dài hai giờ.")]
    [TestCase("Ông gặp bà.")]
    public void A_predicate_without_a_party_in_its_sentence_cannot_tell_of_a_meeting(string text) => MayTell(text).Should().BeFalse();

    [TestCase("Thủ tướng gặp Đại sứ Cuba.")]
    [TestCase("Thủ tướng Lào đến Hà Nội. Ông gặp Đại sứ Cuba.")]
    [TestCase("Ông A là bạn của ông B. Hai nhà ngoại giao gặp nhau ở quán phở.")]
    public void A_predicate_with_a_party_may_tell_of_one(string text) => MayTell(text).Should().BeTrue();

    [Test]
    public void The_fourth_stage_finds_nothing_in_what_is_passed_over()
    {
        string[] before = ["Thủ tướng Phạm Minh Chính đến Vientiane.", "Ngoại trưởng Lào và Đại sứ Cuba có mặt.", "Giá vàng tăng."];
        string[] subjects = ["Ông", "Hai bên", "Họ", "Hai nhà lãnh đạo", "Bà", "Đoàn"];
        string[] predicates = ["gặp", "hội đàm với", "tiếp", "đã có cuộc gặp với", "điện đàm với"];
        string[] objects = ["ông", "nhau", "bà ấy", "vị khách", "Ngoại trưởng Lào"];
        var passedOver = before.SelectMany(first => subjects.SelectMany(subject => predicates.SelectMany(predicate => objects.Select(other => $"{first} {subject} {predicate} {other}."))))
            .Where(text => !MayTell(text)).ToList();
        passedOver.Should().NotBeEmpty();
        foreach (var text in passedOver)
            Pipeline.RelationExtractor.Extract(Pipeline.Recognize(new Article("a", text))).Should().BeEmpty(text);
    }

    private static bool MayTell(string text) => Pipeline.RecognizeMeetings(Pipeline.Tokenize(Pipeline.Normalizer.Normalize(new Article("a", text)))) is not null;
}
