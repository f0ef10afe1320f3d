namespace Extraction.Relations.Topics;

/// <summary>
/// Tells the words of an office or body (<c>Bộ trưởng Quốc phòng</c>, <c>Bộ Văn hóa, Thể thao và Du lịch</c>) from a
/// subject of talk: capitalized words that follow a head of <c>topic-office-heads.tsv</c> name what it is head of.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class OfficeNames
{
    /// <summary>The longest stretch between two parts of one name: <c> và </c>, <c>, </c>, <c> - </c>.</summary>
    private const int LongestLink = 4;

    private readonly PhraseTrie _heads = new();

    private OfficeNames()
    {
        foreach (var row in ResourceTable.Read("topic-office-heads.tsv"))
            _heads.Add(row[0]);
    }

    /// <summary>With the heads that the library knows.</summary>
    public static OfficeNames Load() => new();

    /// <summary>The phrases that are no part of an office's or body's name.</summary>
    /// <param name="text">The text that the phrases were found in.</param>
    /// <param name="phrases">In the order of their start.</param>
    public List<PhraseMatch> Without(ReadOnlySpan<char> text, List<PhraseMatch> phrases)
    {
        if (phrases.Count == 0)
            return phrases;
        var heads = _heads.Find(text);
        var subjects = new List<PhraseMatch>(phrases.Count);
        var (head, nameEnd) = (0, -1);
        foreach (var phrase in phrases)
        {
            for (; head < heads.Count && heads[head].End <= phrase.Start; head++)
                nameEnd = Math.Max(nameEnd, heads[head].End);
            if (nameEnd >= 0 && char.IsUpper(text[phrase.Start]) && IsLink(text[Math.Min(nameEnd, phrase.Start)..phrase.Start]))
                nameEnd = phrase.End;
            else
                subjects.Add(phrase);
        }

        return subjects;
    }

    private static bool IsLink(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestLink)
            return false;
        gap = gap.Trim(" ,-–");
        return gap.IsEmpty || gap.SequenceEqual("và");
    }
}
