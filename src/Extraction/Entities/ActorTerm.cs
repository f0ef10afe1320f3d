namespace Extraction.Entities;

/// <summary>An office and the time it was held.</summary>
/// <param name="Office">The office in Vietnamese.</param>
/// <param name="From">Its first day or year; null if unknown.</param>
/// <param name="To">Its last day or year; null if it is still held.</param>
public sealed record ActorTerm(string Office, EdtfDate? From, EdtfDate? To)
{
    /// <summary>The country or bloc that the holder speaks for in this office; null if none is told.</summary>
    public string? Country { get; init; }
}
