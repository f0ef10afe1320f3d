using System.Collections.Immutable;
using Extraction.Entities;
using Extraction.Normalization;
using Extraction.Relations;
using Extraction.Tokenization;

namespace Extraction.Benchmarks.Dumps;

/// <summary>Stages that do nothing: what is left is reading and writing.</summary>
internal sealed class EmptyPipeline : INormalizer, ITokenizer, IEntityRecognizer, IRelationExtractor
{
    public static ExtractionPipeline Create()
    {
        var stages = new EmptyPipeline();
        return ExtractionPipeline.CreateBuilder().UseNormalizer(stages).UseTokenizer(stages).UseEntityRecognizer(stages).UseRelationExtractor(stages).Build();
    }

    public NormalizedArticle Normalize(Article article) => new(article, "", new OffsetMap([], 0), []);

    public TokenizedArticle Tokenize(NormalizedArticle article) => new(article, [], []);

    public RecognizedArticle Recognize(TokenizedArticle article) => new(article, [], []);

    public ImmutableArray<MeetingEvent> Extract(RecognizedArticle article) => [];
}
