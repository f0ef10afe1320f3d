namespace Extraction.Dumps.Reading;

/// <summary>How much text a reader may hold ahead of its caller, whatever the length of single articles.</summary>
/// <remarks>Thread-safe for one taker and one returner.</remarks>
internal sealed class CharacterBudget(int limit)
{
    private readonly ManualResetEventSlim _returned = new();
    private long _taken;

    /// <summary>Waits until less than the limit is taken, then takes.</summary>
    public void Take(int count, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref _taken) >= limit)
        {
            _returned.Reset();
            if (Interlocked.Read(ref _taken) >= limit)
                _returned.Wait(cancellationToken);
        }

        Interlocked.Add(ref _taken, count);
    }

    /// <summary>Gives back what was taken.</summary>
    public void Return(int count)
    {
        Interlocked.Add(ref _taken, -count);
        _returned.Set();
    }
}
