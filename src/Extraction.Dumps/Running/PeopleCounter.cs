using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Extraction.Dumps.Running;

/// <summary>How many different people the events of a run name: by their place in the registry, else by name.</summary>
internal sealed class PeopleCounter
{
    private readonly HashSet<ulong> _known = [];

    public int Count => _known.Count;

    public void Add(MeetingEvent meeting)
    {
        foreach (var party in meeting.Participants)
            Add(party);
        foreach (var party in meeting.Attendees)
            Add(party);
    }

    private void Add(Party party)
    {
        if (party.Type != PartyType.Person || (party.ActorId ?? party.Name) is not { } person)
            return;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(person.AsSpan()), digest);
        _known.Add(MemoryMarshal.Read<ulong>(digest));
    }
}
