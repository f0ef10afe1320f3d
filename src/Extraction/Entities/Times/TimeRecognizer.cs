using System.Buffers;
using System.Collections.Immutable;
using Extraction.Entities.Lexicon;
using Extraction.Entities.Parsing;
using Extraction.Tokenization;
using SyllableShape = Extraction.Entities.Lexicon.SyllableShape;

namespace Extraction.Entities.Times;

/// <summary>Finds the time expressions of an article and resolves them to EDTF.</summary>
/// <remarks>
/// Three steps: a lexer that gives the words of time their parts, a grammar over its tokens, and a resolver that knows the
/// publication date and the dates told before. Immutable and thread-safe.
/// </remarks>
internal sealed class TimeRecognizer
{
    private readonly TimeLexer _lexer = new(TimeLexicon.Load());

    /// <summary>The time expressions of an article, in the order of their start; none overlaps another.</summary>
    /// <param name="article">The article.</param>
    /// <param name="syllables">Its syllables, where they were read already: sentences that cannot tell a time are then not read again.</param>
    public ImmutableArray<TimeExpression> Recognize(TokenizedArticle article, SyllableText? syllables = null)
    {
        var phrases = Parse(article, syllables);
        if (phrases.Count == 0)
            return [];
        var resolver = new TimeResolver(article.Normalized.Article.Published, phrases);
        var expressions = ImmutableArray.CreateBuilder<TimeExpression>(phrases.Count);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            var date = resolver.Resolve(phrase, out var kind);
            expressions.Add(new TimeExpression(phrase.Start, phrase.End, phrase.Sentence, date, phrase.PartOfDay, kind, phrase.Zone));
            if (phrase.RestatesPrevious)
                Reconcile(expressions, i, resolver, phrases);
        }

        return expressions.MoveToImmutable();
    }

    private List<TimePhrase> Parse(TokenizedArticle article, SyllableText? syllables)
    {
        var text = article.Normalized.Text.AsSpan();
        var phrases = new List<TimePhrase>();
        TimeToken[] buffer = [];
        for (var s = 0; s < article.Sentences.Length; s++)
        {
            if (syllables is not null && !MayTellTime(syllables, s))
                continue;
            var sentence = article.Sentences[s];
            var start = article.Words[sentence.FirstWord].Start;
            var end = article.Words[sentence.FirstWord + sentence.WordCount - 1].End;
            if (buffer.Length < end - start)
            {
                if (buffer.Length > 0)
                    ArrayPool<TimeToken>.Shared.Return(buffer);
                buffer = ArrayPool<TimeToken>.Shared.Rent(end - start);
            }

            var count = _lexer.Read(text, start, end, buffer, out var mayHoldTimes);
            if (mayHoldTimes)
                ParseSentence(buffer.AsSpan(0, count), s, phrases);
        }

        if (buffer.Length > 0)
            ArrayPool<TimeToken>.Shared.Return(buffer);
        return phrases;
    }

    /// <summary>Whether a sentence holds a digit or a syllable that opens a phrase of time.</summary>
    private static bool MayTellTime(SyllableText text, int sentence)
    {
        for (var i = text.SentenceStarts[sentence]; i < text.SentenceStarts[sentence + 1]; i++)
            if (text.Syllables[i].Has(SyllableShape.Digit) || text.MayOpen(i, LexicalClass.Time) || (text.Syllables[i].Id < 0 && text.Text(i).ContainsAny('.', '’', '\'')))
                return true;
        return false;
    }

    private static void ParseSentence(ReadOnlySpan<TimeToken> tokens, int sentence, List<TimePhrase> phrases)
    {
        var parser = new TimeParser(tokens);
        var behindLast = -1;
        for (var i = 0; i < tokens.Length;)
        {
            var first = i;
            var phrase = new TimePhrase { Sentence = sentence };
            if (!parser.TryRead(ref i, behindLast, ref phrase))
            {
                i = Math.Max(i, first + 1);
                continue;
            }

            phrase.RestatesPrevious = behindLast >= 0 && parser.Restates(behindLast, first);
            phrases.Add(phrase);
            behindLast = i;
        }
    }

    /// <summary>Where one moment is told by two clocks, both expressions take the date of the place.</summary>
    private static void Reconcile(ImmutableArray<TimeExpression>.Builder expressions, int second, TimeResolver resolver, List<TimePhrase> phrases)
    {
        var (one, other) = (expressions[second - 1], expressions[second]);
        if (one.Zone == TimeZoneNote.None && other.Zone == TimeZoneNote.None)
            return;
        if (resolver.DayOf(phrases[second - 1]) is not { } oneDay || resolver.DayOf(phrases[second]) is not { } otherDay
            || Math.Abs(oneDay.Date.DayNumber - otherDay.Date.DayNumber) > 1)
            return;
        var local = one.Zone == TimeZoneNote.Vietnam || other.Zone == TimeZoneNote.Local ? otherDay : oneDay;
        var date = resolver.Tell(local, TimeKind.Day);
        expressions[second - 1] = one with { Date = date };
        expressions[second] = other with { Date = date };
    }
}
