using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Normalization;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Confidence;

/// <summary>What tells a true encounter from a look-alike: binary features of an event and its article.</summary>
internal sealed class EventFeatures(ArticleItems items)
{
    private readonly Dictionary<int, bool> _several = [];

    /// <summary>The features of an encounter among all that were found in the article.</summary>
    public List<string> Of(EventCandidate encounter, List<EventCandidate> all)
    {
        var predicate = encounter.Predicate;
        var features = new List<string>
        {
            $"frame={predicate.Frame}",
            $"kind={predicate.Kind}",
            $"phrase={predicate.Phrase}",
            $"cost={FeatureWords.Bucket(encounter.Cost, 0, 2, 5, 9, 14)}",
            $"frame+cost={predicate.Frame}/{FeatureWords.Bucket(encounter.Cost, 2, 9)}",
            $"mentions={FeatureWords.Bucket(encounter.Mentions, 1, 2, 4)}",
            $"status={encounter.Status}/{encounter.IsStatusExplicit}",
            $"date={(encounter.Date is null ? "none" : !encounter.Date.Edtf.IsDay ? "rough" : "day")}",
            $"place={encounter.Place is not null}",
            $"zone={items.Zone(encounter.Sentence)}",
            $"early={FeatureWords.Bucket(encounter.Sentence, 0, 2, 5, 10)}",
            $"events={FeatureWords.Bucket(all.Count(e => e.Guess is null), 1, 2, 4, 8)}",
            $"parties={FeatureWords.Bucket(encounter.Left.Count + encounter.Right.Count, 2, 3)}",
            $"sides={FeatureWords.Bucket(encounter.Right.Count, 0, 1)}",
        };
        foreach (var word in predicate.Phrase.Split(' '))
            features.Add($"word={word}");
        features.Add($"headline={InHeadline(encounter)}");
        var left = encounter.Left.ConvertAll(e => items.Article.Entities[e]);
        var right = encounter.Right.ConvertAll(e => items.Article.Entities[e]);
        if (right.Count == 0 && left.Count > 1)
            (left, right) = ([left[0]], left[1..]);
        features.Add($"types={Pair(left, right, Type)}");
        features.Add($"classes={Pair(left, right, e => e.OfficeClass ?? "-")}");
        features.Add($"type+frame={predicate.Frame}/{Pair(left, right, Type)}");
        foreach (var side in new[] { left, right })
            features.Add($"side={string.Join('+', side.Select(e => $"{Type(e)}/{e.OfficeClass ?? "-"}").Distinct().Order(StringComparer.Ordinal).Take(2))}");
        foreach (var group in left.Concat(right).Where(e => e.Type is MentionType.Group || e.Name is null))
            features.Add($"head={Head(group)}");
        features.Add($"known={left.Concat(right).Count(e => e.ActorId is not null)}");
        // A country that is only inferred tells less than one that is said.
        var countries = left.Concat(right).Select(e => e.IsCountryInferred ? null : e.Country).Distinct().ToList();
        foreach (var party in left.Concat(right).Where(e => e.IsCountryInferred))
            features.Add($"inferred={party.Country == "VN"}/{Type(party)}");
        features.Add($"countries={(countries.Contains(null) ? "unknown" : countries.Count > 1 ? "different" : "same")}");
        features.Add($"vietnam={countries.Contains("VN")}");
        features.Add($"doubts={FeatureWords.Bucket(encounter.Doubts.Count, 0, 1)}");
        foreach (var doubt in encounter.Doubts)
            features.Add($"doubt={doubt}");
        foreach (var context in Contexts(encounter))
            features.Add($"context={context}");
        Neighbours(encounter, features);
        if (encounter.Parties.Any(AreSeveral))
            features.Add($"summary={FeatureWords.Bucket(all.Count(other => MayBeSummedUp(other, encounter)), 0, 1, 2, 4)}");
        if (encounter.Guess is { } guess)
        {
            features.Add("guess");
            features.Add($"guess={guess.Position}");
            features.Add($"guess+frame={guess.Position}/{predicate.Frame}");
            features.Add($"guess+near={guess.Position}/{FeatureWords.Bucket(guess.Near, 0, 2, 5, 9)}");
            features.Add($"guess+far={guess.Position}/{FeatureWords.Bucket(guess.Far, 2, 5, 9, 14)}");
            features.Add($"guess+countries={features.Find(f => f.StartsWith("countries=", StringComparison.Ordinal))}");
            features.Add($"guess+read={(all.Exists(e => e.Guess is null) ? all.Exists(e => e.Guess is null && Math.Abs(e.Sentence - encounter.Sentence) < 4) ? "near" : "some" : "none")}");
        }

        return features;
    }

    /// <summary>Whether a phrase tells of several without naming them: "một số doanh nghiệp", "lãnh đạo các tập đoàn".</summary>
    private bool AreSeveral(int party)
    {
        if (!_several.TryGetValue(party, out var several))
            _several[party] = several = items.Article.Entities[party] is { Type: MentionType.Group } or { Name: null }
                && items.Items.Exists(item => item.Entity == party && items.HasCue(item.Start, item.End, "several"));
        return several;
    }

    /// <summary>Whether an encounter with a party of its own may be one of those that another with several sums up.</summary>
    private bool MayBeSummedUp(EventCandidate encounter, EventCandidate sum) =>
        encounter != sum && encounter.Guess is null && encounter.Parties.Intersect(sum.Parties).Any() && !encounter.Parties.Any(AreSeveral);

    /// <summary>How many of the parties the headline speaks of; more than two count as two.</summary>
    private int InHeadline(EventCandidate encounter)
    {
        if (items.Text.SentenceCount == 0 || items.Zone(0) != ZoneKind.Headline)
            return -1;
        var end = items.Text.SentenceStarts[1];
        return Math.Min(2, encounter.Parties.Distinct().Count(party => items.Items.Exists(item => item.Entity == party && item.End <= end)));
    }

    private static string Pair(List<Entity> left, List<Entity> right, Func<Entity, string> name)
    {
        var (a, b) = (left.Count > 0 ? name(left[0]) : "none", right.Count > 0 ? name(right[0]) : "none");
        return string.CompareOrdinal(a, b) <= 0 ? $"{a}/{b}" : $"{b}/{a}";
    }

    /// <summary>The word that opens the phrase of a group or of an office alone: "các", "một", "lãnh".</summary>
    private static string Head(Entity entity) => ToneMarks.Fold(entity.Name ?? entity.Title ?? "").Split(' ')[0];

    private static string Type(Entity entity) => entity.Type switch
    {
        MentionType.Person when entity.Name is null => "office",
        MentionType.Person => entity.Name.Contains(' ') ? "name" : "part",
        MentionType.Group => "group",
        MentionType.Organization => "body",
        MentionType.Country => "country",
        _ => "other",
    };

    private IEnumerable<string> Contexts(EventCandidate encounter)
    {
        var (start, end) = (items.Text.SentenceStarts[encounter.Sentence], items.Text.SentenceStarts[encounter.Sentence + 1]);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
            foreach (var entry in items.Text.Match(i, end, LexicalClass.Cue).Entries ?? [])
                if (entry.Class == LexicalClass.Cue && entry.Kind!.StartsWith("context_", StringComparison.Ordinal))
                    found.Add(entry.Kind[8..]);
        return found;
    }

    private void Neighbours(EventCandidate encounter, List<string> features)
    {
        var (start, end) = (items.Text.SentenceStarts[encounter.Sentence], items.Text.SentenceStarts[encounter.Sentence + 1]);
        features.Add($"before={(encounter.TriggerStart > start ? Word(encounter.TriggerStart - 1) : "^")}");
        features.Add($"after={(encounter.TriggerEnd < end ? Word(encounter.TriggerEnd) : "$")}");
    }

    private string Word(int syllable) =>
        items.At(syllable) is { } item ? $"<{item.Type}>" : ToneMarks.Fold(items.Text.Text(syllable));
}
