using Extraction.Entities.Lexicon;

namespace Extraction.Tests.Entities;

public sealed class SyllableFilterTests
{
    [Test]
    public void None_of_the_syllables_is_missed_and_few_others_pass()
    {
        var trie = EntityLexicon.Default.Trie;
        var predicates = trie.Openers(LexicalClass.Predicate).ToHashSet();
        var others = trie.Openers((LexicalClass)~0).Except(predicates).ToArray();

        var filter = new SyllableFilter(predicates);

        predicates.Should().Contain(PackedSyllable.Of("gặp")).And.OnlyContain(syllable => filter.MayHold(syllable));
        others.Count(filter.MayHold).Should().BeLessThan(others.Length / 50);
    }
}
