namespace Extraction.Dumps.Reading;

/// <summary>
/// Characters up to the point where they cannot be read any more, so that the rows before it are not lost with those
/// after it: an error ends the text and is kept.
/// </summary>
internal sealed class FaultHoldingReader(TextReader inner) : TextReader
{
    /// <summary>What ended the text before its end; null where nothing did.</summary>
    public Exception? Fault { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        if (Fault is not null)
            return 0;
        try
        {
            return inner.Read(buffer, index, count);
        }
        catch (Exception error) when (DumpReader.IsInputError(error))
        {
            Fault = error;
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
