using System.Collections.Immutable;
using Extraction.Entities.Lexicon;
using Extraction.Entities.Parsing;
using Extraction.Entities.Times;
using Extraction.Tokenization;

namespace Extraction.Entities;

/// <summary>
/// The library's own third stage: a grammar over syllables and gazetteers finds the phrases that speak of parties, places
/// and times, and coreference brings those that speak of the same one together.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EntityRecognizer : IEntityRecognizer
{
    private readonly TimeRecognizer _times = new();

    /// <summary>A recognizer that knows the people of the library's registry.</summary>
    public EntityRecognizer()
        : this(ActorRegistry.Default)
    {
    }

    /// <summary>A recognizer that knows the people of a registry.</summary>
    /// <param name="actors">The registry; <see cref="ActorRegistry.With"/> joins one of your own to the library's.</param>
    public EntityRecognizer(ActorRegistry actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        Lexicon = actors == ActorRegistry.Default ? EntityLexicon.Default : new EntityLexicon(actors);
    }

    /// <summary>The phrases that it knows.</summary>
    internal EntityLexicon Lexicon { get; }

    /// <inheritdoc/>
    public RecognizedArticle Recognize(TokenizedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Recognize(article, Settle);
    }

    /// <summary>As <see cref="Recognize(TokenizedArticle)"/>, with the countries of parties that say none left to the caller.</summary>
    internal RecognizedArticle Recognize(TokenizedArticle article, Action<HomeRanker> settle)
    {
        var text = new SyllableText(article, Lexicon);
        return Recognize(text, new PartyParser(text).Parse(), settle);
    }

    /// <summary>
    /// As <see cref="Recognize(TokenizedArticle)"/>; null where the phrases of the article show that it cannot hold a meeting
    /// (<see cref="PredicateParties"/>), so that whom they speak of need not be found out.
    /// </summary>
    internal RecognizedArticle? RecognizeMeetings(TokenizedArticle article)
    {
        var text = new SyllableText(article, Lexicon);
        var chunks = new PartyParser(text).Parse();
        return PredicateParties.AreTold(text, chunks) ? Recognize(text, chunks, Settle) : null;
    }

    private static void Settle(HomeRanker homes) => homes.Assign();

    private RecognizedArticle Recognize(SyllableText text, List<PartyChunk> chunks, Action<HomeRanker> settle)
    {
        var article = text.Article;
        var times = _times.Recognize(article, text);
        chunks.RemoveAll(chunk => IsClockOf(chunk, times, text));
        var references = new ReferenceFinder(text).Find(chunks);
        var entities = new CoreferenceResolver(text, Lexicon, article.Normalized.Article.Published).Resolve(chunks);
        settle(new HomeRanker(text, chunks, entities));
        var mentions = new List<Mention>(chunks.Count * 2);
        foreach (var chunk in chunks)
            AddMentions(mentions, chunk, text);
        AddReferences(mentions, entities, references, new ReferenceResolver(text, chunks, entities), text);
        AddTimes(mentions, entities, times);
        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));

        var indexes = new ImmutableArray<int>.Builder[entities.Count];
        for (var i = 0; i < mentions.Count; i++)
            (indexes[mentions[i].Entity] ??= ImmutableArray.CreateBuilder<int>()).Add(i);
        return new RecognizedArticle(
            article,
            [.. mentions],
            [.. entities.Select((entity, i) => entity with { Mentions = indexes[i]?.ToImmutable() ?? [] })])
        {
            Syllables = text,
        };
    }

    private static void AddMentions(List<Mention> mentions, PartyChunk chunk, SyllableText text)
    {
        if (chunk.Type is not (MentionType.Person or MentionType.Title))
        {
            Add(chunk.Type, (chunk.Start, chunk.End));
            return;
        }

        if (!chunk.HasName)
        {
            Add(MentionType.Title, (chunk.Start, chunk.End));
            return;
        }

        if (chunk.HasTitle)
            Add(MentionType.Title, chunk.Title);
        Add(MentionType.Person, chunk.Name);
        if (chunk.SecondTitle.Start >= 0)
            Add(MentionType.Title, chunk.SecondTitle);

        void Add(MentionType type, (int Start, int End) span) =>
            mentions.Add(new Mention(type, text.Syllables[span.Start].Start, text.Syllables[span.End - 1].End, chunk.Entity));
    }

    /// <summary>A reference to one person is a mention of that person; one to several of a group of them.</summary>
    private static void AddReferences(List<Mention> mentions, List<Entity> entities, List<PartyReference> references, ReferenceResolver resolver, SyllableText text)
    {
        var people = entities.Count;
        foreach (var reference in references)
        {
            var members = resolver.Resolve(reference);
            if (members.IsEmpty)
                continue;
            var entity = members.Length == 1 ? members[0] : entities.FindIndex(people, group => group.Members.SequenceEqual(members));
            if (entity < 0)
            {
                entity = entities.Count;
                entities.Add(new Entity { Type = MentionType.Group, Members = members, Mentions = [] });
            }

            mentions.Add(new Mention(MentionType.Reference, text.Syllables[reference.Start].Start, text.Syllables[reference.End - 1].End, entity));
        }
    }

    private static void AddTimes(List<Mention> mentions, List<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        var parties = mentions.Count;
        foreach (var time in times)
        {
            if (Overlaps(mentions, parties, time))
                continue;
            mentions.Add(new Mention(MentionType.Time, time.Start, time.End, entities.Count));
            entities.Add(new Entity { Type = MentionType.Time, Date = Dates(time) ? time.Date : null, PartOfDay = time.PartOfDay, Mentions = [] });
        }
    }

    /// <summary>The country or place of "31/5 (giờ Mỹ)" tells whose clock is meant and is no party.</summary>
    private static bool IsClockOf(PartyChunk chunk, ImmutableArray<TimeExpression> times, SyllableText text)
    {
        if (chunk.Type is not (MentionType.Country or MentionType.Place))
            return false;
        var (start, end) = (text.Syllables[chunk.Start].Start, text.Syllables[chunk.End - 1].End);
        foreach (var time in times)
            if (time.Start < start && end <= time.End)
                return true;
        return false;
    }

    /// <summary>An order of events ("trước đó") and an anniversary date nothing that the article tells.</summary>
    private static bool Dates(TimeExpression time) => time.Kind is not (TimeKind.Sequence or TimeKind.Occasion);

    private static bool Overlaps(List<Mention> mentions, int count, TimeExpression time)
    {
        for (var i = 0; i < count; i++)
            if (mentions[i].Start < time.End && time.Start < mentions[i].End)
                return true;
        return false;
    }
}
