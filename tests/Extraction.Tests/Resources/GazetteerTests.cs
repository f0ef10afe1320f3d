using System.Text.RegularExpressions;
using Extraction.Entities;

namespace Extraction.Tests.Resources;

/// <summary>The gazetteers are written by hand: these tests keep them in one form.</summary>
public sealed partial class GazetteerTests
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["countries.tsv"] = "code\tname\tforms\tshort\tcapital\tmetonyms",
        ["places.tsv"] = "name\tkind\tcountry\tforms",
        ["family-names.tsv"] = "name\torigin\tfrequency",
        ["given-names-foreign.tsv"] = "name\torigin",
        ["actors.tsv"] = "id\tname\tforms\tcountry\toffice\tfrom\tto",
    };

    private static readonly string[] Blocs =
        ["AFRICAN-UNION", "ARAB-LEAGUE", "ASEAN", "CIS", "G7", "GCC", "NATO", "OAS", "OECD", "OSCE", "SCO"];

    private static IEnumerable<string> Gazetteers => Headers.Keys;

    private static IEnumerable<string> Tables =>
        typeof(ActorRegistry).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal));

    [TestCaseSource(nameof(Tables))]
    public void Every_table_reads_and_has_rows(string table) => ResourceTable.Read(table).Should().NotBeEmpty();

    [TestCaseSource(nameof(Tables))]
    public void Every_table_says_what_it_is(string table) => Lines(table)[0].Should().StartWith("# ");

    [TestCaseSource(nameof(Gazetteers))]
    public void The_header_names_the_columns_that_are_read(string table) => Data(table)[0].Should().Be(Headers[table]);

    [TestCaseSource(nameof(Gazetteers))]
    public void Rows_are_sorted_and_none_is_there_twice(string table)
    {
        var rows = Data(table).Skip(1).ToList();
        rows.Should().BeInAscendingOrder(StringComparer.Ordinal);
        rows.Should().OnlyHaveUniqueItems();
    }

    [TestCaseSource(nameof(Gazetteers))]
    public void Cells_have_no_blanks_around_them_nor_empty_items(string table)
    {
        Data(table).Where(row => row.Split('\t').Any(cell => cell.Length > 0 && cell.Split('|').Any(item => item.Length == 0 || item != item.Trim())))
            .Should().BeEmpty();
    }

    [Test]
    public void A_country_has_one_row_under_a_code_of_two_letters_or_a_bloc()
    {
        var codes = ResourceTable.Read("countries.tsv").Select(row => row[0]).ToList();
        codes.Should().OnlyHaveUniqueItems();
        codes.Where(code => !TwoLetters().IsMatch(code)).Should().BeEquivalentTo(Blocs);
    }

    [Test]
    public void No_form_names_two_countries()
    {
        var forms = ResourceTable.Read("countries.tsv")
            .SelectMany(row => row[2].Split('|').Append(row[1]).Where(form => form.Length > 0).Select(form => (Form: form, Code: row[0])));
        forms.GroupBy(pair => pair.Form, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(pair => pair.Code).Distinct().Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();
    }

    [TestCase("places.tsv", 2)]
    [TestCase("actors.tsv", 3)]
    public void A_country_named_elsewhere_is_in_the_table_of_countries(string table, int column)
    {
        var codes = ResourceTable.Read("countries.tsv").Select(row => row[0]).ToHashSet();
        ResourceTable.Read(table).Select(row => row[column]).Where(code => code.Length > 0).Should().OnlyContain(code => codes.Contains(code));
    }

    [Test]
    public void A_place_is_of_a_known_kind() =>
        ResourceTable.Read("places.tsv").Select(row => row[1]).Distinct().Should().BeSubsetOf(["city", "province", "state", "region", "venue"]);

    [Test]
    public void A_family_name_is_of_a_known_origin() =>
        ResourceTable.Read("family-names.tsv").Select(row => row[1]).Distinct().Should().BeSubsetOf(["vn", "cn", "other"]);

    [Test]
    public void A_foreign_given_name_is_no_country()
    {
        var countries = ResourceTable.Read("countries.tsv").SelectMany(row => row[2].Split('|').Append(row[1])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        ResourceTable.Read("given-names-foreign.tsv").Select(row => row[0]).Should().OnlyContain(name => !countries.Contains(name));
    }

    [Test]
    public void A_term_begins_before_it_ends()
    {
        ResourceTable.Read("actors.tsv").Where(row => !IsTerm(row[5], row[6])).Select(row => string.Join('\t', row)).Should().BeEmpty();

        // An open end is a term that goes on; dates of one length, or cut to the shorter one, order like their text.
        static bool IsTerm(string from, string to) =>
            EdtfDate.TryParse(from, out _)
            && (to.Length == 0 || (EdtfDate.TryParse(to, out _)
                && string.CompareOrdinal(from[..Math.Min(from.Length, to.Length)], to[..Math.Min(from.Length, to.Length)]) <= 0));
    }

    [Test]
    public void An_id_is_one_person_and_begins_with_the_country_of_an_office()
    {
        var rows = ResourceTable.Read("actors.tsv").ToList();
        rows.Select(row => row[0]).Should().OnlyContain(id => Slug().IsMatch(id));
        rows.GroupBy(row => row[0]).Should().OnlyContain(group => group.Any(row => group.Key.StartsWith(row[3].ToLowerInvariant() + "-", StringComparison.Ordinal)));
        rows.GroupBy(row => row[0]).Where(group => group.Select(row => (row[1], row[2])).Distinct().Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();
    }

    [Test]
    public void A_name_or_form_is_of_one_person()
    {
        var forms = ResourceTable.Read("actors.tsv").SelectMany(row => row[2].Split('|').Append(row[1])
            .Where(form => form.Length > 0).Select(form => (Form: form, Id: row[0])));
        forms.GroupBy(pair => pair.Form, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(pair => pair.Id).Distinct().Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();
    }

    [TestCase("Tập Cận Bình", "CN")]
    [TestCase("Moon Jae In", "KR")]
    [TestCase("Trump", "US")]
    [TestCase("Miguel Diaz-Canel", "CU")]
    [TestCase("Tsai Ing-wen", "TW")]
    public void The_registry_knows_people_by_the_spellings_of_the_press(string name, string country) =>
        ActorRegistry.Default.Named(name).Should().ContainSingle().Which.Country.Should().Be(country);

    private static List<string> Lines(string table)
    {
        using var reader = new StreamReader(ResourceTable.Open(table));
        return [.. reader.ReadToEnd().TrimEnd('\n').Split('\n')];
    }

    private static List<string> Data(string table) => [.. Lines(table).Where(line => line.Length > 0 && line[0] != '#')];

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex TwoLetters();

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$")]
    private static partial Regex Slug();
}
