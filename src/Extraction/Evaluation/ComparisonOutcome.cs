namespace Extraction.Evaluation;

/// <summary>What came of an event of gold or predictions.</summary>
public enum ComparisonOutcome
{
    /// <summary>Found, with exactly the gold's principals, date and status.</summary>
    Exact,

    /// <summary>Found, but other principals, another date or status.</summary>
    Inexact,

    /// <summary>In gold, not found; or found as merely proposed or cancelled.</summary>
    Missed,

    /// <summary>Found, not in gold.</summary>
    Spurious,

    /// <summary>Found as held or planned where gold has it cancelled, or as held where gold has it proposed.</summary>
    NotHeld,

    /// <summary>Counts neither for nor against: proposed or cancelled.</summary>
    Ignored,
}
