using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>The third pass: lines are told apart by what they are, and cut where a caption or the like runs into them.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class ZoneFinder(LineJoiner joiner)
{
    private const int LongestHeading = 200;
    private const int LongestByline = 70;
    private const int LongestRelated = 250;
    private const int FewestRelatedWords = 5;

    private readonly CaptionFinder _captions = new();
    private readonly BylineFinder _bylines = new();

    /// <summary>Finds the zones of a text, turning blanks into line feeds where one zone runs into another.</summary>
    /// <param name="text">The mended text.</param>
    /// <param name="headline">The length of the headline that stands apart before it, without its line feed; 0 for none.</param>
    public ImmutableArray<Zone> Find(Span<char> text, int headline)
    {
        var zones = ImmutableArray.CreateBuilder<Zone>();
        if (headline > 0)
            zones.Add(new Zone(ZoneKind.Headline, 0, headline));
        var start = headline > 0 ? headline + 1 : 0;
        var body = start;
        while (start < text.Length)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
                AddLine(text, start, end, body, zones);
            start = end + 1;
        }

        NameHeadlines(text, headline > 0, zones);
        return zones.ToImmutable();
    }

    /// <summary>Cuts a line into its zones; what is left after a cut is looked at like a line of its own.</summary>
    private void AddLine(Span<char> text, int start, int end, int body, ImmutableArray<Zone>.Builder zones)
    {
        Zone? caption = null, related = null;
        var from = start;
        while (start < end)
        {
            if (IsRelated(text[start..end]))
            {
                zones.Add(new Zone(ZoneKind.RelatedHeadline, start, end));
                return;
            }

            if (_bylines.DatelineEnd(text[start..end]) is var dateline && dateline > 0 && (start + dateline == end || TryCut(text, body, start + dateline, end)))
            {
                zones.Add(new Zone(ZoneKind.Byline, start, start + dateline));
                start += dateline + 1;
                continue;
            }

            from = Math.Max(from, start);
            if (caption is not { } seen || seen.Start < from)
                caption = FindCaption(text, start, from, end);
            if (related is not { } link || link.Start < from)
                related = FindRelated(text, from, end);
            var inset = related.Value.Start < caption.Value.Start ? related.Value : caption.Value;
            if (inset.Start == end)
            {
                AddSentences(text, start, end, from, body, zones);
                return;
            }

            if (inset.Start > start && TryCut(text, body, inset.Start - 1, end))
            {
                AddSentences(text, start, inset.Start - 1, from, body, zones);
                start = inset.Start;
            }
            else if (inset.End == end || TryCut(text, body, inset.End, end))
            {
                zones.Add(inset with { Start = start });
                start = inset.End + 1;
            }
            else
            {
                from = inset.End;
            }
        }
    }

    /// <summary>
    /// Adds what has no caption in it: sentences, and the names of authors and sources after them. These begin after
    /// <paramref name="from"/>: what stands before was looked at as a whole, and half of it would be seen as something else.
    /// </summary>
    private void AddSentences(Span<char> text, int start, int end, int from, int body, ImmutableArray<Zone>.Builder zones)
    {
        var first = zones.Count;
        while (_bylines.TrailingStart(text[start..end]) is var place && place > 0 && start + place > from
            && _captions.Find(text[(start + place)..end], 0) is null && _bylines.DatelineEnd(text[(start + place)..end]) == 0 && TryCut(text, body, start + place - 1, end))
        {
            zones.Add(new Zone(ZoneKind.Byline, start + place, end));
            end = start + place - 1;
        }

        var isByline = end - start <= LongestByline && first > 0 && _bylines.IsByline(text[start..end]);
        zones.Add(new Zone(isByline ? ZoneKind.Byline : ZoneKind.Paragraph, start, end));
        for (int low = first, high = zones.Count - 1; low < high; low++, high--)
            (zones[low], zones[high]) = (zones[high], zones[low]);
    }

    /// <summary>The next caption in a line; empty at its end where there is none.</summary>
    private Zone FindCaption(ReadOnlySpan<char> text, int start, int from, int end) =>
        _captions.Find(text[start..end], from - start) is var (first, last)
            ? new Zone(ZoneKind.Caption, start + first, start + last)
            : new Zone(ZoneKind.Caption, end, end);

    /// <summary>The next headline of another article in square brackets; empty at the end of the line where there is none.</summary>
    private static Zone FindRelated(ReadOnlySpan<char> text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var open = text[i..end].IndexOf('[');
            if (open < 0)
                break;
            i += open;
            var length = text[i..Math.Min(end, i + LongestRelated)].IndexOf(']');
            if (length < 2)
                continue;
            var inside = text.Slice(i + 1, length - 1);
            if (inside.Count(' ') + 1 >= FewestRelatedWords && !char.IsLower(inside[0]) && (i == from || text[i - 1] is ' ' or '\n'))
                return new Zone(ZoneKind.RelatedHeadline, i, i + length + 1);
        }

        return new Zone(ZoneKind.RelatedHeadline, end, end);
    }

    /// <summary>Whether a whole line points to another article.</summary>
    private static bool IsRelated(ReadOnlySpan<char> line) =>
        line.Length <= LongestRelated && (line[0] == '»' || line.StartsWith(">>") || line.StartsWith("Xem thêm:") || line.StartsWith("XEM THÊM:")
            || line.StartsWith("Đọc thêm:") || line.StartsWith("Tin liên quan:") || line.StartsWith("Xem tiếp:"));

    /// <summary>Turns a blank into a line feed, unless it would be taken for one in mid-sentence.</summary>
    private bool TryCut(Span<char> text, int body, int place, int end)
    {
        if (place <= body || place >= end || text[place] != ' ' || joiner.GoesOn(text[Math.Max(body, place - 64)..place], text[(place + 1)..end]))
            return false;
        text[place] = '\n';
        return true;
    }

    /// <summary>Tells headlines, headings and lead among the paragraphs.</summary>
    private static void NameHeadlines(ReadOnlySpan<char> text, bool hasHeadline, ImmutableArray<Zone>.Builder zones)
    {
        var hasLead = false;
        for (var i = hasHeadline ? 1 : 0; i < zones.Count; i++)
        {
            var zone = zones[i];
            if (zone.Kind != ZoneKind.Paragraph)
                continue;
            var goesOn = i + 1 < zones.Count && zones[i + 1].Kind is ZoneKind.Paragraph or ZoneKind.Caption;
            if (goesOn && IsHeading(text[zone.Start..zone.End]) && (!hasLead || zones[i + 1].End - zones[i + 1].Start > zone.End - zone.Start))
            {
                zones[i] = zone with { Kind = ZoneKind.Headline };
                hasHeadline = true;
            }
            else if (!hasLead)
            {
                hasLead = true;
                if (hasHeadline)
                    zones[i] = zone with { Kind = ZoneKind.Lead };
            }
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && !char.IsLower(line[0]) && line.Contains(' ')
        && line[^1] is not ('.' or '!' or '…' or ',' or ';' or ':' or '”' or '"' or ')');
}
