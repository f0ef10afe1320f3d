namespace Extraction.Benchmarks.Dumps;

/// <summary>Whether the articles that are passed over early would have given no event.</summary>
internal static class PassedOverCheck
{
    public static void Print(string dump)
    {
    }
}
