namespace Extraction.Relations.Predicates;

/// <summary>Those who can be called in by the state that they are sent to.</summary>
internal static class Diplomats
{
    /// <summary>Whether an office of this class of <c>titles.tsv</c> is a diplomat's.</summary>
    public static bool Hold(string? officeClass) => officeClass is "diplomat" or "envoy";
}
