using System.Globalization;

namespace Extraction.Dumps.Reading;

/// <summary>Where in a dump something stands.</summary>
/// <param name="File">The file as the user named it; within an archive <c>archive.zip/entry</c>; <c>standard input</c>.</param>
/// <param name="Line">The physical line on which it begins, from 1; 0 where the whole file is meant.</param>
public readonly record struct DumpLocation(string File, long Line)
{
    /// <summary>The location as it begins a message: <c>news.csv, line 12</c>.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}");
}
