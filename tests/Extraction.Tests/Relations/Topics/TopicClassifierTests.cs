using Extraction.Relations.Topics;

namespace Extraction.Tests.Relations.Topics;

public sealed class TopicClassifierTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();
    private static readonly TopicClassifier Classifier = new();

    [TestCase("Hai bên nhất trí đẩy mạnh hợp tác quốc phòng và giao lưu nhân dân.", "defense_security", "people_to_people")]
    [TestCase("Hai nhà lãnh đạo trao đổi về tình hình Biển Đông, nhấn mạnh tự do hàng hải.", "maritime")]
    [TestCase("Kim ngạch thương mại hai chiều đạt 12 tỷ USD.", "trade")]
    [TestCase("Hai bên bàn về AI.", "science_technology")]
    public void Words_of_a_topic_give_the_topic(string text, params string[] codes) =>
        Codes(text).Should().Contain(codes);

    [TestCase("Bộ trưởng Quốc phòng Phan Văn Giang gặp Bộ trưởng Thương mại Nguyễn Văn An.")]
    [TestCase("Ông An, cán bộ Bộ Văn hóa, Thể thao và Du lịch, cũng có mặt.")]
    [TestCase("Không ai biết hai ông nói gì.")]
    public void Names_of_offices_are_no_topics(string text) => Codes(text).Should().BeEmpty();

    [Test]
    public void Evidence_is_the_words_in_the_original()
    {
        var topic = Classify("Hai bên bàn về biến đổi khí hậu.", Classifier).Single(t => t.Code == "environment_climate");
        topic.Evidence.Should().Equal(new TextSpan("biến đổi khí hậu", 15, 31));
    }

    [Test]
    public void A_taxonomy_of_the_user_takes_the_place_of_the_default()
    {
        using var rows = new StringReader("# mine\ncode\tphrase\tweight\nwine\trượu vang\t1\nwine\tnho\t0.5\nwine\tnho khô\t0\n");
        var classifier = new TopicClassifier(TopicTaxonomy.Load(rows, "mine"));
        Codes("Hai bên bàn về rượu vang.", classifier).Should().Equal("wine");
        Codes("Hai bên bàn về nho.", classifier).Should().BeEmpty();
        classifier.Taxonomy.Codes.Should().Equal("wine");
    }

    [TestCase("code\tphrase\tweight\nwine\trượu vang\tnhiều\n", "*mine*wine rượu vang nhiều*")]
    [TestCase("code\tphrase\tweight\nwine\t...\t1\n", "*mine*'...'*wine*")]
    public void A_row_of_another_form_is_named(string rows, string message)
    {
        using var reader = new StringReader(rows);
        var load = () => TopicTaxonomy.Load(reader, "mine");
        load.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Test]
    public void The_default_taxonomy_holds_the_codes_of_the_guidelines() =>
        TopicTaxonomy.Default.Codes.Should().BeEquivalentTo(
            "bilateral_relations", "party_ties", "parliament", "defense_security", "maritime", "law_enforcement", "trade", "investment",
            "finance_aid", "energy", "agriculture", "infrastructure_transport", "science_technology", "environment_climate", "education",
            "health", "culture_sport", "tourism", "labor", "people_to_people", "war_legacy", "humanitarian_disaster", "community_consular",
            "multilateral", "regional_conflicts", "rights_law", "protocol", "domestic_governance", "politics_elections");

    [TestCase("Hai bên trao đổi về ASEAN và vai trò trung tâm của ASEAN.", "multilateral")]
    [TestCase("Bên lề hội nghị cấp cao ASEAN, hai bên bàn về du lịch.", "tourism")]
    public void Where_they_met_is_not_what_they_talked_about(string text, string code) => Codes(text).Should().Equal(code);

    private static IEnumerable<string> Codes(string text, TopicClassifier? classifier = null) => Classify(text, classifier ?? Classifier).Select(t => t.Code);

    private static IEnumerable<EventTopic> Classify(string text, TopicClassifier classifier)
    {
        var article = Pipeline.Recognize(new Article("a", text));
        return classifier.Classify(article, [new TopicContext(0, text.Length, TopicContextRole.Reported)]);
    }
}
