namespace Extraction.Dumps.Running;

/// <summary>The input of a run that is resumed is not the one that it began with.</summary>
public sealed class InputChangedException() : Exception("the input has changed since the run that is to go on; begin anew with --restart.");
