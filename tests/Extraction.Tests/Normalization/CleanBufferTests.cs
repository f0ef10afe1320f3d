using Extraction.Normalization;

namespace Extraction.Tests.Normalization;

public sealed class CleanBufferTests
{
    [TestCase(0)]
    [TestCase(7)]
    [TestCase(16)]
    [TestCase(33)]
    public void A_stretch_that_was_kept_is_one_run_whatever_stands_behind_it(int length)
    {
        using var buffer = new CleanBuffer(4);
        buffer.Append(new string('a', length), 10);
        buffer.Append(' ', 10 + length, 10 + length);
        buffer.Append('é', 10 + length, 12 + length);
        buffer.Append('b', 12 + length, 13 + length);

        var offsets = buffer.ToOffsetMap();

        for (var i = 0; i < length; i++)
            (offsets.Start(i), offsets.End(i)).Should().Be((10 + i, 11 + i));
        (offsets.Start(length), offsets.End(length)).Should().Be((10 + length, 10 + length));
        (offsets.Start(length + 1), offsets.End(length + 1)).Should().Be((10 + length, 12 + length));
        (offsets.Start(length + 2), offsets.End(length + 2)).Should().Be((12 + length, 13 + length));
    }
}
