using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Entities.Lexicon;
using Extraction.Entities.Parsing;
using Extraction.Normalization;

namespace Extraction.Relations.Arguments;

/// <summary>An article as the relation grammar reads it: syllables, and the items that own some of them.</summary>
internal sealed class ArticleItems
{
    private const int LongestCue = 4;

    private readonly int[] _owner;

    public ArticleItems(RecognizedArticle article)
    {
        Article = article;
        Text = article.Syllables ?? new SyllableText(article.Tokenized, EntityLexicon.Default);
        _owner = new int[Text.Syllables.Length];
        Array.Fill(_owner, -1);
        ReadItems();
        FoldDelegations();
    }

    public RecognizedArticle Article { get; }

    public SyllableText Text { get; }

    public List<PartyItem> Items { get; } = [];

    /// <summary>The item that a syllable belongs to; null if none.</summary>
    public PartyItem? At(int syllable) => syllable >= 0 && syllable < _owner.Length && _owner[syllable] >= 0 ? Items[_owner[syllable]] : null;

    public Entity Entity(PartyItem item) => Article.Entities[item.Entity];

    /// <summary>The original words of an item.</summary>
    public string Quote(PartyItem item) =>
        Article.Tokenized.Normalized.Span(Text.Syllables[item.Start].Start, Text.Syllables[item.End - 1].End).Text;

    /// <summary>The sentence that a syllable stands in.</summary>
    public int SentenceOf(int syllable)
    {
        var at = Array.BinarySearch(Text.SentenceStarts, syllable);
        return at >= 0 ? at : ~at - 1;
    }

    public ZoneKind Zone(int sentence) => Article.Tokenized.Sentences[sentence].Zone;

    public bool IsCue(int syllable, int limit, string kind, out int length)
    {
        var match = Text.Match(syllable, limit, LexicalClass.Cue);
        foreach (var entry in match.Entries ?? [])
        {
            if (entry.Class == LexicalClass.Cue && entry.Kind == kind)
            {
                length = match.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }

    /// <summary>Whether a cue of that kind stands between two syllables.</summary>
    public bool HasCue(int start, int end, string kind)
    {
        for (var i = start; i < end; i++)
            if (IsCue(i, end, kind, out _))
                return true;
        return false;
    }

    /// <summary>Whether a cue of that kind ends with the syllable: <c>bên lề</c> before <c>hội nghị</c>.</summary>
    public bool EndsWithCue(int syllable, int sentenceStart, string kind)
    {
        for (var start = syllable; start >= sentenceStart && start > syllable - LongestCue; start--)
            if (IsCue(start, syllable + 1, kind, out var length) && start + length == syllable + 1 && !(start > sentenceStart && Text.SameWord(start - 1, start)))
                return true;
        return false;
    }

    private void ReadItems()
    {
        var syllables = Text.Syllables;
        var at = 0;
        foreach (var mention in Article.Mentions)
        {
            // What a pronoun stands for depends on the predicate too; the grammar finds it itself.
            var members = Article.Entities[mention.Entity].Members.Length;
            if (mention.Type == MentionType.Reference && members < 2)
                continue;
            while (at < syllables.Length && syllables[at].End <= mention.Start)
                at++;
            var start = at;
            var end = at;
            while (end < syllables.Length && syllables[end].Start < mention.End)
                end++;
            if (end == start)
                continue;
            at = end;
            if (Items.Count > 0 && Items[^1] is { } last && last.Entity == mention.Entity && OnlyJoints(last.End, start) && last.Type is MentionType.Title or MentionType.Person or MentionType.Reference)
            {
                last.End = end;
                if (mention.Type == MentionType.Person)
                    last.Type = MentionType.Person;
            }
            else
            {
                Items.Add(new PartyItem { Start = start, End = end, Type = members < 2 ? mention.Type : MentionType.Group, Entity = mention.Entity, Members = members });
            }

            for (var i = Items[^1].Start; i < end; i++)
                _owner[i] = Items.Count - 1;
        }
    }

    /// <summary>Whether nothing but a comma, dash or honorific stands between the parts of one phrase.</summary>
    private bool OnlyJoints(int start, int end)
    {
        if (end - start > 4)
            return false;
        for (var i = start; i < end; i++)
            if (!Text.IsMark(i, ',') && !Text.IsDash(i) && !Text.IsMark(i, '(') && !Text.Match(i, end, LexicalClass.Honorific).Found && !Text.IsWord(i, "là"))
                return false;
        return true;
    }

    /// <summary>"Đoàn cấp cao Đảng X" after "Đoàn đại biểu cấp cao Đảng X do A dẫn đầu": the words of the shorter phrase within the longer, the first the same.</summary>
    private static bool IsToldAgain(Entity known, Entity group)
    {
        const int Fewest = 4;
        if (known.Name is not { } first || group.Name is not { } second)
            return false;
        var (a, b) = (NameWords.Of(first), NameWords.Of(second));
        return a[0] == b[0] && Math.Min(a.Length, b.Length) >= Fewest && a.Intersect(b).Count() == Math.Min(a.Distinct().Count(), b.Distinct().Count());
    }

    /// <summary>Where "dẫn đầu", "làm trưởng đoàn" after the head of a delegation ends.</summary>
    private int EndOfLeading(int head)
    {
        var end = head;
        while (end < Text.Syllables.Length && Text.IsMark(end, ','))
            end++;
        var found = false;
        while (end < Text.Syllables.Length && IsCue(end, Text.Syllables.Length, "leading", out var length))
            (end, found) = (end + length, true);
        return found ? end : head;
    }

    /// <summary>"Đoàn đại biểu … do X dẫn đầu", "X dẫn đầu đoàn đại biểu …": the delegation is its named head.</summary>
    private void FoldDelegations()
    {
        var led = new List<(Entity Group, PartyItem Head)>();
        for (var k = 0; k + 1 < Items.Count; k++)
        {
            var (group, head) = (Items[k], Items[k + 1]);
            if (group.Type is MentionType.Person or MentionType.Title && head.Type == MentionType.Group && EndOfLeading(group.End) is var leading && leading > group.End && leading == head.Start)
            {
                group.End = head.End;
                Items.RemoveAt(k + 1);
                continue;
            }

            if (group.Type is not (MentionType.Group or MentionType.Organization) || head.Type is not (MentionType.Person or MentionType.Title) || head.Start - group.End is < 1 or > 5)
                continue;
            var joined = false;
            for (var i = group.End; i < head.Start; i++)
                joined |= Text.IsWord(i, "do");
            if (!joined)
                continue;
            led.Add((Article.Entities[group.Entity], head));
            group.Entity = head.Entity;
            group.Type = head.Type;
            group.End = EndOfLeading(head.End);
            Items.RemoveAt(k + 1);
            while (k + 1 < Items.Count && Items[k + 1].Start < group.End)
                Items.RemoveAt(k + 1);
        }

        foreach (var item in Items)
            if (item.Type == MentionType.Group && item.Members == 0 && led.Find(known => IsToldAgain(known.Group, Entity(item))) is { Head: { } head })
                (item.Entity, item.Type) = (head.Entity, head.Type);

        Array.Fill(_owner, -1);
        for (var k = 0; k < Items.Count; k++)
            for (var i = Items[k].Start; i < Items[k].End; i++)
                _owner[i] = k;
    }
}
