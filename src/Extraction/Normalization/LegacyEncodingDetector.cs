namespace Extraction.Normalization;

/// <summary>Finds out whether a text was written in an encoding from before Unicode.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class LegacyEncodingDetector
{
    /// <summary>How much of a text is looked at, in UTF-16 code units.</summary>
    private const int SampleLength = 20_000;

    /// <summary>How many words must come out as syllables that only Vietnamese has.</summary>
    private const int FewestWords = 4;

    /// <summary>How many of the words with letters above ASCII must come out as Vietnamese syllables, in per cent.</summary>
    private const int FewestPercent = 80;

    private readonly LegacyEncoding[] _encodings = LegacyEncoding.LoadAll();

    /// <summary>The encoding of a text; null where it is Unicode already, or not Vietnamese.</summary>
    public LegacyEncoding? Detect(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        if (!sample.ContainsAnyInRange('\u0080', '\u00FF'))
            return null;
        foreach (var c in sample)
            if (IsOnlyVietnamese(c))
                return null;
        LegacyEncoding? best = null;
        var bestPercent = FewestPercent - 1;
        foreach (var encoding in _encodings)
        {
            var percent = Score(sample, encoding);
            if (percent > bestPercent)
                (best, bestPercent) = (encoding, percent);
        }

        return best;
    }

    /// <summary>
    /// How many words of a text come out as Vietnamese syllables, in per cent; 0 where too many are syllables as they are.
    /// </summary>
    private static int Score(ReadOnlySpan<char> text, LegacyEncoding encoding)
    {
        int right = 0, wrong = 0, asItIs = 0, onlyVietnamese = 0;
        Span<char> word = stackalloc char[8];
        for (var i = 0; i < text.Length;)
        {
            if (!encoding.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var length = 0;
            var start = i;
            bool ascii = false, own = false;
            while (i < text.Length && encoding.IsLetter(text[i]))
            {
                ascii |= char.IsAsciiLetter(text[i]);
                var letter = encoding.Decode(text, i, out var consumed);
                own |= IsOnlyVietnamese(letter);
                if (length < word.Length)
                    word[length] = letter;
                length++;
                i += consumed;
            }

            var high = text[start..i].ContainsAnyExceptInRange(' ', '~');
            if (!high || !ascii)
                continue;
            asItIs += VietnameseLetter.CanBeSyllable(text[start..i]) ? 1 : 0;
            if (length < word.Length && VietnameseLetter.CanBeSyllable(word[..length]))
            {
                right++;
                onlyVietnamese += own ? 1 : 0;
            }
            else
            {
                wrong++;
            }
        }

        return onlyVietnamese < FewestWords || asItIs * 2 > right ? 0 : right * 100 / (right + wrong);
    }

    /// <summary>Whether Unicode has a letter for the sake of Vietnamese.</summary>
    private static bool IsOnlyVietnamese(char c) => c is >= '\u1EA0' and <= '\u1EF9' or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư';
}
