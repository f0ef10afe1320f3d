namespace Extraction.Dumps.Reading;

/// <summary>How a date such as <c>03/04/2025</c> is read.</summary>
public enum DateOrder
{
    /// <summary>As the first rows of the file show; a file in which they do not show it is refused.</summary>
    Detect,

    /// <summary>3 April.</summary>
    DayFirst,

    /// <summary>4 March.</summary>
    MonthFirst,
}
