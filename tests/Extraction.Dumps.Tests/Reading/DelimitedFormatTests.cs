using System.Collections.Immutable;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Tests.Reading;

public sealed class DelimitedFormatTests
{
    private readonly TemporaryFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Every_column_with_a_usual_name_is_read()
    {
        var file = _folder.Write("tin.csv", "id,published,title,body,url,source\nb1,2026-02-13,Tít,Văn bản.,https://example.org/1,Báo\n");

        Dump.Articles(file).Should().Equal(new Article("b1", "Văn bản.", "Tít", new DateOnly(2026, 2, 13), "https://example.org/1", "Báo"));
    }

    [Test]
    public void Line_breaks_and_doubled_quotes_in_a_field_are_its_text()
    {
        var file = _folder.Write("tin.csv", "id,body\r\n1,\"Dòng một,\r\n\"\"dòng hai\"\"\"\r\n2,Bài hai\r\n");

        Dump.Articles(file).Select(article => article.Text).Should().Equal("Dòng một,\r\n\"dòng hai\"", "Bài hai");
    }

    [TestCase("tin.csv", ';')]
    [TestCase("tin.csv", '|')]
    [TestCase("tin.csv", '\t')]
    [TestCase("tin.tsv", '\t')]
    [TestCase("tin.tsv", ',')]
    public void The_delimiter_is_found_out(string name, char delimiter)
    {
        var file = _folder.Write(name, string.Join('\n', "id,Tiêu đề,Nội dung", "1,Một,Văn bản một", "2,Hai,Văn bản hai", "").Replace(',', delimiter));

        Dump.Articles(file).Select(article => article.Text).Should().Equal("Văn bản một", "Văn bản hai");
    }

    [Test]
    public void A_spreadsheets_word_on_its_delimiter_is_no_header()
    {
        var file = _folder.Write("tin.csv", "sep=;\nid;body\n1;Văn bản, có phẩy\n");

        Dump.Articles(file).Should().ContainSingle().Which.Text.Should().Be("Văn bản, có phẩy");
    }

    [Test]
    public void Quotes_that_part_nothing_are_characters()
    {
        var file = _folder.Write("tin.tsv", "id\ttext\n1\t\"Cơ hội vàng\" cho du lịch\n2\t\"Dở dang\n3\tBình thường\n");

        Dump.Articles(file).Select(article => article.Text).Should().Equal("\"Cơ hội vàng\" cho du lịch", "\"Dở dang", "Bình thường");
    }

    [Test]
    public void Quotes_behind_backslashes_are_text()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,\"Ông nói \\\"chào\\\", rồi đi\"\n2,\"Bài\n\\\"hai\\\"\"\n3,\"\\\"Ba\\\" ổ C:\\\\\"\n4,\"\"\n5,Bài năm\n");

        Dump.Read(file).Select(record => record.Article?.Text).Should().Equal("Ông nói \"chào\", rồi đi", "Bài\n\"hai\"", "\"Ba\" ổ C:\\", null, "Bài năm");
    }

    [Test]
    public void A_backslash_before_a_quote_is_text_where_quotes_are_doubled()
    {
        var file = _folder.Write("tin.csv", "id,title,body\n1,\"a \"\"b\"\" c\",\"ổ C:\\\"\n2,x,\"đường \\\"\"tắt\\\"\"\"\n");

        Dump.Articles(file).Select(article => article.Text).Should().Equal("ổ C:\\", "đường \\\"tắt\\\"");
    }

    [Test]
    public void A_quote_that_is_never_closed_costs_its_own_row()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,\"Bài một\"\n2,\"Bài hai\n3,\"Bài ba\"\n4,\"Bài bốn\"\n");

        var records = Dump.Read(file);

        records.Where(record => record.Article is not null).Select(record => record.Article!.Text).Should().Equal("Bài một", "Bài ba", "Bài bốn");
        var rejection = records.Single(record => record.Rejection is not null).Rejection!;
        rejection.Location.Should().Be(new DumpLocation(file, 3));
        rejection.Row.Should().Be("2,\"Bài hai");
        rejection.Reason.Should().Contain("never closed");
    }

    [Test]
    public void A_quote_that_is_open_at_the_end_of_the_file_costs_its_own_row()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,\"Bài một\n2,Bài hai\n3,Bài ba");

        var records = Dump.Read(file);

        records.Select(record => record.Article?.Text).Should().Equal(null, "Bài hai", "Bài ba");
        records[0].Location.Line.Should().Be(2);
    }

    [Test]
    public void A_short_row_keeps_what_it_has_and_a_long_one_is_rejected()
    {
        var file = _folder.Write("tin.csv", "id,body,source\n1,Bài một\n2,Bài hai,Báo,thừa\n3,Bài ba,Báo,,\n");

        var records = Dump.Read(file);

        records[0].Article!.Source.Should().BeNull();
        records[1].Rejection!.Reason.Should().Contain("4 fields").And.Contain("3 columns");
        records[2].Article!.Text.Should().Be("Bài ba");
    }

    [Test]
    public void Lines_are_counted_through_fields_of_several_lines()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,\"a\nb\nc\"\n\n\n2,\n");

        Dump.Rejection(file).ToString().Should().Be($"{file}, line 7: the row has no text.");
    }

    [Test]
    public void A_row_longer_than_allowed_is_passed_over()
    {
        var file = _folder.Write("tin.csv", $"id,body\n1,{new string('a', 300_000)}\n2,Bài hai\n");

        var records = Dump.Read(file, new DumpReaderOptions { Limits = new DumpLimits { LongestRow = 1000 } });

        records.Select(record => record.Article?.Text).Should().Equal(null, "Bài hai");
        records[0].Rejection!.Reason.Should().Contain("longer than 1,000 characters").And.Contain("--max-row");
    }

    [Test]
    public void A_million_empty_rows_are_nothing()
    {
        var file = _folder.Write("tin.csv", "id,body\n" + new string('\n', 1_000_000) + "1,Bài một\n");

        Dump.Read(file).Should().ContainSingle().Which.Location.Line.Should().Be(1_000_002);
    }

    [Test]
    public void A_million_rows_of_empty_fields_are_rejected_one_by_one()
    {
        var file = _folder.Write("tin.csv", "id,body\n" + string.Concat(Enumerable.Repeat(",\n", 1_000_000)));

        new DumpReader([file]).Read().Count(record => record.Rejection is not null).Should().Be(1_000_000);
    }

    [Test]
    public void Lines_of_the_old_Macintosh_are_read() =>
        Dump.Articles(_folder.Write("tin.csv", "id,body\r1,Bài một\r2,\"Bài\rhai\"\r")).Select(article => article.Text).Should().Equal("Bài một", "Bài\nhai");

    [Test]
    public void A_lone_carriage_return_is_text() =>
        Dump.Articles(_folder.Write("tin.csv", "id,body\r\n1,Bài\rmột\r\n2,Bài hai\r\n")).Select(article => article.Text).Should().Equal("Bài\rmột", "Bài hai");

    [TestCase("1,Bài \"một\" và\"\n")]
    [TestCase("1,\"Bài\" một \"dở\n")]
    [TestCase("1,\"Bài\"\"\" một\n")]
    [TestCase("1,\"Bài\" một, \"hai\nba\"\n")]
    [TestCase("1,\"Bài \"một\nhai\" ba\n")]
    public void A_row_of_broken_quotes_leaves_the_next_ones_as_they_are(string broken)
    {
        var records = Dump.Read(_folder.Write("tin.csv", "id,body\n" + broken + "2,Bài hai\n3,\"Bài ba\"\n"));

        records.Where(record => record.Article is not null).Select(record => record.Article!).TakeLast(2).Select(article => (article.Id, article.Text)).Should().Equal(("2", "Bài hai"), ("3", "Bài ba"));
    }

    [Test]
    public void A_hundred_thousand_columns_are_read()
    {
        var columns = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}"));

        Dump.Articles(_folder.Write("tin.csv", $"{columns},body\n{columns},Bài một\n")).Single().Text.Should().Be("Bài một");
    }

    [Test]
    public void Columns_of_odd_names_and_numbers_for_text_are_read()
    {
        var file = _folder.Write("tin.csv", "\"Mã\nbài\",\"  NỘI DUNG  \",=cmd|x,😀,,\n7,12345,a,b,,\n");

        Dump.Articles(file).Should().Equal(new Article("7", "12345"));
    }

    [Test]
    public void A_column_can_be_named()
    {
        var file = _folder.Write("tin.csv", "ma,chu,ngay_len\n7,Văn bản,2026-02-13\n");
        var options = new DumpReaderOptions
        {
            Columns = ImmutableDictionary<ArticleField, string>.Empty.Add(ArticleField.Text, "chu").Add(ArticleField.Published, "ngay_len").Add(ArticleField.Id, "ma"),
        };

        Dump.Articles(file, options).Should().Equal(new Article("7", "Văn bản", Published: new DateOnly(2026, 2, 13)));
    }

    [Test]
    public void A_named_column_that_is_not_there_is_told_with_those_that_are()
    {
        var file = _folder.Write("tin.csv", "id,body\n1,Văn bản\n");
        var options = new DumpReaderOptions { Columns = ImmutableDictionary<ArticleField, string>.Empty.Add(ArticleField.Text, "noi_dung") };

        Dump.Rejection(file, options).ToString().Should().Be($"{file}, line 1: there is no column 'noi_dung' for text; the columns are 'id', 'body'.");
    }

    [Test]
    public void A_file_without_a_column_for_the_text_is_refused_with_the_way_out()
    {
        var file = _folder.Write("tin.csv", "ma,chu\n7,Văn bản\n");

        Dump.Rejection(file).Reason.Should().Be("none of the columns 'ma', 'chu' is known to hold the text; say which with --map text=COLUMN.");
    }

    [Test]
    public void Json_under_the_name_of_a_table_is_told()
    {
        var file = _folder.Write("tin.csv", "{\"id\": \"a\", \"text\": \"một\"}\n");

        Dump.Rejection(file).ToString().Should().Be($"{file}, line 1: the file begins as JSON and not as csv; say its form with --input-format.");
    }

    [Test]
    public void The_body_wins_over_the_summary()
    {
        var file = _folder.Write("tin.csv", "id,summary,content\n1,Tóm tắt,Toàn văn\n");

        Dump.Articles(file).Single().Text.Should().Be("Toàn văn");
    }

    [Test]
    public void An_article_without_identity_gets_one_of_file_and_line()
    {
        var file = _folder.Write("tin.csv", "body\nBài một\nBài hai\n");

        Dump.Articles(file).Select(article => article.Id).Should().Equal("tin-2", "tin-3");
    }

    [Test]
    public void A_title_of_absurd_length_is_rejected()
    {
        var file = _folder.Write("tin.csv", $"id,title,body\n1,{new string('a', 20_000)},Văn bản\n");

        Dump.Rejection(file).Reason.Should().Contain("the title has 20,000 characters");
    }

    [Test]
    public void A_file_of_a_header_alone_or_of_nothing_has_no_articles()
    {
        Dump.Rejection(_folder.Write("a.csv", "id,body\n")).ToString().Should().Be($"{_folder["a.csv"]}: there is no article in it.");
        Dump.Rejection(_folder.Write("b.csv", "")).ToString().Should().Be($"{_folder["b.csv"]}: there is no article in it.");
    }
}
