namespace Extraction.Dumps.Running;

/// <summary>A run that was not begun, as it would do harm or was asked for wrongly, with a sentence for the user.</summary>
public sealed class RunRefusedException(string message) : Exception(message);
