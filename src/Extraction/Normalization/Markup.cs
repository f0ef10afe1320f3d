using System.Collections.Frozen;
using System.Globalization;

namespace Extraction.Normalization;

/// <summary>The HTML that crawlers leave in text: entities and tags, from <c>html-entities.tsv</c> and <c>html-tags.tsv</c>.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class Markup
{
    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> _entities;
    private readonly FrozenDictionary<string, TagBreak>.AlternateLookup<ReadOnlySpan<char>> _tags;

    private Markup(FrozenDictionary<string, char> entities, FrozenDictionary<string, TagBreak> tags)
    {
        _entities = entities.GetAlternateLookup<ReadOnlySpan<char>>();
        _tags = tags.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest entity, without <c>&amp;</c> and <c>;</c>.</summary>
    public static int LongestEntity => 10;

    /// <summary>The longest tag, with its attributes.</summary>
    public static int LongestTag => 2000;

    /// <summary>The markup that the library knows.</summary>
    public static Markup Load() => new(
        ResourceTable.Read("html-entities.tsv").ToFrozenDictionary(
            row => row[0], row => (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ResourceTable.Read("html-tags.tsv").ToFrozenDictionary(
            row => row[0], row => Enum.Parse<TagBreak>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase));

    /// <summary>The code point of an entity; -1 where there is none.</summary>
    /// <param name="name">What stands between <c>&amp;</c> and <c>;</c>.</param>
    public int Entity(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return -1;
        if (name[0] != '#')
            return _entities.TryGetValue(name, out var c) ? c : -1;
        var hexadecimal = name.Length > 1 && (name[1] | 0x20) == 'x';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(name[(hexadecimal ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code))
            return -1;
        return code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? code : -1;
    }

    /// <summary>Reads a tag or comment.</summary>
    /// <param name="content">What stands between the angle brackets.</param>
    /// <param name="isEnd">Whether it is an end tag.</param>
    /// <returns>What it parts; null where it is no tag.</returns>
    public TagBreak? Tag(ReadOnlySpan<char> content, out bool isEnd)
    {
        isEnd = content.StartsWith('/');
        var name = isEnd ? content[1..] : content;
        if (content.StartsWith("!--") && content.EndsWith("--"))
            return TagBreak.Inline;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        if (length == 0)
            return null;
        return _tags.TryGetValue(name[..length], out var parts) ? parts : null;
    }
}
