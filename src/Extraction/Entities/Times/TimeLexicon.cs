using System.Collections.Frozen;
using System.Globalization;
using Extraction.Entities.Lexicon;

namespace Extraction.Entities.Times;

/// <summary>The words of <c>time-words.tsv</c>, found by their longest match.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TimeLexicon
{
    private readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly PackedMap _firstSyllables;

    private TimeLexicon(FrozenDictionary<string, Entry> phrases, Dictionary<ulong, int> firstSyllables)
    {
        Phrases = phrases;
        _phrases = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstSyllables = new PackedMap(firstSyllables);
    }

    /// <summary>What each phrase may be.</summary>
    public FrozenDictionary<string, Entry> Phrases { get; }

    /// <summary>Reads the embedded table.</summary>
    /// <exception cref="InvalidDataException">A row names a role that the grammar does not know, or a value that is none.</exception>
    public static TimeLexicon Load()
    {
        var phrases = new Dictionary<string, Entry>();
        var firstSyllables = new Dictionary<ulong, int>();
        foreach (var row in ResourceTable.Read("time-words.tsv"))
        {
            var (role, phrase) = (ParseRole(row[0]), row[1]);
            var known = phrases.GetValueOrDefault(phrase);
            phrases[phrase] = new Entry(known.Roles | role, row[2].Length == 0 ? known.Value : ParseValue(row[2]));
            var syllables = phrase.Split(' ');
            var first = PackedSyllable.Of(syllables[0]);
            if (first == 0)
                throw new InvalidDataException($"time-words.tsv: '{phrase}' begins with no Vietnamese syllable.");
            firstSyllables[first] = Math.Max(firstSyllables.GetValueOrDefault(first), syllables.Length);
        }

        return new TimeLexicon(phrases.ToFrozenDictionary(), firstSyllables);
    }

    /// <summary>How many syllables the longest phrase that may begin with a syllable has, however its case and tone mark are written; 0 if none does.</summary>
    /// <param name="packed">The syllable (<see cref="PackedSyllable"/>); 0 for one that has no number.</param>
    public int LongestPhrase(ulong packed) => packed != 0 && _firstSyllables.TryGetValue(packed, out var count) ? count : 0;

    /// <summary>What a phrase may be; false if the table has no such phrase.</summary>
    /// <param name="phrase">In lower case, one blank between syllables.</param>
    /// <param name="entry">Its roles and value.</param>
    public bool TryGet(ReadOnlySpan<char> phrase, out Entry entry) => _phrases.TryGetValue(phrase, out entry);

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
