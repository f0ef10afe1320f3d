using System.Collections.Immutable;
using Extraction.Tokenization;
namespace Extraction.Entities.Times;
internal sealed class TimeRecognizer { public ImmutableArray<TimeExpression> Recognize(TokenizedArticle article) => []; }
internal sealed record TimeExpression(int Start, int End, int Sentence, EdtfDate? Date, PartOfDay? PartOfDay);
