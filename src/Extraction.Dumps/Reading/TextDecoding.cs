using System.Text;

namespace Extraction.Dumps.Reading;

/// <summary>Finds out in which Unicode encoding a stream is written, and reads it.</summary>
internal static class TextDecoding
{
    /// <summary>Stands for bytes that are no text: a noncharacter, which no text holds (Unicode 23.7).</summary>
    public const char Invalid = '\uFFFF';

    private const int SampleLength = 4096;

    /// <summary>A reader of the stream's characters, without its byte order mark.</summary>
    public static StreamReader Open(PeekableStream stream)
    {
        var sample = stream.Peek(SampleLength);
        var (encoding, mark) = Detect(sample);
        stream.Skip(mark);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);
    }

    /// <summary>What the first bytes say: by the byte order mark, else by where the zero bytes of ASCII characters stand.</summary>
    internal static (Encoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return (Strict(65001), 3);
        if (sample.StartsWith<byte>([0xFF, 0xFE]))
            return (Strict(1200), 2);
        if (sample.StartsWith<byte>([0xFE, 0xFF]))
            return (Strict(1201), 2);

        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }

        // Vietnamese in UTF-16 has a zero byte in more than half of its characters, in UTF-8 none at all.
        var pairs = sample.Length / 2;
        if (pairs > 0 && odd > pairs * 3 / 10 && even <= pairs / 50)
            return (Strict(1200), 0);
        if (pairs > 0 && even > pairs * 3 / 10 && odd <= pairs / 50)
            return (Strict(1201), 0);
        return (Strict(65001), 0);
    }

    private static Encoding Strict(int codePage) =>
        Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Invalid.ToString()));
}
