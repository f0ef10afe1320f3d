namespace Extraction.Benchmarks.Entities;

/// <summary>What was found of the gold of a set.</summary>
internal sealed record EntityCounts
{
    public int Names { get; private set; }
    public int NamesFound { get; private set; }
    public int Titles { get; private set; }
    public double TitleScore { get; private set; }
    public int Countries { get; private set; }
    public int CountriesFound { get; private set; }
    public int Dates { get; private set; }
    public int DatesFound { get; private set; }
    public int Places { get; private set; }
    public int PlacesFound { get; private set; }
    public int Unnamed { get; private set; }
    public int UnnamedFound { get; private set; }

    public void AddName(bool found) => (Names, NamesFound) = (Names + 1, NamesFound + (found ? 1 : 0));

    public void AddTitle(double score) => (Titles, TitleScore) = (Titles + 1, TitleScore + score);

    public void AddCountry(bool found) => (Countries, CountriesFound) = (Countries + 1, CountriesFound + (found ? 1 : 0));

    public void AddDate(bool found) => (Dates, DatesFound) = (Dates + 1, DatesFound + (found ? 1 : 0));

    public void AddPlace(bool found) => (Places, PlacesFound) = (Places + 1, PlacesFound + (found ? 1 : 0));

    public void AddUnnamed(bool found) => (Unnamed, UnnamedFound) = (Unnamed + 1, UnnamedFound + (found ? 1 : 0));

    /// <summary>Adds the figures of another set.</summary>
    public void Add(EntityCounts other)
    {
        (Names, NamesFound) = (Names + other.Names, NamesFound + other.NamesFound);
        (Titles, TitleScore) = (Titles + other.Titles, TitleScore + other.TitleScore);
        (Countries, CountriesFound) = (Countries + other.Countries, CountriesFound + other.CountriesFound);
        (Dates, DatesFound) = (Dates + other.Dates, DatesFound + other.DatesFound);
        (Places, PlacesFound) = (Places + other.Places, PlacesFound + other.PlacesFound);
        (Unnamed, UnnamedFound) = (Unnamed + other.Unnamed, UnnamedFound + other.UnnamedFound);
    }
}
