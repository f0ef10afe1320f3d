using Extraction.Dumps.Running;

namespace Extraction.Dumps.Writing;

/// <summary>Makes one output of the outcomes of a run. Disposed without a commit, it leaves nothing behind.</summary>
internal interface IEventWriter : IDisposable
{
    /// <summary>Takes the next outcome, in the order of the input.</summary>
    void Write(JournaledOutcome outcome);

    /// <summary>Writes everything to the disk, still beside its place.</summary>
    void Complete();

    /// <summary>Puts the output in its place.</summary>
    void Commit();
}
