using System.Collections.Immutable;
using Extraction.Entities;

namespace Extraction.Relations.Topics;

/// <summary>A sentence, and whom it names.</summary>
/// <param name="Start">Its first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after its last one.</param>
/// <param name="Actors">The mentions of those who can speak or act, in the order of the text.</param>
/// <param name="OpensWithTime">Whether a time expression stands at its start.</param>
internal readonly record struct SentenceMentions(int Start, int End, ImmutableArray<Mention> Actors, bool OpensWithTime)
{
    /// <summary>The sentences of an article.</summary>
    public static ImmutableArray<SentenceMentions> Of(RecognizedArticle article)
    {
        var (words, mentions) = (article.Tokenized.Words, article.Mentions);
        var sentences = ImmutableArray.CreateBuilder<SentenceMentions>(article.Tokenized.Sentences.Length);
        var next = 0;
        foreach (var sentence in article.Tokenized.Sentences)
        {
            var start = words[sentence.FirstWord].Start;
            var end = words[sentence.FirstWord + sentence.WordCount - 1].End;
            while (next < mentions.Length && mentions[next].Start < start)
                next++;
            var opensWithTime = next < mentions.Length && mentions[next].Start == start && mentions[next].Type == MentionType.Time;
            var actors = ImmutableArray.CreateBuilder<Mention>();
            for (; next < mentions.Length && mentions[next].Start < end; next++)
                if (mentions[next].Type is MentionType.Person or MentionType.Title or MentionType.Reference or MentionType.Group or MentionType.Organization)
                    actors.Add(mentions[next]);
            sentences.Add(new SentenceMentions(start, end, actors.ToImmutable(), opensWithTime));
        }

        return sentences.MoveToImmutable();
    }

    /// <summary>Whether it names one of the parties.</summary>
    public bool Names(ImmutableArray<int> parties)
    {
        foreach (var actor in Actors)
            if (parties.Contains(actor.Entity))
                return true;
        return false;
    }
}
