using Extraction.Entities.Lexicon;
using Extraction.Normalization;

namespace Extraction.Tests.Entities;

public sealed class PackedSyllableTests
{
    [TestCase("hoà", "HÒA")]
    [TestCase("thuỷ", "Thủy")]
    [TestCase("Đ", "đ")]
    [TestCase(",", ",")]
    public void Spellings_of_one_syllable_have_one_number(string one, string other) =>
        PackedSyllable.Of(one).Should().Be(PackedSyllable.Of(other)).And.NotBe(0ul);

    [TestCase("quý", "qúy")]
    [TestCase("hoàn", "hòan")]
    [TestCase("ta", "tà")]
    [TestCase("gap", "gặp")]
    public void Other_syllables_have_other_numbers(string one, string other) => PackedSyllable.Of(one).Should().NotBe(PackedSyllable.Of(other));

    [TestCase("")]
    [TestCase("nghiêngng")]
    [TestCase("hoà-bình")]
    [TestCase("Mос")]
    [TestCase("G20")]
    public void What_is_no_short_run_of_letters_has_none(string text) => PackedSyllable.Of(text).Should().Be(0ul);

    [Test]
    public void Numbers_agree_with_the_folded_form()
    {
        string[] initials = ["", "h", "q", "ng", "th"];
        string[] rhymes = ["oa", "oà", "òa", "oá", "uy", "uỷ", "ủy", "uyên", "oe", "oẻ", "ỏe", "ua", "ùa", "oang"];
        var syllables = initials.SelectMany(initial => rhymes.Select(rhyme => initial + rhyme)).ToArray();
        foreach (var one in syllables)
            foreach (var other in syllables)
                (PackedSyllable.Of(one) == PackedSyllable.Of(other)).Should().Be(ToneMarks.Fold(one) == ToneMarks.Fold(other), $"{one}, {other}");
    }
}
