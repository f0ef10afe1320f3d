using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Inspection;

/// <summary>A column of a dump.</summary>
/// <param name="Name">As the dump names it.</param>
/// <param name="Field">What it is read as; null where it is not read.</param>
public sealed record InspectedColumn(string Name, ArticleField? Field);
