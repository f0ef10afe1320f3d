namespace Extraction.Tests.Relations.Topics;

/// <summary>Which sentences tell of which encounter, seen by the topics that the encounters get.</summary>
public sealed class EncounterTopicsTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [Test]
    public void What_follows_belongs_to_the_encounter_told_last()
    {
        var topics = Topics("""
            Ngày 12/3, Thủ tướng Phạm Minh Chính tiếp Đại sứ Cuba Rogelio Polanco Fuentes. Hai bên trao đổi về hợp tác y tế và sản xuất vaccine.
            Cùng ngày, Thủ tướng Phạm Minh Chính tiếp Đại sứ Nhật Bản Ito Naoki. Hai bên bàn về đường sắt tốc độ cao.
            """);
        topics["Rogelio Polanco Fuentes"].Should().Contain("health").And.NotContain("infrastructure_transport");
        topics["Ito Naoki"].Should().Contain("infrastructure_transport").And.NotContain("health");
    }

    [Test]
    public void A_mention_of_another_encounter_does_not_take_over()
    {
        var topics = Topics("""
            Chiều 12/3, Tổng Bí thư Tô Lâm tiếp Tổng thống Cộng hòa Séc Petr Pavel.
            Tổng Bí thư Tô Lâm hoan nghênh kết quả hội đàm giữa Tổng thống Petr Pavel và Chủ tịch nước Lương Cường.
            Tổng thống Petr Pavel đề nghị mở rộng hợp tác du lịch.
            """);
        topics["Tô Lâm"].Should().Contain("tourism");
        topics.Where(pair => pair.Key == "Lương Cường").SelectMany(pair => pair.Value).Should().NotContain("tourism");
    }

    [Test]
    public void What_stands_before_the_caption_that_names_the_parties_belongs_to_them()
    {
        var topics = Topics("""
            Tổng thống Lee Jae Myung khẳng định coi trọng hợp tác năng lượng hạt nhân với Việt Nam.

            Tổng Bí thư Tô Lâm điện đàm với Tổng thống Hàn Quốc Lee Jae Myung. Ảnh: TTXVN
            """);
        topics["Lee Jae Myung"].Should().Contain("energy");
    }

    [Test]
    public void Of_a_digest_only_the_piece_about_the_parties_counts()
    {
        var article = new Article("a", "Giá xăng dầu tăng mạnh; Ông Zelensky gặp ông Trump bàn về lệnh ngừng bắn; Du khách đổ về Đà Nẵng.", "Tin tức thế giới 3-3: Bóng đá Việt Nam thắng lớn; Ông Zelensky gặp ông Trump");
        Pipeline.Extract(article).Should().ContainSingle().Which.Topics.Select(t => t.Code).Should().Equal("regional_conflicts");
    }

    /// <summary>The topics of each encounter by the name of each of its participants.</summary>
    private static Dictionary<string, string[]> Topics(string text) => Pipeline.Extract(new Article("a", text, Published: new DateOnly(2026, 3, 13)))
        .SelectMany(meeting => meeting.Participants.Select(party => (party.Name, Codes: meeting.Topics.Select(t => t.Code).ToArray())))
        .Where(pair => pair.Name is not null)
        .GroupBy(pair => pair.Name!)
        .ToDictionary(group => group.Key, group => group.First().Codes);
}
