using Extraction.Entities;
using Extraction.Normalization;

namespace Extraction.Cli.Entities;

/// <summary>A mention as JSON.</summary>
/// <param name="Type">What it names: person, title, organization ….</param>
/// <param name="Text">The characters of the original.</param>
/// <param name="Start">The first UTF-16 code unit in the original text; negative in a headline that stands apart.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Entity">The index of its entity.</param>
internal sealed record MentionLine(string Type, string Text, int Start, int End, int Entity)
{
    /// <summary>The mention with its offsets brought from the clean text to the original.</summary>
    public static MentionLine Of(Mention mention, NormalizedArticle article)
    {
        var span = article.Span(mention.Start, mention.End);
        return new MentionLine(EntitiesLine.Name(mention.Type), span.Text, span.Start, span.End, mention.Entity);
    }
}
