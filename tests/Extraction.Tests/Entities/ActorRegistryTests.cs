using Extraction.Entities;

namespace Extraction.Tests.Entities;

public sealed class ActorRegistryTests
{
    private const string Header = "id\tname\tforms\tcountry\toffice\tfrom\tto\n";
    private const string Mayor = "be-anouk-verlinden\tAnouk Verlinden\tVerlinden|A-núc Véc-lin-đen\tBE\tThị trưởng Ghent\t2019\t\n";

    [Test]
    public void A_person_of_a_registry_of_one_s_own_gets_its_id_and_country()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseActorRegistry(ActorRegistry.Default.With(Load(Mayor))).Build();
        var article = new Article("a", "Sáng 12/3, ông Lê Văn Hạnh tiếp bà Anouk Verlinden.", Published: new DateOnly(2021, 3, 14));

        var known = pipeline.Recognize(article).Entities.Single(entity => entity.Name == "Anouk Verlinden");
        known.ActorId.Should().Be("be-anouk-verlinden");
        known.Country.Should().Be("BE");
        ExtractionPipeline.CreateDefault().Recognize(article).Entities.Single(entity => entity.Name == "Anouk Verlinden").ActorId.Should().BeNull();
    }

    [Test]
    public void Spellings_are_known_but_never_take_the_place_of_the_article_s_own()
    {
        var pipeline = ExtractionPipeline.CreateBuilder().UseActorRegistry(Load(Mayor)).Build();

        var recognized = pipeline.Recognize(new Article("a", "Thị trưởng A-núc Véc-lin-đen gặp đoàn."));

        recognized.Entities.Should().Contain(entity => entity.ActorId == "be-anouk-verlinden" && entity.Name == "A-núc Véc-lin-đen");
    }

    [Test]
    public void Rows_of_one_id_are_one_person_with_several_terms()
    {
        var actor = Load(Mayor + "be-anouk-verlinden\tAnouk Verlinden\t\tBE\tNghị sĩ\t2014-05\t2018\n").Find("be-anouk-verlinden")!;

        actor.Terms.Should().Equal(
            new ActorTerm("Thị trưởng Ghent", EdtfDate.FromYear(2019), null) { Country = "BE" },
            new ActorTerm("Nghị sĩ", EdtfDate.FromMonth(2014, 5), EdtfDate.FromYear(2018)) { Country = "BE" });
    }

    [Test]
    public void Of_a_person_in_both_registries_the_added_one_s_name_stands_and_spellings_are_joined()
    {
        var joined = Load(Mayor).With(Load("be-anouk-verlinden\tAnouk Verlinden-Maes\t\t\tThị trưởng Ghent\t2019\t\n"));

        joined.Find("be-anouk-verlinden").Should().Match<Actor>(actor => actor.Name == "Anouk Verlinden-Maes" && actor.Country == "BE" && actor.Terms.Length == 1);
        joined.Named("anouk verlinden").Should().ContainSingle();
        joined.Named("Anouk Verlinden Maes").Should().ContainSingle();
    }

    [TestCase("x\tAnouk Verlinden\t\tBE\tThị trưởng\t12/3\t\n", "*'12/3' of x is no EDTF date*")]
    [TestCase("\tAnouk Verlinden\t\tBE\tThị trưởng\t\t\n", "*no id or name*")]
    [TestCase("x\tAnouk Verlinden\t\tBE\tThị trưởng\t\t\t\t\n", "*line 2*")]
    public void A_row_that_makes_no_sense_is_refused(string row, string message) =>
        ((Action)(() => Load(row))).Should().Throw<InvalidDataException>().WithMessage(message);

    private static ActorRegistry Load(string rows) => ActorRegistry.Load(new StringReader(Header + rows));
}
