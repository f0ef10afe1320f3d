using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extraction.Normalization;

namespace Extraction.Dumps.Html;

/// <summary>The text of an HTML body: a line a paragraph, with headings, captions and bylines known as such.</summary>
internal sealed class HtmlText
{
    private const int DeepestNesting = 1000;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Zone>.Builder _zones = ImmutableArray.CreateBuilder<Zone>();
    private readonly Stack<ZoneKind> _kinds = new([ZoneKind.Paragraph]);
    /// <summary>Where the paragraph that is being written begins; -1 between paragraphs.</summary>
    private int _paragraph = -1;

    private bool _blankPending;

    private HtmlText()
    {
    }

    /// <summary>
    /// Whether a text is an HTML body: whether a tag that parts paragraphs is closed in it, or begins it. Single tags in
    /// running text are left to the library's normalization, which keeps the offsets of the original.
    /// </summary>
    public static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<") && HtmlBlocks.IsBlock(TagName(start[1..])))
            return true;
        for (var i = text.IndexOf("</", StringComparison.Ordinal); i >= 0; i = text.IndexOf("</", i + 2, StringComparison.Ordinal))
            if (HtmlBlocks.IsBlock(TagName(text.AsSpan(i + 2))))
                return true;
        return false;
    }

    /// <summary>Whether elements are nested so deeply that no person wrote them; a tree of them costs the square of its depth.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (html[i + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !HtmlBlocks.IsUnclosed(TagName(html.AsSpan(i + 1))) && ++depth > DeepestNesting)
                return true;
        }

        return false;
    }

    /// <summary>The text of an HTML body and what its parts are; offsets count in the text.</summary>
    public static (string Text, ImmutableArray<Zone> Zones) Reduce(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var reduced = new HtmlText();
        reduced.Walk(document.Body!);
        reduced.EndParagraph();
        return (reduced._text.ToString(), reduced._zones.ToImmutable());
    }

    private static string TagName(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 10 && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return length > 0 && length < rest.Length && (rest[length] is '>' or '/' || char.IsWhiteSpace(rest[length])) ? rest[..length].ToString() : "";
    }

    /// <summary>Goes through the tree without recursion: pages have been seen that nest a hundred thousand elements.</summary>
    private void Walk(INode root)
    {
        for (INode? node = root; node is not null;)
        {
            var isHidden = Enter(node);
            if (!isHidden && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null)
            {
                Leave(node);
                if (node == root)
                    return;
                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent;
            }
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return true;
        }

        if (node is not IElement element)
            return true;
        var block = HtmlBlocks.Of(element);
        switch (block)
        {
            case HtmlBlock.Hidden:
                return true;
            case HtmlBlock.Cell:
                _blankPending = true;
                break;
            case HtmlBlock.Inline:
                break;
            default:
                EndParagraph();
                if (Zone(block) is { } kind)
                    _kinds.Push(kind);
                break;
        }

        return false;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        var block = HtmlBlocks.Of(element);
        if (block is HtmlBlock.Hidden or HtmlBlock.Inline or HtmlBlock.Cell)
            return;
        EndParagraph();
        if (Zone(block) is not null)
            _kinds.Pop();
    }

    /// <summary>The zone that a block makes of what is in it; null where it stays what it is outside.</summary>
    private static ZoneKind? Zone(HtmlBlock block) => block switch
    {
        HtmlBlock.Headline => ZoneKind.Headline,
        HtmlBlock.Caption => ZoneKind.Caption,
        HtmlBlock.Byline => ZoneKind.Byline,
        HtmlBlock.RelatedHeadline => ZoneKind.RelatedHeadline,
        _ => null,
    };

    /// <summary>Text with its white space collapsed.</summary>
    private void Append(string data)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                _blankPending = true;
                continue;
            }

            if (_paragraph < 0)
            {
                if (_text.Length > 0)
                    _text.Append('\n');
                _paragraph = _text.Length;
            }
            else if (_blankPending)
            {
                _text.Append(' ');
            }

            _blankPending = false;
            _text.Append(c);
        }
    }

    private void EndParagraph()
    {
        if (_paragraph >= 0)
            _zones.Add(new Zone(_kinds.Peek(), _paragraph, _text.Length));
        _paragraph = -1;
        _blankPending = false;
    }
}
