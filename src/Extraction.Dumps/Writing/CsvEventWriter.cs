using System.Globalization;
using Extraction.Dumps.Running;

namespace Extraction.Dumps.Writing;

/// <summary>
/// One event a row, its participants side by side; beside it <c>participants.csv</c> and <c>topics.csv</c> in long
/// form, joined by <c>event_id</c>.
/// </summary>
internal sealed class CsvEventWriter : IEventWriter
{
    private static readonly string[] EventColumns =
    [
        "event_id", "article_id", "published", "source", "url", "article_title", "kind", "channel", "status", "date", "date_text",
        "part_of_day", "place", "place_country", "trigger", "topics", "attendees", "evidence", "confidence", "encounter_id", "participants",
    ];

    private static readonly string[] PartyColumns = ["name", "title", "organization", "country", "type", "role", "actor_id"];

    private readonly int _participants;
    private readonly CsvTable _events;
    private readonly CsvTable _parties;
    private readonly CsvTable _topics;

    public CsvEventWriter(OutputTarget target, RunFacts facts)
    {
        _participants = Math.Max(2, facts.Counts.MostParticipants);
        var sideBySide = Enumerable.Range(1, _participants).SelectMany(i => PartyColumns.Select(column => string.Create(CultureInfo.InvariantCulture, $"participant{i}_{column}")));
        _events = new CsvTable(target.Files[0], EventColumns.Concat(sideBySide));
        _parties = new CsvTable(target.Files[1], ["event_id", "position", .. PartyColumns]);
        _topics = new CsvTable(target.Files[2], ["event_id", "position", "topic", "evidence"]);
    }

    public void Write(JournaledOutcome outcome)
    {
        foreach (var meeting in outcome.Events)
        {
            WriteEvent(meeting);
            foreach (var (party, position) in meeting.Participants.Concat(meeting.Attendees).Select((party, i) => (party, i + 1)))
            {
                _parties.Text(meeting.Id);
                _parties.Number(position);
                WriteParty(_parties, party);
                _parties.EndRow();
            }

            foreach (var (topic, position) in meeting.Topics.Select((topic, i) => (topic, i + 1)))
            {
                _topics.Text(meeting.Id);
                _topics.Number(position);
                _topics.Text(topic.Code);
                _topics.Text(string.Join(" … ", topic.Evidence.Select(span => span.Text)));
                _topics.EndRow();
            }
        }
    }

    public void Complete()
    {
        _events.Complete();
        _parties.Complete();
        _topics.Complete();
    }

    public void Commit()
    {
        _events.Commit();
        _parties.Commit();
        _topics.Commit();
    }

    public void Dispose()
    {
        _events.Dispose();
        _parties.Dispose();
        _topics.Dispose();
    }

    private static void WriteParty(CsvTable table, Party? party)
    {
        table.Text(party?.Name);
        table.Text(party?.Title);
        table.Text(party?.Organization);
        table.Text(party?.Country);
        table.Text(party is null ? null : SnakeCase.Of(party.Type));
        table.Text(party is null ? null : SnakeCase.Of(party.Role));
        table.Text(party?.ActorId);
    }

    private void WriteEvent(MeetingEvent meeting)
    {
        _events.Text(meeting.Id);
        _events.Text(meeting.ArticleId);
        _events.Text(meeting.Article?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _events.Text(meeting.Article?.Source);
        _events.Text(meeting.Article?.Url);
        _events.Text(meeting.Article?.Title);
        _events.Text(SnakeCase.Of(meeting.Kind));
        _events.Text(SnakeCase.Of(meeting.Channel));
        _events.Text(SnakeCase.Of(meeting.Status));
        _events.Text(meeting.Date?.Edtf.ToString());
        _events.Text(meeting.Date?.Text);
        _events.Text(meeting.Date?.PartOfDay is { } part ? SnakeCase.Of(part) : null);
        _events.Text(meeting.Place?.Text);
        _events.Text(meeting.Place?.Country);
        _events.Text(meeting.Trigger.Text);
        _events.Text(string.Join("; ", meeting.Topics.Select(topic => topic.Code)));
        _events.Text(string.Join("; ", meeting.Attendees.Select(party => party.Name ?? party.Title)));
        _events.Text(string.Join(" … ", meeting.Evidence.Select(span => span.Text)));
        _events.Number(meeting.Confidence);
        _events.Text(meeting.EncounterId);
        _events.Number(meeting.Participants.Length);
        for (var i = 0; i < _participants; i++)
            WriteParty(_events, i < meeting.Participants.Length ? meeting.Participants[i] : null);
        _events.EndRow();
    }
}
