using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations.Arguments;

namespace Extraction.Relations.Circumstances;

/// <summary>
/// The place of an encounter that its own sentence does not place: where the story is. "Chủ tịch nước đến thủ đô Minsk. …
/// Chủ tịch nước gặp B" was in Minsk; what a headline tells is placed by the sentence after it.
/// </summary>
internal sealed class NarrativePlaces(ArticleItems items, PlaceFinder places)
{
    private const int SentencesBack = 8;
    private const int SentencesAhead = 4;

    /// <summary>The place that the story is at where it tells of an encounter; null if it says none.</summary>
    public PartyItem? Of(EventCandidate encounter) => Around(encounter, citiesOnly: true) ?? Around(encounter, citiesOnly: false);

    private PartyItem? Around(EventCandidate encounter, bool citiesOnly)
    {
        foreach (var told in encounter.Sentences)
        {
            if (items.Zone(told) == ZoneKind.RelatedHeadline)
                continue;
            // What the sentence itself says of places, PlaceFinder has read; a headline or caption is read once more, less strictly.
            for (var s = items.Zone(told) == ZoneKind.Paragraph ? told - 1 : told; s >= Math.Max(0, told - SentencesBack); s--)
                if (Story(s, encounter, anyParty: s >= told - 1, citiesOnly) is { } place)
                    return place;
            if (items.Zone(told) != ZoneKind.Paragraph)
                for (var s = told + 1; s < Math.Min(items.Text.SentenceCount, told + 1 + SentencesAhead); s++)
                    if (Story(s, encounter, anyParty: false, citiesOnly) is { } place)
                        return place;
        }

        return null;
    }

    /// <summary>Where a sentence says that its people are or go; of a sentence that speaks of a party, unless any will do.</summary>
    private PartyItem? Story(int sentence, EventCandidate encounter, bool anyParty, bool citiesOnly)
    {
        var (start, end) = (items.Text.SentenceStarts[sentence], items.Text.SentenceStarts[sentence + 1]);
        PartyItem? found = null;
        var speaksOfParty = anyParty;
        for (var i = start; i < end;)
        {
            if (items.At(i) is not { } item)
            {
                i++;
                continue;
            }

            i = item.End;
            speaksOfParty |= encounter.Parties.Contains(item.Entity);
            if (found is null && (item.Type == MentionType.Place || (!citiesOnly && item.Type == MentionType.Country)) && places.IsWhereStoryIs(item, start))
                found = item;
        }

        return speaksOfParty ? found : null;
    }
}
