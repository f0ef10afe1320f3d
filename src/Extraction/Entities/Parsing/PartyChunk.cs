namespace Extraction.Entities.Parsing;

/// <summary>A noun phrase that speaks of a party: roles and name together, as syllable indexes.</summary>
internal sealed class PartyChunk
{
    public required MentionType Type { get; set; }

    public required int Start { get; set; }

    public required int End { get; set; }

    public int Sentence { get; init; }

    /// <summary>Where the name stands; empty for an unnamed office-holder.</summary>
    public (int Start, int End) Name { get; set; } = (-1, -1);

    /// <summary>The name in another spelling, in brackets after it.</summary>
    public (int Start, int End) Alias { get; set; } = (-1, -1);

    /// <summary>The role phrase before the name, or after it, or alone.</summary>
    public (int Start, int End) Title { get; set; } = (-1, -1);

    /// <summary>The role phrase after the name, where one stands before it too.</summary>
    public (int Start, int End) SecondTitle { get; set; } = (-1, -1);

    /// <summary>The first head of the role phrase, folded: <c>thủ tướng</c>.</summary>
    public string? Office { get; set; }

    /// <summary>Every office that the phrase names, folded.</summary>
    public string[] Offices { get; set; } = [];

    /// <summary>The class of that office.</summary>
    public string? OfficeClass { get; set; }

    public (int Start, int End) Organization { get; set; } = (-1, -1);

    /// <summary>The country said in the phrase itself.</summary>
    public string? Country { get; set; }

    /// <summary>The country that the office implies in the Vietnamese press, where nothing else is said.</summary>
    public string? DefaultCountry { get; set; }

    /// <summary>An honorific that stands before the name: <c>ông</c>, <c>bà</c>.</summary>
    public string? Honorific { get; set; }

    /// <summary>Whether the phrase points back at somebody named: <c>nhà lãnh đạo này</c>.</summary>
    public bool IsDemonstrative { get; init; }

    public bool HasName => Name.Start >= 0;

    public bool HasTitle => Title.Start >= 0;

    /// <summary>The index of the entity, once resolved.</summary>
    public int Entity { get; set; } = -1;
}
