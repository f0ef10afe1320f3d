using Extraction.Dumps.Running;

namespace Extraction.Dumps.Tests.Running;

/// <summary>The table by which a run knows the articles that it has read.</summary>
public sealed class KeyTableTests
{
    [Test]
    public void Every_key_keeps_its_first_number_however_much_the_table_grows()
    {
        var table = new KeyTable();
        var random = new Random(7);
        var keys = Enumerable.Range(1, 20_000).Select(_ => (ulong)random.NextInt64(1, long.MaxValue)).ToArray();
        for (var i = 0; i < keys.Length; i++)
            table.TryAdd(keys[i], i, out var known).Should().Be(known == i);
        for (var i = 0; i < keys.Length; i++)
        {
            table.TryAdd(keys[i], -1, out var known).Should().BeFalse();
            keys[known].Should().Be(keys[i]);
        }
    }

    [Test]
    public void Keys_that_fall_on_one_place_are_told_apart()
    {
        var table = new KeyTable();
        for (var i = 1; i <= 3000; i++)
            table.TryAdd((ulong)i << 40, i, out _).Should().BeTrue();
        table.TryAdd(17ul << 40, 0, out var known).Should().BeFalse();
        known.Should().Be(17);
    }
}
