namespace Extraction.Evaluation;

/// <summary>The counts that the figures are made of.</summary>
internal sealed class EventTally
{
    /// <summary>Events found that gold has, false ones, and those missed.</summary>
    public int Found { get; set; }

    public int Missed { get; set; }

    public int Spurious { get; set; }

    /// <summary>Events with exactly the principals, date and status, of all found.</summary>
    public int Strict { get; set; }

    public int CommonParties { get; set; }

    public int GoldParties { get; set; }

    public int PredictedParties { get; set; }

    public int CommonTopics { get; set; }

    public int GoldTopics { get; set; }

    public int PredictedTopics { get; set; }

    public Ratio FullName { get; } = new();

    public Ratio Title { get; } = new();

    public Ratio Country { get; } = new();

    public Ratio Role { get; } = new();

    public Ratio Date { get; } = new();

    public Ratio SpuriousDate { get; } = new();

    public Ratio Place { get; } = new();

    public Ratio Kind { get; } = new();

    public Ratio Status { get; } = new();

    /// <summary>Adds the counts of another article.</summary>
    public void Add(EventTally other)
    {
        Found += other.Found;
        Missed += other.Missed;
        Spurious += other.Spurious;
        Strict += other.Strict;
        CommonParties += other.CommonParties;
        GoldParties += other.GoldParties;
        PredictedParties += other.PredictedParties;
        CommonTopics += other.CommonTopics;
        GoldTopics += other.GoldTopics;
        PredictedTopics += other.PredictedTopics;
        FullName.Add(other.FullName);
        Title.Add(other.Title);
        Country.Add(other.Country);
        Role.Add(other.Role);
        Date.Add(other.Date);
        SpuriousDate.Add(other.SpuriousDate);
        Place.Add(other.Place);
        Kind.Add(other.Kind);
        Status.Add(other.Status);
    }
}
