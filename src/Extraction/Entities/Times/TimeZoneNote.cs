namespace Extraction.Entities.Times;

/// <summary>Whose clock a time expression names.</summary>
internal enum TimeZoneNote
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>The clock of the place: <c>giờ địa phương</c>, <c>giờ Mỹ</c>.</summary>
    Local,

    /// <summary>The reader's clock: <c>giờ VN</c>, <c>giờ Hà Nội</c>.</summary>
    Vietnam,
}
