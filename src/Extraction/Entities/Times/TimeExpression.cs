namespace Extraction.Entities.Times;

/// <summary>A time expression of an article.</summary>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Sentence">The index of its sentence in <see cref="Tokenization.TokenizedArticle.Sentences"/>.</param>
/// <param name="Date">
/// The date by the local clock, resolved against the publication date and the article; null where nothing tells it.
/// </param>
/// <param name="PartOfDay">Morning, afternoon …, where the expression says it.</param>
/// <param name="Kind">What sort of time it is.</param>
/// <param name="Zone">Whose clock the expression names.</param>
internal sealed record TimeExpression(
    int Start,
    int End,
    int Sentence,
    EdtfDate? Date,
    PartOfDay? PartOfDay,
    TimeKind Kind,
    TimeZoneNote Zone);
