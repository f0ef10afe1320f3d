using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Extraction.Entities;
using Extraction.Relations.Arguments;
using Extraction.Relations.Topics;

namespace Extraction.Relations;

/// <summary>Turns the encounters of an article into events of the contract.</summary>
internal sealed class EventWriter(ArticleItems items, TopicClassifier? topics = null)
{
    private readonly RecognizedArticle _article = items.Article;

    public ImmutableArray<MeetingEvent> Write(List<EventCandidate> encounters)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var events = ImmutableArray.CreateBuilder<MeetingEvent>(encounters.Count);
        var subjects = topics?.Classify(_article, encounters.ConvertAll(Mentions));
        var attendees = new AttendeeFinder(items).Find(encounters);
        for (var k = 0; k < encounters.Count; k++)
        {
            var encounter = encounters[k];
            var participants = Participants(encounter);
            if (participants.Length < 2)
                continue;
            events.Add(new MeetingEvent(
                Id(encounter, participants, ids),
                _article.Tokenized.Normalized.Article.Id,
                encounter.Kind,
                encounter.Channel,
                encounter.Status,
                Span(encounter.TriggerStart, encounter.TriggerEnd),
                encounter.Date,
                encounter.Place,
                participants,
                [.. attendees[k].Select(entity => ToParty(entity, PartyRole.Attendee))],
                subjects?[k] ?? [],
                [.. encounter.Sentences.Select(Sentence)],
                encounter.Confidence));
        }

        return events.ToImmutable();
    }

    private static EncounterMentions Mentions(EventCandidate encounter) => new(
        [.. encounter.Sentences.Distinct()],
        [.. encounter.Parties],
        encounter.Status == MeetingStatus.Held);

    private ImmutableArray<Party> Participants(EventCandidate encounter)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        foreach (var entity in encounter.Left)
            parties.Add(ToParty(entity, encounter.LeftRole));
        foreach (var entity in encounter.Right)
            parties.Add(ToParty(entity, encounter.RightRole));
        return parties.ToImmutable();
    }

    private Party ToParty(int index, PartyRole role)
    {
        var entity = _article.Entities[index];
        return new Party(
            entity.Name,
            entity.Title,
            entity.Organization,
            entity.Country,
            entity.Type switch
            {
                MentionType.Group => PartyType.Group,
                MentionType.Organization => PartyType.Organization,
                MentionType.Country => PartyType.Country,
                _ => PartyType.Person,
            },
            role,
            entity.ActorId,
            [.. entity.Mentions.Select(m => _article.Tokenized.Normalized.Span(_article.Mentions[m].Start, _article.Mentions[m].End))]);
    }

    private TextSpan Span(int start, int end) =>
        _article.Tokenized.Normalized.Span(items.Text.Syllables[start].Start, items.Text.Syllables[end - 1].End);

    private TextSpan Sentence(int sentence) => Span(items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);

    /// <summary>A digest of what makes the encounter this one: article, channel, parties; numbered where two are alike.</summary>
    private string Id(EventCandidate encounter, ImmutableArray<Party> participants, HashSet<string> ids)
    {
        var key = string.Join('\n', participants.Select(p => p.Name ?? p.Title).Order(StringComparer.Ordinal)
            .Prepend(encounter.Channel.ToString()).Prepend(_article.Tokenized.Normalized.Article.Id));
        for (var n = 0; ; n++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(n == 0 ? key : $"{key}\n{n}")).AsSpan(0, 8));
            if (ids.Add(id))
                return id;
        }
    }
}
