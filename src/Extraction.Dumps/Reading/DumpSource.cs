namespace Extraction.Dumps.Reading;

/// <summary>A piece of the input that one format reads: a file, an entry of an archive, standard input; or why it cannot be read.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Format">The form it comes in; null where <paramref name="Problem"/> says why it is not read.</param>
/// <param name="Open">Opens its characters' bytes, unpacked.</param>
/// <param name="Problem">Why it is not read; null where it is.</param>
internal sealed record DumpSource(string Name, IDumpFormat? Format, Func<Stream>? Open, string? Problem = null)
{
    /// <summary>A piece that cannot be read.</summary>
    public static DumpSource Unreadable(string name, string problem) => new(name, null, null, problem);
}
