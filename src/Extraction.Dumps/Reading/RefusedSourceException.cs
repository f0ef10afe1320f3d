namespace Extraction.Dumps.Reading;

/// <summary>A file that is not read, or not read further, with a sentence for the user without the place.</summary>
internal sealed class RefusedSourceException(string message) : IOException(message);
