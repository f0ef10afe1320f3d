namespace Extraction.Entities.Times;

/// <summary>What a time expression is good for to a later stage that dates an encounter.</summary>
internal enum TimeKind
{
    /// <summary>One day, said by a date, a weekday or a word: <c>ngày 13/2</c>, <c>chiều nay</c>, <c>hôm thứ Hai</c>.</summary>
    Day,

    /// <summary>The day of the narrative before: <c>cùng ngày</c>, <c>ngày hôm sau</c>, <c>hai ngày trước đó</c>.</summary>
    Anaphoric,

    /// <summary>An order of events and no more: <c>trước đó</c>, <c>sau đó</c>. Its date is the day of the narrative before, a guess.</summary>
    Sequence,

    /// <summary>A time of day without a day: <c>lúc 12h (giờ Mỹ)</c>, <c>buổi chiều</c>. Its date is the day of the narrative before.</summary>
    Clock,

    /// <summary>Several days, weeks or months: <c>từ 29/6 đến 1/7</c>, <c>tuần trước</c>, <c>quý I/2017</c>.</summary>
    Range,

    /// <summary>A month, or a part of it: <c>tháng 8/2025</c>, <c>cuối tháng 10</c>.</summary>
    Month,

    /// <summary>A season of a year: <c>mùa hè năm ngoái</c>.</summary>
    Season,

    /// <summary>A year, or a part of it: <c>năm 2019</c>, <c>đầu năm nay</c>.</summary>
    Year,

    /// <summary>A date that names a holiday, an anniversary or a document, and tells when nothing of the story happened.</summary>
    Occasion,
}
