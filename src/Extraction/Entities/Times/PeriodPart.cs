namespace Extraction.Entities.Times;

/// <summary>The part of a week, month or year that an expression speaks of.</summary>
internal enum PeriodPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary><c>đầu</c>.</summary>
    First,

    /// <summary><c>giữa</c>.</summary>
    Middle,

    /// <summary><c>cuối</c>.</summary>
    Last,
}
