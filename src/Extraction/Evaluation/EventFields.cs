namespace Extraction.Evaluation;

/// <summary>Fields of an event.</summary>
[Flags]
public enum EventFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Who the principals are.</summary>
    Participants = 1,

    /// <summary>The full name of a person.</summary>
    Name = 1 << 1,

    /// <summary>The role phrase of a party.</summary>
    Title = 1 << 2,

    /// <summary>The country of a party.</summary>
    Country = 1 << 3,

    /// <summary>Host, guest or equal.</summary>
    Role = 1 << 4,

    /// <summary>The date.</summary>
    Date = 1 << 5,

    /// <summary>The place.</summary>
    Place = 1 << 6,

    /// <summary>The kind.</summary>
    Kind = 1 << 7,

    /// <summary>The status.</summary>
    Status = 1 << 8,

    /// <summary>The topics.</summary>
    Topics = 1 << 9,
}
