using Extraction.Entities;

namespace Extraction.Tests.Entities;

/// <summary>The registry fills in what an article leaves out; it makes nobody into somebody else.</summary>
[TestFixture]
public sealed class ActorNameTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [TestCase("Chủ tịch Quốc hội Hàn Quốc Park Jin-woo đã tới Hà Nội.", "Park Jin-woo")]
    [TestCase("Chiều 6/5, ông Park Jin-woo gặp các nghị sĩ.", "Park Jin-woo")]
    public void A_longer_name_than_that_of_a_known_person_is_kept_whole(string text, string name)
    {
        var person = Pipeline.Recognize(new Article("name", text)).Entities.Should().ContainSingle(entity => entity.Name != null && entity.Type == MentionType.Person).Which;

        person.Name.Should().Be(name);
        person.ActorId.Should().BeNull();
    }

    [Test]
    public void A_known_person_has_an_id()
    {
        var person = Pipeline.Recognize(new Article("name", "Bộ trưởng Ngoại giao Hàn Quốc Park Jin đã tới Hà Nội.")).Entities
            .Should().ContainSingle(entity => entity.Type == MentionType.Person).Which;

        (person.Name, person.ActorId, person.Country).Should().Be(("Park Jin", "kr-park-jin", "KR"));
    }
}
