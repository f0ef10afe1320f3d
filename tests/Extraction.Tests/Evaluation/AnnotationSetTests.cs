using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public sealed class AnnotationSetTests
{
    private const string Event = """{"kind": "call", "channel": "phone", "status": "held", "date": "2024-05-09", "place": null, "participants": [{"name": "A", "role": "principal"}], "topics": ["trade"]}""";

    [Test]
    public void Annotators_write_an_article_a_line()
    {
        var set = Load($$"""{"id": "a", "published": null, "events": [{{Event}}]}""", "", """{"id": "b", "published": "2024-05-10", "events": []}""");
        set.Articles.Select(a => (a.Id, a.IsDated, a.Events.Length)).Should().Equal(("a", false, 1), ("b", true, 0));
        var read = set.EventsOf("a").Single();
        (read.Kind, read.Channel, read.Date.ToString(), read.Topics.Single()).Should().Be((MeetingKind.Call, MeetingChannel.Phone, "2024-05-09", "trade"));
    }

    [Test]
    public void The_product_writes_an_event_a_line()
    {
        const string Line = """
            {"articleId": "a", "kind": "reception", "channel": "in_person", "status": "planned", "trigger": {"text": "tiếp", "start": 3, "end": 7},
            "date": {"edtf": "2024-05", "text": "tháng 5"}, "place": {"text": "Huế", "country": "VN"}, "topics": [{"code": "trade", "evidence": []}],
            "participants": [{"name": "A", "role": "host", "mentions": [{"text": "A", "start": 0, "end": 1}]}, {"name": "B", "role": "attendee"}]}
            """;
        var set = Load(Line.ReplaceLineEndings(" "), Line.ReplaceLineEndings(" "));
        var read = set.EventsOf("a").Should().HaveCount(2).And.Subject.First();
        (read.Trigger, read.DateText, read.Place, read.Topics.Single()).Should().Be(("tiếp", "tháng 5", "Huế", "trade"));
        read.TriggerSpan.Should().Be(new TextSpan("tiếp", 3, 7));
        read.Participants.Should().ContainSingle().Which.Mentions.Should().Equal(new TextSpan("A", 0, 1));
    }

    [TestCase("""{"id": "a", "events": 3}""", "*gold, line 2: 'events' is no array.")]
    [TestCase("""{"id": "a", "events": [{"kind": "party"}]}""", "*gold, line 2: 'party' is no kind.")]
    [TestCase("""{"id": "a", "events": [{"kind": "call", "status": "held", "date": "2024-02-30"}]}""", "*gold, line 2: '2024-02-30' is no EDTF date.")]
    [TestCase("""{"events": []}""", "*gold, line 2: 'id' is missing.")]
    [TestCase("""[]""", "*gold, line 2: a JSON object was expected.")]
    [TestCase("""{"id": """, "*gold, line 2: *")]
    public void A_line_of_neither_form_is_named(string line, string message)
    {
        var load = () => Load("""{"id": "z", "events": []}""", line);
        load.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    private static AnnotationSet Load(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return AnnotationSet.Load(reader, "gold");
    }
}
