using Extraction.Normalization;

namespace Extraction.Tests.Normalization;

public sealed class VietnameseSpellingTests
{
    [TestCase("gì")]
    [TestCase("giếng")]
    [TestCase("quý")]
    [TestCase("nghiêng")]
    [TestCase("Ư")]
    [TestCase("KHUYU")]
    public void Syllables_of_vietnamese_are_known(string letters) => VietnameseSpelling.IsSyllable(letters).Should().BeTrue();

    [TestCase("")]
    [TestCase("Trump")]
    [TestCase("fa")]
    [TestCase("ng")]
    [TestCase("aeo")]
    [TestCase("nghiêngng")]
    [TestCase("a1")]
    [TestCase("会")]
    public void Other_letters_are_none(string letters) => VietnameseSpelling.IsSyllable(letters).Should().BeFalse();
}
