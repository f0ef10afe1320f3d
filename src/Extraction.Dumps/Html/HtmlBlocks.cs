using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Extraction.Dumps.Html;

/// <summary>What the elements of a news page are, from <c>html-blocks.tsv</c>.</summary>
internal static class HtmlBlocks
{
    private static readonly FrozenDictionary<string, HtmlBlock> Elements = Rows("element").ToFrozenDictionary(row => row.Name, row => row.Block, StringComparer.OrdinalIgnoreCase);
    /// <summary>Elements without an end tag, and those whose end tag writers leave out (HTML standard, 13.1.2).</summary>
    private static readonly FrozenSet<string> Unclosed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "", "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr");

    private static readonly (string Name, HtmlBlock Block)[] Classes = [.. Rows("class")];

    /// <summary>What an element is, by its class first.</summary>
    public static HtmlBlock Of(IElement element)
    {
        var block = Elements.GetValueOrDefault(element.LocalName, HtmlBlock.Inline);
        if (block == HtmlBlock.Hidden || element.ClassName is not { Length: > 0 } className)
            return block;
        foreach (var (name, byClass) in Classes)
            if (className.Contains(name, StringComparison.OrdinalIgnoreCase))
                return byClass;
        return block;
    }

    /// <summary>Whether a tag of this name parts paragraphs.</summary>
    public static bool IsBlock(string name) => Elements.TryGetValue(name, out var block) && block is not (HtmlBlock.Hidden or HtmlBlock.Inline);

    /// <summary>Whether a start tag of this name nests nothing, or may do without an end tag.</summary>
    public static bool IsUnclosed(string name) => Unclosed.Contains(name);

    private static IEnumerable<(string Name, HtmlBlock Block)> Rows(string match)
    {
        using var stream = typeof(HtmlBlocks).Assembly.GetManifestResourceStream("html-blocks.tsv")
            ?? throw new InvalidDataException("The table html-blocks.tsv is not embedded in the library.");
        using var reader = new StreamReader(stream);
        foreach (var row in ResourceTable.Read(reader, "html-blocks.tsv"))
            if (row[0] == match)
                yield return (row[1], Enum.Parse<HtmlBlock>(row[2]));
    }
}
