using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

/// <summary>
/// Which of the places that an article names is that of an encounter, or that none is: as <see cref="DateRanker"/>, its weights
/// in <c>Resources/event-places.tsv</c>.
/// </summary>
internal sealed class PlaceRanker(ArticleItems items)
{
    private const int SentencesBack = 10;
    private const int SentencesAhead = 5;

    // By how much no place must outweigh the likeliest one. Cross-validated, of 674 encounters whose place is told 467 get it
    // at 0 and 539 at 2; of 593 whose place is not, 82 and 203 get one. (Rules alone: 513 and 196.)
    private const double Doubt = 2;

    private static readonly Lazy<LinearModel> Model = new(() => new LinearModel("event-places.tsv"));

    private readonly FeatureWords _words = new(items);
    private readonly PlaceFinder _direct = new(items);
    private readonly NarrativePlaces _story = new(items, new PlaceFinder(items));
    private readonly List<PartyItem> _places = items.Items.FindAll(item => item.IsPlaceLike);

    /// <summary>A place that an encounter may have, none if null, with what speaks for and against it.</summary>
    internal sealed record Option(EventPlace? Place, List<string> Features);

    /// <summary>Gives every encounter in person its likeliest place.</summary>
    /// <param name="encounters">Those that are placed.</param>
    /// <param name="told">All that the article tells of.</param>
    public void Place(List<EventCandidate> encounters, List<EventCandidate> told)
    {
        foreach (var encounter in encounters)
            encounter.Place = encounter.Channel == MeetingChannel.InPerson ? Best(encounter, told) : null;
    }

    private EventPlace? Best(EventCandidate encounter, List<EventCandidate> encounters) =>
        Options(encounter, encounters).MaxBy(option => Model.Value.Score(option.Features) - (option.Place is null ? Doubt : 0))!.Place;

    /// <summary>The places that an encounter may have, none among them.</summary>
    public List<Option> Options(EventCandidate encounter, List<EventCandidate> encounters)
    {
        var story = _story.Of(encounter);
        var options = new List<Option>();
        foreach (var item in _places)
        {
            var sentence = items.SentenceOf(item.Start);
            var told = encounter.Sentences.MinBy(s => Math.Abs(sentence - s));
            var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
            if (sentence < told - SentencesBack || sentence > told + SentencesAhead || item.Start == start || StandsForGovernment(item, start) || IsLeftFor(item, encounter))
                continue;
            var place = _direct.Quote(item, end);
            options.Add(new Option(place, Features(item, place, sentence, told, encounter, encounters, story)));
        }

        options.Add(new Option(null, None(encounter, story)));
        return options;
    }

    private List<string> None(EventCandidate encounter, PartyItem? story) =>
    [
        "none",
        $"none+told={encounter.Place is not null}",
        $"none+story={story is not null}",
        $"none+told+story={encounter.Place is not null}/{story?.Type}",
        $"none+status={encounter.Status}",
        $"none+frame={encounter.Predicate.Frame}",
        $"none+zone={items.Zone(encounter.Sentence)}",
        $"none+early={FeatureWords.Bucket(encounter.Sentence, 0, 2, 5, 10)}",
        $"none+mentions={FeatureWords.Bucket(encounter.Mentions, 1, 2, 4)}",
        $"none+trigger={_words.BeforeTrigger(encounter)}",
    ];

    private List<string> Features(PartyItem item, EventPlace place, int sentence, int told, EventCandidate encounter, List<EventCandidate> encounters, PartyItem? story)
    {
        var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
        var where = FeatureWords.Place(sentence - told);
        var own = sentence == encounter.Sentence;
        var preceded = _words.Before(item.Start, start);
        var type = item.Type;
        var trigger = _words.BeforeTrigger(encounter);
        var country = Country(place, encounter);
        var features = new List<string>
        {
            $"where={where}",
            $"type={type}",
            $"type+preceded={type}/{preceded}",
            $"where+preceded={where}/{preceded}",
            $"where+type={where}/{type}",
            $"first={_words.Of(item.Start)}",
            $"story_is={_direct.IsWhereStoryIs(item, start)}/{type}",
            $"country={country}",
            $"country+where={country}/{where}",
            $"country+type={country}/{type}",
            $"party={encounter.Parties.Contains(item.Entity)}/{type}",
            $"often={FeatureWords.Bucket(_places.Count(other => other.Entity == item.Entity), 1, 2, 4)}/{type}",
            $"long={FeatureWords.Bucket(place.Text.Count(c => c == ' '), 0, 1, 3, 6)}",
            $"opens={FeatureWords.Bucket(item.Start - start, 2, 6)}/{where}",
            $"lead={sentence <= 2}/{where}",
            $"parties={FeatureWords.Bucket(_words.Parties(encounter, start, end), 0, 1)}/{where}",
            $"claimed={encounters.Exists(other => other != encounter && other.Sentences.Contains(sentence))}/{where}",
            $"told={(encounter.Place is null ? "none" : encounter.Place == place ? "this" : "other")}/{type}",
            $"rank={(encounter.Place == place ? FeatureWords.Bucket(encounter.PlaceRank, 20, 60, 110, 240, 280) : "-")}",
            $"story={(story is null ? "none" : story == item ? "this" : story.Entity == item.Entity ? "same" : "other")}/{encounter.Place is not null}",
        };
        var near = _places.Count(other => other != item && items.SentenceOf(other.Start) == sentence && other.Type == type && Gap(other, encounter) < Gap(item, encounter));
        features.Add($"nearer={FeatureWords.Bucket(near, 0, 1)}/{where}/{type}");
        features.Add($"before2={(item.Start > start + 1 ? _words.Before(item.Start - 1, start) : "^")} {preceded}");
        features.Add($"after={(item.End < end ? items.At(item.End) is { } next ? $"<{next.Type}>" : _words.Of(item.End) : "$")}/{type}");
        features.Add($"told+country={encounter.Place == place}/{country}/{type}");
        features.Add($"story+country={story == item}/{country}/{type}/{encounter.Place is not null}");
        features.Add($"trigger={trigger}/{own}");
        features.Add($"frame={encounter.Predicate.Frame}/{country}");
        if (own)
        {
            var side = item.Start < encounter.TriggerStart ? "before" : "after";
            features.Add($"gap={side}/{FeatureWords.Bucket(Gap(item, encounter), 2, 8, 16, 30)}/{type}");
            features.Add($"side+preceded={side}/{preceded}");
            features.Add($"trigger+side={trigger}/{side}/{preceded}");
            features.Add($"clause={side}/{item.Start >= encounter.TriggerEnd && _direct.IsOfOtherClause(encounter.TriggerEnd, item.Start)}");
        }

        return features;
    }

    /// <summary>"Moskva lo ngại …", "Nhà Trắng cho biết …": a capital or seat told of as the government that sits there.</summary>
    private bool StandsForGovernment(PartyItem item, int sentenceStart) =>
        item.Type == MentionType.Place && items.Text.Match(item.Start, item.End, LexicalClass.Capital | LexicalClass.Metonym).Found
        && !_direct.IsAfterWordOfPlace(item, sentenceStart) && !_direct.IsWhereStoryIs(item, sentenceStart) && !items.Text.IsMark(item.Start - 1, ',');

    /// <summary>"Sau khi gặp B, A đã tới Huế": where somebody goes afterwards is not where they met.</summary>
    private bool IsLeftFor(PartyItem item, EventCandidate encounter)
    {
        var start = items.Text.SentenceStarts[encounter.Sentence];
        return item.Start >= encounter.TriggerEnd && item.Start < items.Text.SentenceStarts[encounter.Sentence + 1]
            && items.EndsWithCue(item.Start - 1, start, "going") && items.EndsWithCue(encounter.TriggerStart - 1, start, "adverbial");
    }

    private static int Gap(PartyItem item, EventCandidate encounter) =>
        item.Start < encounter.TriggerStart ? encounter.TriggerStart - item.End : item.Start - encounter.TriggerEnd;

    /// <summary>Whose country the place lies in.</summary>
    private string Country(EventPlace place, EventCandidate encounter)
    {
        if (place.Country is not { } country)
            return "unknown";
        var (left, right) = (Holds(encounter.Left), Holds(encounter.Right));
        return left && right ? "both" : left ? "left" : right ? "right" : country == "VN" ? "Vietnam" : "third";

        bool Holds(List<int> side) => side.Exists(party => items.Article.Entities[party].Country == country);
    }
}
