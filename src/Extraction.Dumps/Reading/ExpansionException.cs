namespace Extraction.Dumps.Reading;

/// <summary>An archive that unpacks to an absurd size.</summary>
internal sealed class ExpansionException(string message) : IOException(message);
