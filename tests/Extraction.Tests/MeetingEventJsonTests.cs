using System.Text.Json;
using Extraction.Json;

namespace Extraction.Tests;

public sealed class MeetingEventJsonTests
{
    private static readonly MeetingEvent Call = new(
        "e1", "a1", MeetingKind.WelcomeCeremony, MeetingChannel.InPerson, MeetingStatus.Cancelled, new TextSpan("lễ đón", 3, 9),
        new EventDate(EdtfDate.Parse("2025-04-01/2025-04-03"), "từ 1 đến 3/4", PartOfDay.EarlyMorning), new EventPlace("Phủ Chủ tịch", "VN"),
        [new Party("Lương Cường", "Chủ tịch nước", null, "VN", PartyType.Person, PartyRole.Host, "vn-luong-cuong", [new TextSpan("Lương Cường", 20, 31)])],
        [], [new EventTopic("trade", [new TextSpan("thương mại", 40, 50)])], [new TextSpan("Câu.", 0, 4)], 0.75)
    {
        Article = new ArticleReference("Tít", new DateOnly(2025, 4, 1), null, "Báo"),
    };

    [Test]
    public void An_event_written_and_read_again_is_written_the_same()
    {
        var json = MeetingEventJson.Serialize(Call);

        MeetingEventJson.Serialize(MeetingEventJson.Deserialize(json)).Should().Be(json);
        json.Should().NotContain("\n").And.Contain("Lương Cường", "Vietnamese letters are not escaped");
    }

    [Test]
    public void Names_and_values_are_those_of_the_contract()
    {
        using var json = JsonDocument.Parse(MeetingEventJson.Serialize(Call));
        var root = json.RootElement;

        root.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            "id", "articleId", "article", "encounterId", "kind", "channel", "status", "trigger", "date", "place", "participants", "attendees", "topics", "evidence", "confidence");
        root.GetProperty("kind").GetString().Should().Be("welcome_ceremony");
        root.GetProperty("channel").GetString().Should().Be("in_person");
        root.GetProperty("status").GetString().Should().Be("cancelled");
        root.GetProperty("date").GetRawText().Should().Be("""{"edtf":"2025-04-01/2025-04-03","text":"từ 1 đến 3/4","partOfDay":"early_morning"}""");
        root.GetProperty("participants")[0].EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("name", "title", "organization", "country", "type", "role", "actorId", "mentions");
        root.GetProperty("topics")[0].EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("code", "evidence");
        root.GetProperty("trigger").EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("text", "start", "end");
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"id":"e","kind":"party"}""")]
    public void What_is_no_event_is_refused(string json) =>
        FluentActions.Invoking(() => MeetingEventJson.Deserialize(json)).Should().Throw<JsonException>();
}
