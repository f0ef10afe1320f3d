using Extraction.Entities.Lexicon;
using Extraction.Normalization;

namespace Extraction.Entities.Times;

/// <summary>Cuts a sentence into numbers, marks, syllables and the phrases of the table of time words.</summary>
/// <remarks>
/// It reads the clean text and not the words of the tokenizer: <c>13/2</c> is three tokens here whatever a word is
/// elsewhere, and <c>chiều nay</c> two. Immutable and thread-safe.
/// </remarks>
internal sealed class TimeLexer(TimeLexicon lexicon)
{
    private const int MaxPhraseLength = 32;

    /// <summary>Roles from which no expression can come: a sentence that has no others is not parsed.</summary>
    private const TimeRoles Idle =
        TimeRoles.Mark | TimeRoles.OtherWord | TimeRoles.OrdinalHead | TimeRoles.FutureCue | TimeRoles.PastCue | TimeRoles.And
        | TimeRoles.Until | TimeRoles.From | TimeRoles.Inside | TimeRoles.Also | TimeRoles.DateLead | TimeRoles.About | TimeRoles.AccordingTo
        | TimeRoles.Vietnam | TimeRoles.Recurring | TimeRoles.Measure | TimeRoles.Occasion | TimeRoles.Past | TimeRoles.Future
        | TimeRoles.This | TimeRoles.Later | TimeRoles.TimePlace | TimeRoles.ClockLead | TimeRoles.PastLead | TimeRoles.Hour | TimeRoles.Minute
        | TimeRoles.LocalTime | TimeRoles.Roman | TimeRoles.Lunar | TimeRoles.LunarNewYear | TimeRoles.Tomorrow
        | TimeRoles.Yesterday | TimeRoles.Span | TimeRoles.ThatIs | TimeRoles.When | TimeRoles.Clause | TimeRoles.Quantity | TimeRoles.OrdinalNumeral | TimeRoles.Document;

    /// <summary>The first syllables of the phrases that can begin a time expression, in lower case.</summary>
    public static IEnumerable<string> Openers(TimeLexicon lexicon) =>
        lexicon.Phrases.Where(phrase => (phrase.Value.Roles & ~Idle) != 0).Select(phrase => phrase.Key.Split(' ')[0]).Distinct(StringComparer.Ordinal);

    /// <summary>Reads the tokens of a stretch of text.</summary>
    /// <param name="text">The whole clean text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="tokens">Takes the tokens; at least as long as the stretch.</param>
    /// <param name="mayHoldTimes">Whether any token can begin a time expression.</param>
    /// <returns>The number of tokens.</returns>
    public int Read(ReadOnlySpan<char> text, int start, int end, Span<TimeToken> tokens, out bool mayHoldTimes)
    {
        var count = 0;
        var roles = TimeRoles.None;
        for (var i = start; i < end;)
        {
            var c = text[i];
            var kind = CharacterKinds.Of(c);
            if ((kind & CharacterKind.WhiteSpace) != 0)
            {
                i++;
                continue;
            }

            var token = char.IsAsciiDigit(c) ? ReadNumber(text, i, start, end)
                : (kind & CharacterKind.Letter) != 0 ? ReadWord(text, i, start, end)
                : new TimeToken(i, i + 1, TimeRoles.Mark, c is '–' or '—' or '‑' ? '-' : c, IsGlued(text, i, start), false);
            roles |= token.Roles;
            tokens[count++] = token;
            i = token.End;
        }

        mayHoldTimes = (roles & ~Idle) != 0;
        return count;
    }

    private static bool IsGlued(ReadOnlySpan<char> text, int i, int start) => i > start && !text[i - 1].Is(CharacterKind.WhiteSpace);

    private static TimeToken ReadNumber(ReadOnlySpan<char> text, int i, int start, int end)
    {
        var next = i;
        var value = 0;
        for (; next < end && char.IsAsciiDigit(text[next]); next++)
            value = value > 100_000 ? value : (value * 10) + text[next] - '0';
        return new TimeToken(i, next, TimeRoles.Number, value, IsGlued(text, i, start), false);
    }

    private TimeToken ReadWord(ReadOnlySpan<char> text, int i, int start, int end)
    {
        var next = i;
        var packed = PackedSyllable.OfLetters(text[..end], ref next);
        if (next < end && text[next].Is(CharacterKind.Letter))
            (next, packed) = (SyllableEnd(text, next, end), 0);
        var unknown = new TimeToken(i, next, TimeRoles.None, 0, IsGlued(text, i, start), text[i].Is(CharacterKind.Upper));
        var node = lexicon.Next(0, packed);
        return node == 0 ? unknown : ReadPhrase(text, i, next, end, node, unknown);
    }

    /// <summary>The longest phrase that goes on from a first syllable.</summary>
    private TimeToken ReadPhrase(ReadOnlySpan<char> text, int i, int next, int end, int node, TimeToken unknown)
    {
        var longest = unknown;
        while (next - i <= MaxPhraseLength)
        {
            if (lexicon.IsEnd(node) && TryGet(text[i..next], out var entry))
                longest = unknown with { End = next, Roles = entry.Roles, Value = entry.Value };
            if (next + 1 >= end || text[next] is not (' ' or '\u00A0'))
                break;
            var start = ++next;
            var packed = PackedSyllable.OfLetters(text[..end], ref next);
            if (next == start || (next < end && text[next].Is(CharacterKind.Letter)))
                break;
            node = lexicon.Next(node, packed);
            if (node == 0)
                break;
        }

        return longest;
    }

    private bool TryGet(ReadOnlySpan<char> syllables, out TimeLexicon.Entry entry)
    {
        Span<char> phrase = stackalloc char[MaxPhraseLength];
        phrase = phrase[..syllables.Length];
        syllables.ToLowerInvariant(phrase);
        phrase.Replace('\u00A0', ' ');
        return lexicon.TryGet(phrase, out entry);
    }

    private static int SyllableEnd(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && text[i].Is(CharacterKind.Letter))
            i++;
        return i;
    }
}
