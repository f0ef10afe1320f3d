using System.Collections.Frozen;

namespace Extraction.Relations.Predicates;

/// <summary>The predicates of <c>Resources/predicates.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class PredicateTable
{
    private static readonly Lazy<PredicateTable> Shared = new(() => new PredicateTable());
    private readonly FrozenDictionary<string, Predicate> _byPhrase;

    private PredicateTable()
    {
        _byPhrase = ResourceTable.Read("predicates.tsv").Select(Read).ToFrozenDictionary(predicate => predicate.Phrase, StringComparer.Ordinal);
    }

    public static PredicateTable Default => Shared.Value;

    public Predicate Find(string phrase) => _byPhrase[phrase];

    private static Predicate Read(string[] row) => new(
        row[0],
        row[1] switch
        {
            "none" => PredicateFrame.None,
            "receive" => PredicateFrame.Receive,
            "receive_weak" => PredicateFrame.ReceiveWeak,
            "summon" => PredicateFrame.Summon,
            "visit" => PredicateFrame.Visit,
            "mutual" => PredicateFrame.Mutual,
            "noun" => PredicateFrame.Noun,
            var other => throw new InvalidDataException($"predicates.tsv: '{row[0]}' has the unknown frame '{other}'."),
        },
        row[2] switch
        {
            "reception" => MeetingKind.Reception,
            "talks" => MeetingKind.Talks,
            "courtesy_call" => MeetingKind.CourtesyCall,
            "working_session" => MeetingKind.WorkingSession,
            "call" => MeetingKind.Call,
            "multilateral" => MeetingKind.Multilateral,
            "welcome_ceremony" => MeetingKind.WelcomeCeremony,
            _ => MeetingKind.Meeting,
        },
        row[3] switch { "phone" => MeetingChannel.Phone, "video" => MeetingChannel.Video, _ => MeetingChannel.InPerson });
}
