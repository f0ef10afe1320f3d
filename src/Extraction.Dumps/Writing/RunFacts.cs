using Extraction.Dumps.Running;

namespace Extraction.Dumps.Writing;

/// <summary>What is known of a whole run when its outputs are made. Nothing of it changes from run to run of one input.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Inputs">The inputs as the user named them.</param>
/// <param name="Counts">What the run came to.</param>
/// <param name="RepeatedArticles">The identities of the articles that others repeat, by record number.</param>
internal sealed record RunFacts(string Version, IReadOnlyList<string> Inputs, RunCounts Counts, IReadOnlyDictionary<long, string> RepeatedArticles);
