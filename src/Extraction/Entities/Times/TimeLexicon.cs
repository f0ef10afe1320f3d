using System.Collections.Frozen;
using System.Globalization;
using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Times;

/// <summary>The words of <c>time-words.tsv</c>, found by their longest match.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TimeLexicon
{
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly PackedMap _steps;
    private readonly bool[] _ends;

    private TimeLexicon(FrozenDictionary<string, Entry> phrases, Dictionary<ulong, int> steps, bool[] ends)
    {
        Phrases = phrases;
        _phrases = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _steps = new PackedMap(steps);
        _ends = ends;
    }

    /// <summary>What each phrase may be.</summary>
    public FrozenDictionary<string, Entry> Phrases { get; }

    /// <summary>Reads the embedded table.</summary>
    /// <exception cref="InvalidDataException">A row names a role that the grammar does not know, or a value that is none.</exception>
    public static TimeLexicon Load()
    {
        var phrases = new Dictionary<string, Entry>();
        var steps = new Dictionary<ulong, int>();
        var ends = new HashSet<int>();
        foreach (var row in ResourceTable.Read("time-words.tsv"))
        {
            var (role, phrase) = (ParseRole(row[0]), row[1]);
            var known = phrases.GetValueOrDefault(phrase);
            phrases[phrase] = new Entry(known.Roles | role, row[2].Length == 0 ? known.Value : ParseValue(row[2]));
            var node = 0;
            foreach (var syllable in phrase.Split(' '))
            {
                var packed = PackedSyllable.Of(syllable);
                if (packed == 0)
                    throw new InvalidDataException($"time-words.tsv: '{syllable}' in '{phrase}' is no Vietnamese syllable.");
                if (!steps.TryGetValue(Step(node, packed), out var next))
                    steps.Add(Step(node, packed), next = steps.Count + 1);
                node = next;
            }

            ends.Add(node);
        }

        return new TimeLexicon(phrases.ToFrozenDictionary(), steps, [.. Enumerable.Range(0, steps.Count + 1).Select(ends.Contains)]);
    }

    /// <summary>
    /// Where the syllables of a phrase lead to with one more of them, however its case and tone mark are written; 0 where no
    /// phrase goes on so. Seldom it may name a place where none does; <see cref="TryGet"/> has the last word.
    /// </summary>
    /// <param name="node">Where the syllables before led to; 0 for the first one.</param>
    /// <param name="packed">The syllable (<see cref="PackedSyllable"/>); 0 for one that has no number.</param>
    public int Next(int node, ulong packed) => packed != 0 && _steps.TryGetValue(Step(node, packed), out var next) ? next : 0;

    /// <summary>Whether a phrase ends where its syllables led to.</summary>
    public bool IsEnd(int node) => _ends[node];

    /// <summary>What a phrase may be; false if the table has no such phrase.</summary>
    /// <param name="phrase">In lower case, one blank between syllables.</param>
    /// <param name="entry">Its roles and value.</param>
    public bool TryGet(ReadOnlySpan<char> phrase, out Entry entry) => _phrases.TryGetValue(phrase, out entry);

    private static ulong Step(int node, ulong packed) => packed ^ ((ulong)node * 0x9E3779B97F4A7C15ul);

    private static TimeRoles ParseRole(string name) =>
        Enum.TryParse<TimeRoles>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role)
            ? role
            : throw new InvalidDataException($"time-words.tsv: '{name}' is not a role.");

    private static int ParseValue(string value) => value switch
    {
        "early_morning" => (int)PartOfDay.EarlyMorning,
        "morning" => (int)PartOfDay.Morning,
        "noon" => (int)PartOfDay.Noon,
        "afternoon" => (int)PartOfDay.Afternoon,
        "evening" => (int)PartOfDay.Evening,
        "night" => (int)PartOfDay.Night,
        "first" => (int)PeriodPart.First,
        "middle" => (int)PeriodPart.Middle,
        "last" => (int)PeriodPart.Last,
        _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"time-words.tsv: '{value}' is not a value."),
    };

    /// <summary>The parts a phrase may play, and its value in the one that has one.</summary>
    public readonly record struct Entry(TimeRoles Roles, int Value);
}
