using Extraction.Entities;
using Extraction.Relations.Arguments;

namespace Extraction.Relations;

/// <summary>Host and guest where the verb does not say: whoever is at home is the host.</summary>
internal sealed class RoleAssigner(ArticleItems items)
{
    private List<(int Position, string Country)>? _visits;

    /// <summary>Sets the roles of an encounter told as one of equals, if one side visits the other.</summary>
    public void Assign(EventCandidate encounter)
    {
        if (encounter.LeftRole != PartyRole.Principal || encounter.Channel != MeetingChannel.InPerson || encounter.Kind == MeetingKind.Multilateral)
            return;
        if (encounter.Right.Count == 0 && encounter.Left.Count == 2)
        {
            encounter.Right.Add(encounter.Left[1]);
            encounter.Left.RemoveAt(1);
        }

        if (CountryOf(encounter.Left) is not { } left || CountryOf(encounter.Right) is not { } right || left == right)
            return;
        if (encounter.Place?.Country is { } at)
        {
            Set(encounter, at == left, at == right);
            return;
        }

        var home = Visited(encounter, left, right);
        Set(encounter, home == left, home == right);
    }

    /// <summary>Which of two countries the encounter's visit leads to: the one told last up to its sentence, else the first of the article.</summary>
    private string? Visited(EventCandidate encounter, string left, string right)
    {
        string? visited = null;
        foreach (var (position, country) in Visits)
        {
            if (country != left && country != right)
                continue;
            if (visited is not null && position >= items.Text.SentenceStarts[encounter.Sentence + 1])
                break;
            visited = country;
        }

        return visited;
    }

    private static void Set(EventCandidate encounter, bool leftIsHome, bool rightIsHome)
    {
        if (leftIsHome != rightIsHome)
            (encounter.LeftRole, encounter.RightRole) = leftIsHome ? (PartyRole.Host, PartyRole.Guest) : (PartyRole.Guest, PartyRole.Host);
    }

    private string? CountryOf(List<int> side)
    {
        var countries = side.Select(entity => items.Article.Entities[entity].Country).OfType<string>().Distinct().ToList();
        return countries is [var only] ? only : null;
    }

    /// <summary>The countries that the article says somebody visits, in the order of the text.</summary>
    private List<(int Position, string Country)> Visits => _visits ??= FindVisits();

    private List<(int Position, string Country)> FindVisits()
    {
        var visits = new List<(int, string)>();
        foreach (var item in items.Items)
        {
            if (item.Type is not (MentionType.Country or MentionType.Place) || items.Entity(item).Country is not { Length: 2 } country)
                continue;
            for (var i = item.Start - 1; i >= 0 && i >= item.Start - 5; i--)
            {
                if (items.At(i) is not null || items.Text.Syllables[i].IsMark)
                    break;
                if (items.EndsWithCue(i, 0, "visit"))
                {
                    visits.Add((item.Start, country));
                    break;
                }
            }
        }

        return visits;
    }
}
