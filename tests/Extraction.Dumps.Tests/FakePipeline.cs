using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;

namespace Extraction.Dumps.Tests;

/// <summary>
/// A pipeline without language: an article whose text is <c>A gặp B</c> tells of one meeting of A and B, one whose text
/// holds <c>hỏng</c> fails, and all others tell of nothing.
/// </summary>
internal sealed class FakePipeline : ITokenizer, IEntityRecognizer, IRelationExtractor
{
    private const string Trigger = " gặp ";

    private readonly Action<Article>? _met;

    private FakePipeline(Action<Article>? met) => _met = met;

    /// <param name="met">Told of every article that is extracted, on any thread.</param>
    public static ExtractionPipeline Create(Action<Article>? met = null)
    {
        var stages = new FakePipeline(met);
        return ExtractionPipeline.CreateBuilder().UseTokenizer(stages).UseEntityRecognizer(stages).UseRelationExtractor(stages).Build();
    }

    public TokenizedArticle Tokenize(NormalizedArticle article) => new(article, [], []);

    public RecognizedArticle Recognize(TokenizedArticle article) => new(article, [], []);

    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article)
    {
        var original = article.Tokenized.Normalized.Article;
        _met?.Invoke(original);
        if (original.Text.Contains("hỏng"))
            throw new InvalidOperationException("Bài này hỏng.");
        var place = original.Text.IndexOf(Trigger, StringComparison.Ordinal);
        if (place < 0)
            return [];
        var end = place + Trigger.Length;
        return
        [
            new MeetingEvent(
                $"{original.Id}-{place}",
                original.Id,
                MeetingKind.Meeting,
                MeetingChannel.InPerson,
                MeetingStatus.Held,
                new TextSpan("gặp", place + 1, end - 1),
                original.Published is { } day ? new EventDate(EdtfDate.FromDay(day), "hôm nay", PartOfDay.Morning) : null,
                new EventPlace("Hà Nội", "VN"),
                [Party(original.Text[..place], 0), .. original.Text[end..].Split(" và ").Select(name => Party(name, end))],
                [],
                [new EventTopic("trade", [])],
                [new TextSpan(original.Text, 0, original.Text.Length)],
                0.75),
        ];
    }

    private static Party Party(string name, int start) =>
        new(name, "Bộ trưởng", null, "VN", PartyType.Person, PartyRole.Principal, null, [new TextSpan(name, start, start + name.Length)]);
}
