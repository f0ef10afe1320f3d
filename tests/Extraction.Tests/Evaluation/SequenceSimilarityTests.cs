using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public sealed class SequenceSimilarityTests
{
    /// <summary>The values are those of Python's <c>difflib.SequenceMatcher(None, a, b).ratio()</c>.</summary>
    [TestCase("", "", 1.0)]
    [TestCase("abc", "", 0.0)]
    [TestCase("abcd", "bcde", 0.75)]
    [TestCase("aleksandr vorobyov", "alexandr vorobyev", 0.8571428571428571)]
    [TestCase("tide", "diet", 0.25)]
    [TestCase("diet", "tide", 0.5)]
    [TestCase("zelenskiy", "zelensky", 0.9411764705882353)]
    [TestCase("aaaa", "aa", 0.6666666666666666)]
    public void Ratio_is_that_of_difflib(string left, string right, double expected) =>
        SequenceSimilarity.Ratio(left, right).Should().BeApproximately(expected, 1e-12);
}
