using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Tokenization;

/// <summary>
/// Gives words their universal parts of speech, from left to right, by a linear classifier with the weights of an
/// averaged perceptron (Collins 2002), kept in a <see cref="FeatureTable"/>.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class PartOfSpeechTagger
{
    /// <summary>How many weights a feature has: one for every part of speech but <see cref="PartOfSpeech.Punct"/>, which needs no model.</summary>
    public const int RowSize = 16;

    /// <summary>Stands for the tag before the first word.</summary>
    public const uint NoTag = 31;

    /// <summary>The table was trained with two to this many rows.</summary>
    public const int TrainedBits = 22;

    private readonly sbyte[] _model;
    private readonly uint _slots;

    /// <summary>A tagger with the given rows of <see cref="RowSize"/> weights, all of them followed by the prints of all.</summary>
    /// <exception cref="ArgumentException">There is not one print for every row, or so few that prints do not tell features apart.</exception>
    public PartOfSpeechTagger(sbyte[] model)
    {
        if (model.Length % (RowSize + 1) != 0 || model.Length / (RowSize + 1) < 1 << (TrainedBits - 8))
            throw new ArgumentException("There must be a print for every row, and a row for every 256 of training.", nameof(model));
        _model = model;
        _slots = (uint)(model.Length / (RowSize + 1));
    }

    /// <summary>What a model file of this kind begins with.</summary>
    public static ReadOnlySpan<byte> ModelKind => "XTG2"u8;

    /// <summary>The tagger that ships with the library.</summary>
    public static PartOfSpeechTagger Load() => new(ModelFile.Read("tagger.model", ModelKind));

    /// <summary>The part of speech that a column of a row stands for.</summary>
    public static PartOfSpeech TagOf(int column) => (PartOfSpeech)(column < (int)PartOfSpeech.Punct ? column : column + 1);

    /// <summary>The column of a part of speech; it must not be <see cref="PartOfSpeech.Punct"/>.</summary>
    public static int ColumnOf(PartOfSpeech tag) => (int)tag < (int)PartOfSpeech.Punct ? (int)tag : (int)tag - 1;

    /// <summary>The part of speech of a mark, which needs no model; <see cref="PartOfSpeech.X"/> for what is none.</summary>
    public static PartOfSpeech TagOfMark(ReadOnlySpan<WordKey> words, int i) => words[i].Mark switch
    {
        MarkKind.None => PartOfSpeech.X,
        MarkKind.Symbol => PartOfSpeech.Sym,
        MarkKind.Unit => PartOfSpeech.Noun,
        MarkKind.Dash when words[i - 1].IsNumber && words[i + 1].IsNumber => PartOfSpeech.Sym,
        _ => PartOfSpeech.Punct,
    };

    /// <summary>Tags a sentence.</summary>
    /// <param name="words">The keys of its words, between <see cref="TaggingFeatures.Padding"/> default keys at either end.</param>
    /// <param name="tags">Set to the parts of speech; one place for every word, padding not counted.</param>
    public void Tag(ReadOnlySpan<WordKey> words, Span<PartOfSpeech> tags) => Tag(words, tags, 0, tags.Length);

    /// <summary>Tags a stretch of a sentence whose words before it are tagged.</summary>
    /// <param name="words">As in <see cref="Tag(ReadOnlySpan{WordKey}, Span{PartOfSpeech})"/>, the whole sentence.</param>
    /// <param name="tags">The parts of speech of the sentence; those of the stretch are set.</param>
    /// <param name="start">The first word of the stretch, padding not counted.</param>
    /// <param name="end">The word after its last one.</param>
    public void Tag(ReadOnlySpan<WordKey> words, Span<PartOfSpeech> tags, int start, int end)
    {
        const int padding = TaggingFeatures.Padding;
        Span<uint> features = stackalloc uint[TaggingFeatures.Count];
        Span<short> scores = stackalloc short[RowSize];
        var tag1 = start > 0 ? (uint)tags[start - 1] : NoTag;
        var tag2 = start > 1 ? (uint)tags[start - 2] : NoTag;
        for (var i = start + padding; i < end + padding; i++)
        {
            var tag = TagOfMark(words, i);
            if (words[i].Mark == MarkKind.None)
            {
                TaggingFeatures.Extract(words, i, tag1, tag2, features);
                Score(features, scores);
                var best = 0;
                for (var column = 1; column < RowSize; column++)
                    if (scores[column] > scores[best])
                        best = column;
                tag = TagOf(best);
            }

            tags[i - padding] = tag;
            tag2 = tag1;
            tag1 = (uint)tag;
        }
    }

    private void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_model);
        var prints = _model.AsSpan((int)_slots * RowSize);
        var lower = Vector128<short>.Zero;
        var upper = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            var slot = FeatureTable.SlotOf(feature, _slots);
            if ((byte)prints[(int)slot] != FeatureTable.PrintOf(feature, TrainedBits))
                continue;
            var row = Vector128.LoadUnsafe(ref rows, (nuint)slot * RowSize);
            lower += Vector128.WidenLower(row);
            upper += Vector128.WidenUpper(row);
        }

        lower.CopyTo(scores);
        upper.CopyTo(scores[Vector128<short>.Count..]);
    }
}
