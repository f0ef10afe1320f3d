namespace Extraction.Entities.Times;

/// <summary>A number, a mark, a syllable, or a phrase of the table of time words.</summary>
/// <param name="Start">The first UTF-16 code unit in the clean text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Roles">The parts it may play; none for an unknown syllable.</param>
/// <param name="Value">A number's value, a mark's character, or what the table gives.</param>
/// <param name="Glued">No blank stands before it.</param>
/// <param name="Capital">It begins with a capital letter.</param>
internal readonly record struct TimeToken(int Start, int End, TimeRoles Roles, int Value, bool Glued, bool Capital)
{
    /// <summary>The number of UTF-16 code units; for a number, of its digits.</summary>
    public int Length => End - Start;

    /// <summary>Whether it may play one of these parts.</summary>
    public bool Is(TimeRoles roles) => (Roles & roles) != 0;

    /// <summary>Whether it is this mark.</summary>
    public bool IsMark(char mark) => Roles == TimeRoles.Mark && Value == mark;
}
