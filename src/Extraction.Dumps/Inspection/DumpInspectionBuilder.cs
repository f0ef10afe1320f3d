using System.Collections.Immutable;
using Extraction.Dumps.Reading;

namespace Extraction.Dumps.Inspection;

/// <summary>Gathers what there is to say about the files of one form.</summary>
internal sealed class DumpInspectionBuilder(SourceLayout layout)
{
    private const int SamplesKept = 3;
    private const int RejectionsKept = 5;

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<Article> _samples = [];
    private readonly List<Rejection> _rejections = [];
    private readonly Dictionary<TextLanguage, long> _languages = [];
    private long _articles;
    private long _rejected;
    private long _undated;
    private long _characters;
    private DateOnly? _earliest;
    private DateOnly? _latest;

    public void Add(DumpRecord record)
    {
        _files.Add(record.Location.File);
        if (record.Article is not { } article)
        {
            _rejected++;
            if (_rejections.Count < RejectionsKept)
                _rejections.Add(record.Rejection!);
            return;
        }

        _articles++;
        _characters += article.Text.Length;
        var language = LanguageGuess.Of(article.Text);
        _languages[language] = _languages.GetValueOrDefault(language) + 1;
        if (_samples.Count < SamplesKept)
            _samples.Add(article);
        if (article.Published is not { } day)
        {
            _undated++;
            return;
        }

        _earliest = _earliest is { } earliest && earliest < day ? earliest : day;
        _latest = _latest is { } latest && latest > day ? latest : day;
    }

    public DumpInspection Build() => new()
    {
        FirstFile = layout.File,
        Files = _files.Count,
        Format = layout.Format,
        Encoding = layout.Encoding,
        Delimiter = layout.Delimiter,
        Columns = layout.Columns is { } columns ? [.. columns.Columns.Select((name, i) => new InspectedColumn(name, columns.Field(i)))] : [],
        DateOrder = layout.DateOrder,
        Articles = _articles,
        Rejected = _rejected,
        FirstRejections = [.. _rejections],
        Earliest = _earliest,
        Latest = _latest,
        Undated = _undated,
        Languages = _languages.ToImmutableDictionary(),
        MeanLength = _articles == 0 ? 0 : (double)_characters / _articles,
        Samples = [.. _samples],
    };
}
