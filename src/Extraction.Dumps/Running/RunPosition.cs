namespace Extraction.Dumps.Running;

/// <summary>How far a run has come in its input.</summary>
/// <param name="Records">The records that are done, counted from the start of the input.</param>
/// <param name="Fingerprint">What the records' register said after them.</param>
internal readonly record struct RunPosition(long Records, ulong Fingerprint);
