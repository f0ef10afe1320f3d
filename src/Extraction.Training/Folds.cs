namespace Extraction.Training;

/// <summary>Parts articles into folds for cross-validation: the same articles always fall into the same folds.</summary>
internal static class Folds
{
    public const int Count = 10;

    /// <summary>The fold of each article.</summary>
    public static Dictionary<string, int> Of(IEnumerable<string> articles) =>
        articles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((id, i) => (id, Fold: i % Count)).ToDictionary(pair => pair.id, pair => pair.Fold);
}
