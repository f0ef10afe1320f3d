using System.Collections.Immutable;

namespace Extraction.Normalization;

/// <summary>What the source itself says of the parts of an article, as the marks of an HTML page do.</summary>
internal static class SourceZones
{
    /// <summary>The zones that were found, those renamed that begin in a part which the source calls something else than a paragraph.</summary>
    /// <param name="found">Zones of the clean text.</param>
    /// <param name="told">Zones of the original text, in order; empty where the source says nothing.</param>
    /// <param name="offsets">From the clean text to the original.</param>
    public static ImmutableArray<Zone> Apply(ImmutableArray<Zone> found, ImmutableArray<Zone> told, OffsetMap offsets)
    {
        if (told.IsDefaultOrEmpty)
            return found;
        var zones = found.ToBuilder();
        var next = 0;
        for (var i = 0; i < zones.Count; i++)
        {
            var start = offsets.Start(zones[i].Start);
            while (next < told.Length && told[next].End <= start)
                next++;
            if (next < told.Length && told[next].Start <= start && told[next].Kind != ZoneKind.Paragraph)
                zones[i] = zones[i] with { Kind = told[next].Kind };
        }

        return zones.ToImmutable();
    }
}
