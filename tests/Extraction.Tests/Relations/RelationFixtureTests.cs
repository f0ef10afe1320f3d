using System.Globalization;
using System.Text.Json;

namespace Extraction.Tests.Relations;

/// <summary>
/// The short texts of <c>fixtures/relations.jsonl</c>, each with all its encounters: nothing of them may be missed, and
/// nothing else may be found. Topics are compared where a fixture gives them.
/// </summary>
public sealed class RelationFixtureTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    public static IEnumerable<TestCaseData> Fixtures()
    {
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "fixtures", "relations.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var fixture = document.RootElement.Clone();
            yield return new TestCaseData(fixture).SetName($"Encounters of {fixture.GetProperty("id").GetString()}");
        }
    }

    [TestCaseSource(nameof(Fixtures))]
    public void The_encounters_of_a_text_are_found(JsonElement fixture)
    {
        var article = new Article(
            fixture.GetProperty("id").GetString()!,
            fixture.GetProperty("text").GetString()!,
            fixture.GetProperty("title").GetString(),
            fixture.GetProperty("published").GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        var expected = fixture.GetProperty("events").EnumerateArray().ToList();
        var withTopics = expected.Exists(e => e.TryGetProperty("topics", out _));

        Pipeline.Extract(article).Select(e => Describe(e, withTopics))
            .Should().BeEquivalentTo(expected.Select(Describe), "the text is \"{0}\"", article.Text);
    }

    private static string Describe(MeetingEvent found, bool withTopics) => Describe(
        Name(found.Kind),
        Name(found.Channel),
        Name(found.Status),
        found.Date?.Edtf.ToString(),
        found.Place?.Text,
        found.Participants.Select(p => $"{p.Name ?? p.Title} ({p.Country}), {Name(p.Role)}"),
        withTopics ? found.Topics.Select(t => t.Code) : null);

    private static string Describe(JsonElement expected) => Describe(
        expected.GetProperty("kind").GetString(),
        expected.GetProperty("channel").GetString(),
        expected.GetProperty("status").GetString(),
        expected.GetProperty("date").GetString(),
        expected.GetProperty("place").GetString(),
        expected.GetProperty("participants").EnumerateArray().Select(p =>
            $"{p.GetProperty("name").GetString() ?? p.GetProperty("title").GetString()} ({p.GetProperty("country").GetString()}), {p.GetProperty("role").GetString()}"),
        expected.TryGetProperty("topics", out var topics) ? topics.EnumerateArray().Select(t => t.GetString()!) : null);

    private static string Describe(string? kind, string? channel, string? status, string? date, string? place, IEnumerable<string> parties, IEnumerable<string>? topics) =>
        $"{kind} {channel} {status} on {date ?? "?"} at {place ?? "?"}: {string.Join("; ", parties.Order(StringComparer.Ordinal))}"
        + (topics is null ? "" : $" about {string.Join(", ", topics.Order(StringComparer.Ordinal))}");

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
