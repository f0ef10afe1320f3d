namespace Extraction.Entities.Times;

/// <summary>What stands before the numbers of a date, and so how far they may be trusted to be one.</summary>
internal enum DateLead
{
    /// <summary>Nothing of a date.</summary>
    None,

    /// <summary>A preposition: <c>từ 5/6</c>, <c>đến 30.4</c>, <c>trước 1-7</c>.</summary>
    Preposition,

    /// <summary><c>sáng</c>, <c>chiều</c> …, a weekday, a clock.</summary>
    PartOfDay,

    /// <summary><c>ngày</c>, <c>hôm</c>, <c>mùng</c>.</summary>
    Day,
}
