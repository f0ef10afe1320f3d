namespace Extraction.Tests.Relations;

public sealed class AttendeeTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    [Test]
    public void Those_who_are_said_to_have_been_present_are_attendees_and_no_principals()
    {
        var meeting = Extract("Sáng 9/3, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Cuba Rogelio Polanco. Cùng dự có Phó Chủ tịch Quốc hội Nguyễn Khắc Định và ông Vũ Hải Hà.");

        meeting.Attendees.Select(party => party.Name).Should().Equal("Nguyễn Khắc Định", "Vũ Hải Hà");
        meeting.Attendees.Should().OnlyContain(party => party.Role == PartyRole.Attendee);
        meeting.Participants.Select(party => party.Name).Should().BeEquivalentTo("Trần Thanh Mẫn", "Rogelio Polanco");
    }

    [Test]
    public void Principals_who_are_named_again_among_those_present_are_no_attendees() =>
        Extract("Sáng 9/3, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Cuba Rogelio Polanco. Cùng dự có Đại sứ Rogelio Polanco.").Attendees.Should().BeEmpty();

    private static MeetingEvent Extract(string text) =>
        Pipeline.Extract(new Article("a", text, Published: new DateOnly(2026, 3, 10))).Should().ContainSingle().Subject;
}
