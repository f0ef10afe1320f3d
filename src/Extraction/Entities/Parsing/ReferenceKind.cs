namespace Extraction.Entities.Parsing;

/// <summary>What a reference says of those that it stands for.</summary>
internal enum ReferenceKind
{
    /// <summary><c>ông</c>.</summary>
    Man,

    /// <summary><c>bà</c>.</summary>
    Woman,

    /// <summary><c>vị khách</c>: who was received.</summary>
    Guest,

    /// <summary>Any people.</summary>
    People,

    /// <summary><c>hai nhà lãnh đạo</c>, <c>hai nguyên thủ</c>: heads of state, government or party.</summary>
    Leaders,

    /// <summary><c>hai Bộ trưởng</c>: holders of one office.</summary>
    Holders,
}
