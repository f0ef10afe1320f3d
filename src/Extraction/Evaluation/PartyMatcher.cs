namespace Extraction.Evaluation;

/// <summary>Whether two annotations mean the same party.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class PartyMatcher(ComparableText text)
{
    /// <summary>Two parties this alike are the same.</summary>
    internal const double Same = 0.5;

    /// <summary>Two names this alike by <see cref="SequenceSimilarity"/> are the same.</summary>
    private const double SameSpelling = 0.85;

    /// <summary>The pairs of participants that are the same party.</summary>
    public List<(int Gold, int Predicted)> Match(AnnotatedEvent gold, AnnotatedEvent predicted)
    {
        var scores = new double[gold.Participants.Length, predicted.Participants.Length];
        for (var i = 0; i < gold.Participants.Length; i++)
            for (var j = 0; j < predicted.Participants.Length; j++)
                scores[i, j] = Similarity(gold.Participants[i], predicted.Participants[j]) is >= Same and var score ? score : 0;
        return Assignment.Best(scores);
    }

    /// <summary>
    /// How alike two parties are, between 0 and 1: persons by their names; groups, bodies and unnamed office-holders by the
    /// words of names and titles, unless their countries clash.
    /// </summary>
    public double Similarity(AnnotatedParty gold, AnnotatedParty predicted)
    {
        if (gold.Type == PartyType.Person && !string.IsNullOrEmpty(gold.Name) && !string.IsNullOrEmpty(predicted.Name))
            return NameSimilarity(gold.Name, predicted.Name);
        var known = !string.IsNullOrEmpty(gold.Country) && !string.IsNullOrEmpty(predicted.Country);
        if (known && gold.Country != predicted.Country)
            return 0;
        var best = 0.0;
        foreach (var left in Phrases(gold))
            foreach (var right in Phrases(predicted))
                best = Math.Max(best, text.TokenF1(left, right));
        return best < Same && known && (gold.Type == PartyType.Country || predicted.Type == PartyType.Country) ? 0.6 : best;
    }

    /// <summary>How alike two names of persons are: 1 for the same, 0.9 where one holds the other, else the likeness of spelling.</summary>
    private double NameSimilarity(string gold, string predicted)
    {
        var left = text.NameWords(gold);
        var right = text.NameWords(predicted);
        if (left.Length == 0 || right.Length == 0)
            return 0;
        if (string.Concat(left) == string.Concat(right))
            return 1;
        var (first, second) = (new HashSet<string>(left.ToArray()), new HashSet<string>(right.ToArray()));
        if (first.IsSubsetOf(second) || second.IsSubsetOf(first))
            return 0.9;
        var ratio = SequenceSimilarity.Ratio(string.Join(' ', left), string.Join(' ', right));
        return ratio >= SameSpelling ? ratio : 0;
    }

    private static IEnumerable<string> Phrases(AnnotatedParty party)
    {
        if (!string.IsNullOrEmpty(party.Name))
            yield return party.Name;
        if (!string.IsNullOrEmpty(party.Title))
            yield return party.Title;
    }
}
