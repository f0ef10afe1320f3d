using System.Text.Json;

namespace Extraction.Benchmarks.Entities;

/// <summary>What the gold events of an article speak of, each thing once.</summary>
/// <param name="Article">The article.</param>
/// <param name="Parties">The participants.</param>
/// <param name="Places">The places of the events, verbatim.</param>
/// <param name="Dates">The date expressions, verbatim, and their EDTF.</param>
internal sealed record GoldArticle(Article Article, IReadOnlyList<GoldParty> Parties, IReadOnlyList<string> Places, IReadOnlyList<(string Text, string Edtf)> Dates)
{
    /// <summary>Reads a line of a gold set.</summary>
    public static GoldArticle Read(string line, Func<string, Article> article)
    {
        using var gold = JsonDocument.Parse(line);
        var events = gold.RootElement.GetProperty("events").EnumerateArray().ToArray();
        return new GoldArticle(
            article(gold.RootElement.GetProperty("id").GetString()!),
            // The fullest title of a person is the same in every event of an article; a name counts once.
            [.. events.SelectMany(told => told.GetProperty("participants").EnumerateArray()).Select(GoldParty.Read).DistinctBy(party => party.IsNamedPerson ? party with { Title = null, Country = null } : party)],
            [.. events.Select(told => told.GetProperty("place").GetString()).OfType<string>().Distinct()],
            [.. events.Select(told => (Text: told.GetProperty("date_text").GetString(), Edtf: told.GetProperty("date").GetString())).Where(date => date is { Text: not null, Edtf: not null }).Distinct()!]);
    }
}
