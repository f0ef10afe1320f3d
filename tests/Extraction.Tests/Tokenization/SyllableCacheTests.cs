using Extraction.Tokenization;

namespace Extraction.Tests.Tokenization;

public sealed class SyllableCacheTests
{
    [Test]
    public void Every_syllable_is_known_as_it_is_read_however_often_and_wherever_it_stands()
    {
        var cache = new SyllableCache<SyllableKey>(SyllableKey.Of);
        foreach (var seed in Seeds.Articles.Concat(Seeds.Articles))
        {
            for (var start = 0; start < seed.Text.Length; start++)
                for (var length = 1; length <= Math.Min(10, seed.Text.Length - start); length++)
                    if (cache.Of(seed.Text, start, length) != SyllableKey.Of(seed.Text.AsSpan(start, length)))
                        Assert.Fail(seed.Text.Substring(start, length));
        }
    }

    [Test]
    public void What_is_known_is_not_read_again()
    {
        var read = 0;
        var cache = new SyllableCache<int>(syllable =>
        {
            read++;
            return syllable.Length;
        });
        const string text = "gặp gỡ, gặp mặt, gặp gỡ nhau";
        foreach (var start in new[] { 0, 8, 17 })
            cache.Of(text, start, 3).Should().Be(3);
        read.Should().Be(1);
    }
}
