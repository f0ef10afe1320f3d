using System.Collections.Immutable;
using System.Globalization;

namespace Extraction.Relations.Topics;

/// <summary>
/// The topics that an encounter can have, and the words and phrases that tell of each: the library's own, or a user's
/// in the same form.
/// </summary>
/// <remarks>
/// <para>The form is that of the library's <c>topics.tsv</c>: UTF-8, tab-separated, lines that start with <c>#</c> are
/// comments, the first other line names the columns <c>code</c>, <c>phrase</c>, <c>weight</c>. A topic is given to an
/// encounter when the weights of its phrases in what is told of the encounter come to 1 or more, so that a phrase of
/// weight 1 tells of the topic alone, two of 0.5 together; a negative weight speaks against it, and a phrase of weight 0
/// only keeps a shorter one within it from being found. A phrase can stand under several codes.</para>
/// <para>A phrase is matched by whole syllables without regard to case or to the place of the tone mark; a syllable in
/// capitals (<c>AI</c>) matches capitals alone.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class TopicTaxonomy
{
    private static readonly Lazy<TopicTaxonomy> Embedded = new(() => new TopicTaxonomy(ResourceTable.Read("topics.tsv"), "topics.tsv"));

    private readonly TopicTerm[][] _terms;

    private TopicTaxonomy(IEnumerable<string[]> rows, string name)
    {
        var codes = new List<string>();
        var terms = new List<List<TopicTerm>>();
        foreach (var row in rows)
        {
            if (row.Length < 3 || row[0].Length == 0
                || !float.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !float.IsFinite(weight))
                throw new InvalidDataException($"{name}: a row of a code, a phrase and a weight was expected where there stands '{string.Join(' ', row)}'.");
            var phrase = Phrases.Add(row[1].Normalize());
            if (phrase < 0)
                throw new InvalidDataException($"{name}: the phrase '{row[1]}' of {row[0]} holds no letter.");
            var topic = codes.IndexOf(row[0]);
            if (topic < 0)
            {
                topic = codes.Count;
                codes.Add(row[0]);
            }

            if (phrase == terms.Count)
                terms.Add([]);
            terms[phrase].Add(new TopicTerm(topic, weight));
        }

        Codes = [.. codes];
        _terms = [.. terms.Select(list => list.ToArray())];
    }

    /// <summary>The library's own taxonomy: the topics of the annotation guidelines.</summary>
    public static TopicTaxonomy Default => Embedded.Value;

    /// <summary>The codes, in the order of their first row.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>All phrases; their numbers are those of <see cref="Terms"/>.</summary>
    internal PhraseTrie Phrases { get; } = new();

    /// <summary>Reads a taxonomy from a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A row is none of the form.</exception>
    public static TopicTaxonomy Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StreamReader(path);
        return Load(reader, path);
    }

    /// <summary>Reads a taxonomy from anywhere.</summary>
    /// <param name="reader">The rows; read to its end and left open.</param>
    /// <param name="name">How an error calls the source.</param>
    /// <exception cref="InvalidDataException">A row is none of the form.</exception>
    public static TopicTaxonomy Load(TextReader reader, string name = "taxonomy")
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TopicTaxonomy(ResourceTable.Read(reader, name), name);
    }

    /// <summary>What a phrase says of the topics.</summary>
    internal ReadOnlySpan<TopicTerm> Terms(int phrase) => _terms[phrase];
}
