using Extraction.Normalization;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Normalization;

/// <summary>What holds of normalization for any text whatever.</summary>
public sealed class NormalizationProperties
{
    private static readonly ArticleNormalizer _normalizer = new();

    [FsCheck.NUnit.Property(MaxTest = 1000, Arbitrary = [typeof(NewsLikeText)])]
    public void The_map_never_goes_back(string text)
    {
        var article = _normalizer.Normalize(new Article("a", text));
        var (start, end) = (0, 0);
        for (var i = 0; i < article.Text.Length; i++)
        {
            article.Offsets.Start(i).Should().BeGreaterThanOrEqualTo(start);
            article.Offsets.End(i).Should().BeGreaterThanOrEqualTo(Math.Max(end, article.Offsets.Start(i)));
            (start, end) = (article.Offsets.Start(i), article.Offsets.End(i));
        }

        end.Should().BeLessThanOrEqualTo(text.Length);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000, Arbitrary = [typeof(NewsLikeText)])]
    public void Every_span_quotes_the_original(string text)
    {
        var article = _normalizer.Normalize(new Article("a", text));
        for (var start = 0; start < article.Text.Length; start += 3)
        {
            var span = article.Span(start, Math.Min(article.Text.Length, start + 1 + (start % 11)));
            span.Text.Should().Be(text[span.Start..span.End]);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 1000, Arbitrary = [typeof(NewsLikeText)])]
    public void Normalizing_twice_changes_nothing(string text)
    {
        var once = _normalizer.Normalize(new Article("a", text)).Text;
        _normalizer.Normalize(new Article("a", once)).Text.Should().Be(once);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000, Arbitrary = [typeof(NewsLikeText)])]
    public void Zones_cover_all_but_line_feeds(string title, string text)
    {
        var article = _normalizer.Normalize(new Article("a", text, title));
        var place = 0;
        foreach (var zone in article.Zones)
        {
            article.Text[place..zone.Start].Trim('\n').Should().BeEmpty();
            zone.End.Should().BeGreaterThan(zone.Start);
            article.Text[zone.Start..zone.End].Should().NotContain("\n");
            place = zone.End;
        }

        article.Text[place..].Trim('\n').Should().BeEmpty();
    }

    [FsCheck.NUnit.Property(MaxTest = 1000, Arbitrary = [typeof(NewsLikeText)])]
    public void A_headline_is_quoted_from_the_headline(string title, string text)
    {
        var article = _normalizer.Normalize(new Article("a", text, title));
        foreach (var zone in article.Zones)
            article.Span(zone.Start, zone.End).Text.Should().BeOneOf(Pieces(article, zone));
    }

    private static IEnumerable<string> Pieces(NormalizedArticle article, Zone zone)
    {
        var start = article.Offsets.Start(zone.Start);
        var end = article.Offsets.End(zone.End - 1);
        yield return start < 0
            ? article.Article.Title![(start + article.Article.Title!.Length + 1)..(end + article.Article.Title.Length + 1)]
            : article.Article.Text[start..end];
    }

    /// <summary>Strings made of arbitrary characters and of the pieces that normalization has rules for, in any order.</summary>
    public static class NewsLikeText
    {
        private static readonly string[] _pieces =
        [
            " ", "\n", "\r\n", "\u00A0", "\u200B", "\u00AD", "\u2028", "\t", "\0", "&amp;", "&lt;", "&gt;", "&#59;", "&", "amp;", ";", "&nbsp;",
            "&#x301;", "<", ">", "<b>", "</b>", "<br/>", "<p>", "<script>", "</script>", "<!--", "-->", "b", "p", "a", "e", "O", "Ð", "ð", "đ", "а", "о", "е",
            "\u0301", "\u0323", "\u0302", "\u031B", "\u0338", "\u1161", "\u11A8", "\u1112", "\uAC00", "\u212B", "\u037E", "\uD83D", "\uDE00", "\uD800",
            ".", ",", "!", "?", "…", ":", "(", ")", "[", "]", "“", "”", "\"", "-", "–", "/", "»", "2", "13/2", "USD", "VN", "trong", "của", "Theo", "tại",
            "Ông", "Tổng", "thống", "Bí", "thư", "Ảnh:", "Ảnh", "TTXVN", "(Ảnh minh họa)", "Nguồn:", "Reuters", "T.Ư", "TP.", "HCM", "hoà", "thuỷ", "中", "文",
            "µ", "¸", "Ö", "ñ", "Vieät",
        ];

        public static Arbitrary<string> String()
        {
            var piece = Gen.Elements(_pieces);
            var any = ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString());
            var text = Gen.ListOf(Gen.Frequency((6, piece), (1, any)));
            return text.Select(pieces => string.Concat(pieces)).ToArbitrary();
        }
    }
}
