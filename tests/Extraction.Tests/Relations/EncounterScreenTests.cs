using Extraction.Entities.Lexicon;
using Extraction.Relations.Predicates;

namespace Extraction.Tests.Relations;

public sealed class EncounterScreenTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();
    private static readonly EncounterScreen Screen = new(EntityLexicon.Default);

    [TestCase("Giá vàng hôm nay tăng mạnh so với hôm qua.")]
    [TestCase("Bộ Y tế họp báo về dịch cúm.")]
    [TestCase("Mưa tiếp tục trút xuống miền Trung.")]
    [TestCase("Đại biểu tiếp xúc cử tri ở quận 1.")]
    [TestCase("Giá nhà tăng 5 triệu đồng.")]
    [TestCase("")]
    public void A_text_without_a_predicate_cannot_tell_of_a_meeting(string text) => MayTell(text).Should().BeFalse();

    [TestCase("Thủ tướng gặp Đại sứ Cuba.")]
    [TestCase("THỦ TƯỚNG TIẾP ĐẠI SỨ CUBA")]
    [TestCase("Hai bên hội   đàm tại Hà Nội.")]
    [TestCase("Hai bên hội\u00A0đàm tại Hà Nội.")]
    [TestCase("Chủ tịch nước đã tiếp.Đại sứ ra về.")]
    [TestCase("Mưa tiếp tục. Thủ tướng tiếp Đại sứ.")]
    [TestCase("Mỹ triệu Đại sứ Nga.")]
    [TestCase("Ông được triệu đến. Đại sứ ra về.")]
    [TestCase("Đại biểu tiếp xúc cử tri rồi gặp Chủ tịch tỉnh.")]
    [TestCase("TP.HCM: Chủ tịch gặp 'Đại sứ'.")]
    [TestCase("Ông gặp会见 bà.")]
    [TestCase("Hai bên hoà đàm với nhau.")]
    [TestCase("Hai bên hòa đàm với nhau.")]
    public void A_text_with_a_predicate_may_tell_of_one(string text) => MayTell(text).Should().BeTrue();

    [Test]
    public void A_predicate_in_the_headline_counts() =>
        Pipeline.MayTell(Pipeline.Normalizer.Normalize(new Article("a", "Tin ngắn.", "Thủ tướng tiếp Đại sứ Cuba"))).Should().BeTrue();

    [Test]
    public void The_stages_find_nothing_in_what_is_passed_over()
    {
        string[] subjects = ["Thủ tướng Phạm Minh Chính", "Giá vàng", "Đại sứ Cuba"];
        string[] verbs = ["gặp", "họp báo", "tiếp tục", "tiếp", "tăng so với", "gặp nạn cùng", "hội đàm với", "đón Tết cùng", "thăm", "gửi thư cho", "triệu tập", "điện đàm với"];
        string[] objects = ["Tổng thống Hàn Quốc Lee Jae Myung", "hôm qua", "Ngoại trưởng Lào tại Hà Nội"];
        foreach (var text in subjects.SelectMany(subject => verbs.SelectMany(verb => objects.Select(other => $"Chiều 13/2, {subject} {verb} {other}."))))
        {
            var article = new Article("a", text);
            if (!Pipeline.MayTell(Pipeline.Normalizer.Normalize(article)))
                Pipeline.RelationExtractor.Extract(Pipeline.Recognize(article)).Should().BeEmpty(text);
        }
    }

    [Test]
    public void A_pipeline_with_stages_of_others_passes_nothing_over()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseRelationExtractor(new NoRelations()).Build();

        pipeline.MayTell(pipeline.Normalizer.Normalize(new Article("a", "Giá vàng tăng."))).Should().BeTrue();
    }

    private static bool MayTell(string text) => Screen.MayTell(Pipeline.Normalizer.Normalize(new Article("a", text)));

    private sealed class NoRelations : Extraction.Relations.IRelationExtractor
    {
        public System.Collections.Immutable.ImmutableArray<MeetingEvent> Extract(Extraction.Entities.RecognizedArticle article) => [];
    }
}
