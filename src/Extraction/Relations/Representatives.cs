using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>
/// A body whose named head speaks at the encounter is represented by him: "A làm việc với UBND thành phố X. … Chủ tịch UBND
/// thành phố X B báo cáo …" is a meeting of A and B.
/// </summary>
internal sealed class Representatives(ArticleItems items)
{
    private const int SentencesAhead = 16;
    private const double SameBody = 0.75;
    private const int LeastWithin = 3;

    private static readonly IReadOnlyList<string> HeadOffices = Load("head");
    private static readonly IReadOnlyList<string> DeputyWords = Load("deputy");
    private static readonly IReadOnlyList<string> LeadershipWords = Load("leadership");

    /// <summary>Puts the named heads in the place of their bodies and countries.</summary>
    public void Replace(EventCandidate encounter)
    {
        ReplaceCountries(encounter);
        Replace(encounter, encounter.Left);
        Replace(encounter, encounter.Right);
    }

    /// <summary>"Thượng đỉnh Mỹ - Nga", where the article names who heads them: a country is a party only where the text says no more.</summary>
    private void ReplaceCountries(EventCandidate encounter)
    {
        var parties = encounter.Parties.Distinct().ToList();
        var countries = parties.FindAll(party => items.Article.Entities[party].Type == MentionType.Country);
        if (!parties.TrueForAll(party => countries.Contains(party) || IsHead(items.Article.Entities[party])))
            return;
        var heads = countries.ToDictionary(party => party, party => HeadOf(items.Article.Entities[party].Country));
        if (heads.Values.Any(head => head is not { } known || parties.Contains(known)))
            return;
        foreach (var side in new[] { encounter.Left, encounter.Right })
            for (var k = 0; k < side.Count; k++)
                if (heads.TryGetValue(side[k], out var head))
                    side[k] = head!.Value;
    }

    /// <summary>The one head of state or government of a country whom the article names; null if it names none or several.</summary>
    private int? HeadOf(string? country)
    {
        int? found = null;
        for (var k = 0; k < items.Article.Entities.Length; k++)
        {
            if (!IsHead(items.Article.Entities[k]) || items.Article.Entities[k].Country != country)
                continue;
            if (found is not null)
                return null;
            found = k;
        }

        return found;
    }

    private static bool IsHead(Entity entity) => entity is { Type: MentionType.Person, Name: not null, OfficeClass: "head_of_state" or "head_of_government" or "royal" };

    private void Replace(EventCandidate encounter, List<int> side)
    {
        for (var k = 0; k < side.Count; k++)
            if (BodyOf(items.Article.Entities[side[k]]) is { } body && HeadOf(body, encounter) is { } head)
                side[k] = head;
    }

    /// <summary>The body that takes part, itself, by its leaders or a delegation; null for everybody else.</summary>
    private static string? BodyOf(Entity entity) => entity switch
    {
        { Type: MentionType.Organization } => entity.Name,
        { Type: MentionType.Group, Name: { } name } when Leading(name) is { } rest => entity.Organization ?? rest,
        { Type: MentionType.Person, Name: null, Title: { } title, OfficeClass: "leader" } => entity.Organization ?? Leading(title),
        _ => null,
    };

    /// <summary>What follows "lãnh đạo", "đoàn đại biểu cấp cao" …; null where a phrase begins otherwise.</summary>
    private static string? Leading(string phrase) => After(phrase, LeadershipWords);

    private static string? After(string phrase, IReadOnlyList<string> heads)
    {
        var folded = ToneMarks.Fold(phrase);
        foreach (var head in heads)
            if (folded.StartsWith(head + ' ', StringComparison.Ordinal))
                return phrase[(head.Length + 1)..];
        return null;
    }

    /// <summary>The named head of a body who is spoken of where the encounter is told, or soon after; else its deputy head.</summary>
    private int? HeadOf(string body, EventCandidate encounter)
    {
        var words = Words(body);
        return Officer(words, encounter, isDeputy: false) ?? Officer(words, encounter, isDeputy: true);
    }

    /// <summary>The first of the people told there who holds such an office of the body.</summary>
    private int? Officer(HashSet<string> body, EventCandidate encounter, bool isDeputy)
    {
        foreach (var told in encounter.Sentences)
        {
            var (start, end) = (items.Text.SentenceStarts[told], items.Text.SentenceStarts[Math.Min(told + 1 + SentencesAhead, items.Text.SentenceCount)]);
            foreach (var item in items.Items)
                if (item.Start >= start && item.End <= end && item.Type == MentionType.Person && !encounter.Parties.Contains(item.Entity) && Heads(items.Entity(item), body, isDeputy))
                    return item.Entity;
        }

        return null;
    }

    private static bool Heads(Entity person, HashSet<string> body, bool isDeputy)
    {
        if (person is not { Name: not null, Title: { } title })
            return false;
        foreach (var role in title.Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (After(isDeputy ? After(role, DeputyWords) ?? "" : role, HeadOffices) is not { } rest)
                continue;
            var own = Words(rest);
            var common = own.Intersect(body).Count();
            if (own.Count > 0 && (2.0 * common / (own.Count + body.Count) >= SameBody || (common == Math.Min(own.Count, body.Count) && common >= LeastWithin)))
                return true;
        }

        return false;
    }

    /// <summary>The longer phrases first.</summary>
    private static string[] Load(string kind) =>
        [.. ResourceTable.Read("body-heads.tsv").Where(row => row[1] == kind).Select(row => ToneMarks.Fold(row[0])).OrderByDescending(phrase => phrase.Length)];

    private static HashSet<string> Words(string name) => [.. NameWords.Of(name)];
}
