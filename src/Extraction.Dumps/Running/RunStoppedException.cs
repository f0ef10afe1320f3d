namespace Extraction.Dumps.Running;

/// <summary>A run that cannot come to its end, with a sentence for the user that says why and how to go on.</summary>
public sealed class RunStoppedException(string message, Exception? cause = null) : Exception(message, cause);
