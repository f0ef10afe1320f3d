using Extraction.Relations.Topics;

namespace Extraction.Tests.Relations.Topics;

public sealed class PhraseTrieTests
{
    [TestCase("thương mại|thương mại tự do", "Hiệp định thương mại tự do", "thương mại tự do")]
    [TestCase("tự do|thương mại tự do", "thương mại tự do", "thương mại tự do")]
    [TestCase("thương mại", "Thương-mại", "Thương-mại")]
    [TestCase("thương mại", "thương, mại", "")]
    [TestCase("thương mại", "thương\nmại", "")]
    [TestCase("hòa bình", "HOÀ BÌNH", "HOÀ BÌNH")]
    [TestCase("AI", "không ai nói về AI", "AI")]
    [TestCase("ASEAN|vai trò của asean", "vai trò của ASEAN", "vai trò của ASEAN")]
    [TestCase("ASEAN|asean mở rộng", "Asean mở rộng", "Asean mở rộng")]
    [TestCase("trí tuệ", "TRÍ TUỆ NHÂN TẠO", "TRÍ TUỆ")]
    [TestCase("giáo dục|dục đào tạo", "giáo dục đào tạo", "giáo dục|dục đào tạo")]
    [TestCase("mại", "thươngmại", "")]
    public void Whole_syllables_and_the_longest_phrase(string phrases, string text, string expected)
    {
        var trie = new PhraseTrie();
        foreach (var phrase in phrases.Split('|'))
            trie.Add(phrase);
        string.Join('|', trie.Find(text).Select(m => text[m.Start..m.End])).Should().Be(expected);
    }

    [Test]
    public void A_phrase_keeps_its_number()
    {
        var trie = new PhraseTrie();
        trie.Add("hội đàm").Should().Be(0);
        trie.Add("hội kiến").Should().Be(1);
        trie.Add("Hội đàm").Should().Be(0);
        trie.Add("…").Should().Be(-1);
        trie.Count.Should().Be(2);
    }
}
