using System.Collections.Immutable;
using System.Text;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;
using Spectre.Console;

namespace Extraction.Cli.Tests;

public sealed class ArticleViewTests
{
    private static readonly Article Article = new("b1", "Chiều 13/2, tại Hà Nội, Thủ tướng An tiếp Đại sứ Bình.", "Tin trong ngày", new DateOnly(2026, 2, 13));

    [Test]
    public void Without_colours_what_was_found_stands_in_brackets_with_its_label()
    {
        var text = Show(colours: false);

        text.Should().Contain("[Chiều 13/2 | time], tại [Hà Nội | place], [Thủ tướng | title] [An | person] [tiếp | trigger] [Đại sứ | title] [Bình | person].");
    }

    [Test]
    public void With_colours_every_sort_has_its_own()
    {
        var text = Show(colours: true);

        text.Should().Contain("Thủ tướng").And.NotContain("[Thủ tướng");
        Background(text, "Thủ tướng").Should().NotBe(Background(text, "Hà Nội")).And.NotBe(Background(text, "An")).And.Be(Background(text, "Đại sứ"));
    }

    [Test]
    public void Below_the_article_stand_its_events()
    {
        var text = Show(colours: false);

        text.Should().Contain("1 · reception · in person · held")
            .And.MatchRegex(@"host +Thủ tướng An \[VN\]").And.MatchRegex(@"guest +Đại sứ Bình \[CU\]")
            .And.MatchRegex(@"when +2026-02-13 \(“Chiều 13/2”\)").And.MatchRegex(@"where +Hà Nội \[VN\]").And.MatchRegex("topics +trade")
            .And.MatchRegex(@"confidence +0\.80");
    }

    [Test]
    public void An_article_without_events_says_so()
    {
        var console = Console(new StringWriter(), colours: false);

        ArticleView.Write(console, ExtractionPipeline.CreateBuilder().UseRelationExtractor(new Nothing()).Build(), Article);

        console.Profile.Out.Writer.ToString().Should().Contain("No meeting is told.");
    }

    [Test]
    public void The_table_names_both_sides()
    {
        var console = Console(new StringWriter(), colours: false);

        console.Write(EventTable.Create([Stages.Event]));

        console.Profile.Out.Writer.ToString().Should().MatchRegex(@"2026-02-13 +│ Thủ tướng An \[VN\] +│ Đại sứ Bình \[CU\] +│ reception +│ Hà Nội +│ trade +│");
    }

    [TestCase(1234, 10, 0.25, "1,234 articles · 123 a second · 25 % · 00:00:30 left")]
    [TestCase(1234, 10, null, "1,234 articles · 123 a second")]
    [TestCase(0, 0, 0.0, "0 articles · 0 a second")]
    [TestCase(50, 10, 1.5, "50 articles · 5 a second · 100 % · 00:00:00 left")]
    public void Progress_tells_count_rate_and_time_left(int articles, int seconds, double? share, string expected) =>
        ProgressLine.Describe(articles, TimeSpan.FromSeconds(seconds), share).Should().Be(expected);

    private static string Show(bool colours)
    {
        var writer = new StringWriter(new StringBuilder());
        ArticleView.Write(Console(writer, colours), Stages.Pipeline(), Article);
        return writer.ToString();
    }

    private static IAnsiConsole Console(TextWriter writer, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 200;
        return console;
    }

    /// <summary>The control sequence before a piece of text.</summary>
    private static string Background(string text, string piece)
    {
        var end = text.IndexOf(piece, StringComparison.Ordinal);
        return text[text.LastIndexOf('\u001b', end)..end];
    }

    /// <summary>Stages that know the one article.</summary>
    private sealed class Stages : ITokenizer, IEntityRecognizer, IRelationExtractor
    {
        public static MeetingEvent Event { get; } = new(
            "e1",
            "b1",
            MeetingKind.Reception,
            MeetingChannel.InPerson,
            MeetingStatus.Held,
            Span("tiếp"),
            new EventDate(EdtfDate.Parse("2026-02-13"), "Chiều 13/2"),
            new EventPlace("Hà Nội", "VN"),
            [Party("An", "Thủ tướng", "VN", PartyRole.Host), Party("Bình", "Đại sứ", "CU", PartyRole.Guest)],
            [],
            [new EventTopic("trade", [])],
            [],
            0.8);

        public static ExtractionPipeline Pipeline()
        {
            var stages = new Stages();
            return ExtractionPipeline.CreateBuilder().UseTokenizer(stages).UseEntityRecognizer(stages).UseRelationExtractor(stages).Build();
        }

        public TokenizedArticle Tokenize(NormalizedArticle article) => new(article, [], []);

        public RecognizedArticle Recognize(TokenizedArticle article)
        {
            var mentions = ImmutableArray.CreateBuilder<Mention>();
            foreach (var (type, text) in new[] { (MentionType.Time, "Chiều 13/2"), (MentionType.Place, "Hà Nội"), (MentionType.Title, "Thủ tướng"), (MentionType.Person, "An tiếp"), (MentionType.Title, "Đại sứ"), (MentionType.Person, "Bình.") })
            {
                var clean = article.Normalized.Text;
                var start = clean.LastIndexOf(text, StringComparison.Ordinal);
                mentions.Add(new Mention(type, start, start + text.Replace(" tiếp", "").TrimEnd('.').Length, -1));
            }

            return new RecognizedArticle(article, mentions.ToImmutable(), []);
        }

        public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article) => [Event];

        private static TextSpan Span(string text)
        {
            var start = Article.Text.IndexOf(text, StringComparison.Ordinal);
            return new TextSpan(text, start, start + text.Length);
        }

        private static Party Party(string name, string title, string country, PartyRole role) =>
            new(name, title, null, country, PartyType.Person, role, null, []);
    }

    private sealed class Nothing : IRelationExtractor
    {
        public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article) => [];
    }
}
