namespace Extraction.Relations.Topics;

/// <summary>What a phrase says of one topic.</summary>
/// <param name="Topic">The index of the code in <see cref="TopicTaxonomy.Codes"/>.</param>
/// <param name="Weight">How much it says; negative where it speaks against the topic.</param>
internal readonly record struct TopicTerm(int Topic, float Weight);
