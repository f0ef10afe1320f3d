using System.Buffers;

namespace Extraction.Normalization;

/// <summary>
/// The first pass over a text: legacy encodings, entities, tags, composition, look-alikes, invisible characters and
/// blanks. What comes out is a fixed point: the pass would leave it as it is.
/// </summary>
/// <remarks>Immutable and safe for concurrent use; a <see cref="CleaningRun"/> holds the state of one pass.</remarks>
internal sealed class TextCleaner
{
    /// <summary>
    /// Characters that the pass leaves as they are after any other of them: single blanks, digits, letters of Vietnamese, marks
    /// that close no entity and no tag.
    /// </summary>
    private static readonly SearchValues<char> _plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz"
        + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
        + "–—‘’“”…");

    private readonly LegacyEncodingDetector _detector = new();

    /// <summary>The markup that is decoded.</summary>
    public Markup Markup { get; } = Markup.Load();

    /// <summary>The composition of letters and marks.</summary>
    public UnicodeComposition Composition { get; } = UnicodeComposition.Load();

    /// <summary>The letters that are mended.</summary>
    public LookAlikes LookAlikes { get; } = new();

    /// <summary>
    /// Appends the clean characters of a text, single blanks and line feeds between.
    /// </summary>
    /// <param name="text">The text as it was read.</param>
    /// <param name="offset">The original offset of its first character.</param>
    /// <param name="target">Where the characters go.</param>
    public void Clean(ReadOnlySpan<char> text, int offset, CleanBuffer target)
    {
        var run = new CleaningRun(this, target);
        if (_detector.Detect(text) is { } encoding)
            Decode(text, offset, encoding, run);
        else
            Copy(text, offset, run);
        run.Finish();
    }

    private static void Copy(ReadOnlySpan<char> text, int offset, CleaningRun run)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsSurrogate(c))
            {
                if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                    run.Push(c, offset + i, offset + i + 1);
                if (_plain.Contains(c))
                {
                    var plain = PlainLength(text[i..]);
                    run.PushPlain(text.Slice(i + 1, plain - 1), offset + i + 1);
                    i += plain - 1;
                }
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                run.PushInert(c, offset + i, offset + i + 1);
                i++;
                run.PushInert(text[i], offset + i, offset + i + 1);
            }
            else
            {
                run.PushInert('\uFFFD', offset + i, offset + i + 1);
            }
        }
    }

    /// <summary>How many characters at the beginning of a text are plain, no two blanks among them side by side; the first one is plain.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(_plain);
        if (length < 0)
            length = text.Length;
        var blanks = text[..length].IndexOf("  ");
        return blanks < 0 ? length : blanks + 1;
    }

    private static void Decode(ReadOnlySpan<char> text, int offset, LegacyEncoding encoding, CleaningRun run)
    {
        for (int i = 0, length; i < text.Length; i += length)
        {
            var c = encoding.Decode(text, i, out length);
            run.Push(char.IsSurrogate(c) ? '\uFFFD' : c, offset + i, offset + i + length);
        }
    }
}
