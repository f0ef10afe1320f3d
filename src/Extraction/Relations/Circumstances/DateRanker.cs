using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

/// <summary>
/// Which of the time expressions of an article dates an encounter, or that none does: every expression is weighed by where it
/// stands, what it is said of and how it lies to the day of the article, and the weightiest is taken.
/// </summary>
/// <remarks>
/// A conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974) over binary features; its
/// weights, in <c>Resources/event-dates.tsv</c>, are fitted by <c>Extraction.Training</c>.
/// </remarks>
internal sealed class DateRanker(ArticleItems items)
{
    private static readonly Lazy<LinearModel> Model = new(() => new LinearModel("event-dates.tsv"));

    private readonly FeatureWords _words = new(items);
    private readonly DateFinder _direct = new(items);
    private readonly NarrativeDays _story = new(items);
    private readonly List<Expression> _expressions = Read(items);

    /// <summary>A date that an encounter may have, none if null, with what speaks for and against it.</summary>
    internal sealed record Option(EventDate? Date, bool LooksAhead, List<string> Features);

    private sealed record Expression(PartyItem Item, int Sentence, EdtfDate Date);

    /// <summary>Gives every encounter its likeliest date.</summary>
    /// <param name="encounters">Those that are dated.</param>
    /// <param name="told">All that the article tells of.</param>
    public void Date(List<EventCandidate> encounters, List<EventCandidate> told)
    {
        // What is chosen for one must not tell on the others, so that the order of the encounters does not matter.
        foreach (var (encounter, best) in encounters.ConvertAll(encounter => (encounter, Best(encounter, told))))
            (encounter.Date, encounter.LooksAhead) = (best.Date, best.LooksAhead);
    }

    private Option Best(EventCandidate encounter, List<EventCandidate> encounters)
    {
        var best = Options(encounter, encounters).MaxBy(option => Model.Value.Score(option.Features))!;
        return best.Date is null && encounter.Date is null && NarrativeDays.SameDayAsNext(encounter, encounters) is { } next ? best with { Date = next } : best;
    }

    /// <summary>The dates that an encounter may have, none among them.</summary>
    public List<Option> Options(EventCandidate encounter, List<EventCandidate> encounters)
    {
        var story = _story.Of(encounter);
        var background = _story.IsBackground(encounter);
        var options = _expressions.ConvertAll(expression => new Option(
            new EventDate(expression.Date, items.Quote(expression.Item), items.Entity(expression.Item).PartOfDay),
            _direct.LooksAhead(expression.Item),
            Features(expression, encounter, encounters, story, background)));
        options.Add(new Option(null, false, None(encounter, story, background)));
        return options;
    }

    private static List<Expression> Read(ArticleItems items)
    {
        var found = new List<Expression>();
        foreach (var item in items.Items)
            if (item.IsTime && items.Entity(item).Date is { } date)
                found.Add(new Expression(item, items.SentenceOf(item.Start), date));
        return found;
    }

    private List<string> None(EventCandidate encounter, EventDate? story, bool background) =>
    [
        "none",
        $"none+status={encounter.Status}/{encounter.IsStatusExplicit}",
        $"none+frame={encounter.Predicate.Frame}",
        $"none+told={encounter.Date is not null}",
        $"none+story={story is not null}",
        $"none+zone={items.Zone(encounter.Sentence)}",
        $"none+background={background}",
        $"none+before={_words.BeforeTrigger(encounter)}",
        $"none+early={FeatureWords.Bucket(encounter.Sentence, 0, 2, 5, 10)}",
        $"none+mentions={FeatureWords.Bucket(encounter.Mentions, 1, 2, 4)}",
        $"none+dates={FeatureWords.Bucket(_expressions.Select(e => e.Date).Distinct().Count(), 1, 2, 4)}",
        $"none+dated={items.Article.Tokenized.Normalized.Article.Published is not null}",
    ];

    private List<string> Features(Expression expression, EventCandidate encounter, List<EventCandidate> encounters, EventDate? story, bool background)
    {
        var (item, sentence, date) = expression;
        var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
        var (lies, saying, form, dated) = (Lies(date), IsSaid(item, end), Form(date), encounter.Date is not null);
        var features = new List<string>();
        var told = encounter.Sentences.MinBy(s => Math.Abs(sentence - s));
        var place = FeatureWords.Place(sentence - told);
        var own = sentence == encounter.Sentence;
        features.Add($"place={place}");
        if (own)
        {
            var side = item.Start < encounter.TriggerStart ? "before" : "after";
            features.Add($"distance={side}/{FeatureWords.Bucket(_direct.Distance(item, encounter.TriggerStart, encounter.TriggerEnd, start), 3, 8, 15, 30)}");
            features.Add($"statement={_direct.IsOfStatement(item, encounter.TriggerStart, encounter.TriggerEnd, start, end)}");
            features.Add($"other_verb={side}/{IsClaimed(item, encounter)}");
        }
        else
        {
            features.Add($"parties={place}/{FeatureWords.Bucket(_words.Parties(encounter, start, end), 0, 1)}");
            features.Add($"opens={place}/{item.Start <= start + 2}");
            features.Add($"claimed={place}/{encounters.Exists(other => other != encounter && other.Sentences.Contains(sentence))}");
            features.Add($"saying={place}/{saying}");
            features.Add($"background={place}/{background}");
            features.Add($"place+form={place}/{form}");
            features.Add($"place+status={place}/{encounter.Status}/{encounter.IsStatusExplicit}");
            features.Add($"elsewhere={place}/{_story.IsElsewhere(encounter.Sentence)}");
            features.Add($"zones={items.Zone(sentence)}/{items.Zone(encounter.Sentence)}");
        }

        var latest = IsLatest(expression, encounter);
        var going = own && Goes(encounter);
        var before = _words.BeforeTrigger(encounter);
        features.Add($"latest={place}/{latest}");
        features.Add($"latest+saying={latest}/{saying}");
        features.Add($"latest+background={latest}/{own}/{background}");
        features.Add($"latest+lies={latest}/{lies}");
        features.Add($"going={own}/{going}");
        features.Add($"trigger={own}/{before}");
        features.Add($"frame={own}/{encounter.Predicate.Frame}");
        features.Add($"own+status={own}/{encounter.Status}/{encounter.IsStatusExplicit}");
        features.Add($"own={own}");
        features.Add($"form={form}");
        features.Add($"noun={!date.IsDay && !date.IsRange && _direct.IsOfNoun(item, encounter.TriggerStart, encounter.TriggerEnd, start)}");
        features.Add($"lies={lies}/{encounter.Status}");
        features.Add($"lies+place={lies}/{own}");
        features.Add($"governed={own}/{_story.IsGoverned(item, start)}");
        features.Add($"word={own}/{_words.Of(item.Start)}");
        features.Add($"preceded={own}/{_words.Before(item.Start, start)}");
        features.Add($"ahead={_direct.LooksAhead(item)}/{encounter.Status}");
        features.Add($"often={FeatureWords.Bucket(_expressions.Count(other => other.Date == date), 1, 2, 4)}");
        features.Add($"first={_expressions[0] == expression}");
        features.Add($"history={_direct.IsHistory(date)}");
        if (encounter.Date is { } direct)
            features.Add($"told={Which(direct)}/{own}");
        if (story is not null)
        {
            var which = Which(story);
            features.Add($"story+saying={which}/{saying}/{dated}");
            features.Add($"story+background={which}/{background}/{dated}");
            features.Add($"story+lies={which}/{lies}/{dated}");
            features.Add($"story+trigger={which}/{before}");
            features.Add($"story={which}/{encounter.Status == MeetingStatus.Held}/{dated}");
        }

        return features;

        string Which(EventDate known) => known.Edtf != date ? "other" : known.Text == items.Quote(item) ? "this" : "same";
    }

    /// <summary>Whether no other expression stands between this one and the trigger.</summary>
    private bool IsLatest(Expression expression, EventCandidate encounter) => expression.Item.End <= encounter.TriggerStart
        ? !_expressions.Exists(other => other.Item.Start >= expression.Item.End && other.Item.End <= encounter.TriggerStart)
        : !_expressions.Exists(other => other.Item.End <= expression.Item.Start && other.Item.Start >= encounter.TriggerEnd);

    /// <summary>Whether somebody arrives or sets out before the trigger: "đến A ngày 22/5 để gặp B".</summary>
    private bool Goes(EventCandidate encounter)
    {
        for (var i = items.Text.SentenceStarts[encounter.Sentence]; i < encounter.TriggerStart; i++)
            if (items.At(i) is null && (items.IsCue(i, encounter.TriggerStart, "arrival", out _) || items.IsCue(i, encounter.TriggerStart, "visit", out _)))
                return true;
        return false;
    }

    private static string Form(EdtfDate date) => date.IsDay ? "day" : date.IsRange ? "range" : date.ToString().Length switch { 4 => "year", 7 => "month", _ => "other" };

    /// <summary>How the date lies to the day of the article.</summary>
    private string Lies(EdtfDate date)
    {
        if (items.Article.Tokenized.Normalized.Article.Published is not { } published)
            return "unknown";
        if (date.Day is not { } day)
            return Form(date);
        return (day.DayNumber - published.DayNumber) switch
        {
            < -366 => "years before",
            < -31 => "months before",
            < -7 => "weeks before",
            < -1 => "days before",
            -1 => "day before",
            0 => "same day",
            1 => "day after",
            <= 7 => "days after",
            _ => "long after",
        };
    }

    /// <summary>Whether another predicate stands between a time and the trigger.</summary>
    private bool IsClaimed(PartyItem item, EventCandidate encounter)
    {
        var (from, to) = item.End <= encounter.TriggerStart ? (item.End, encounter.TriggerStart) : (encounter.TriggerEnd, item.Start);
        for (var i = from; i < to; i++)
            if (items.At(i) is { } between)
                i = between.End - 1;
            else if (items.Text.Match(i, to, LexicalClass.Predicate) is { Found: true } other && other.Entries.Any(e => e.Class == LexicalClass.Predicate && e.Kind != "none"))
                return true;
        return false;
    }

    /// <summary>Whether a verb of saying follows the time in its clause.</summary>
    private bool IsSaid(PartyItem item, int limit)
    {
        const int Reach = 12;
        for (int i = item.End, steps = 0; i < limit && steps < Reach; i++, steps++)
            if (items.At(i) is { } between)
                i = between.End - 1;
            else if (items.IsCue(i, limit, "saying", out _))
                return true;
        return false;
    }
}
