using System.Runtime.CompilerServices;

namespace Extraction.Normalization;

/// <summary>
/// Text in which no blank can be missing and no line break be one too many, as an automaton that reads it character by
/// character. All is well after a blank, a letter in lower case after another one or after a capital behind a blank.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
internal sealed class SoundText
{
    /// <summary>The state after a blank or line feed.</summary>
    public const int AfterBlank = 0;

    /// <summary>The state in which a letter in lower case may follow.</summary>
    public const int AfterLower = 8;

    /// <summary>The state in which a blank or a mark must follow.</summary>
    public const int AfterOther = 16;

    /// <summary>The state after a character that must be looked at closely.</summary>
    public const int Unsound = 24;

    private const int Blank = 0, Stop = 1, LineFeed = 2, Lower = 3, Upper = 4, Other = 5;
    private const int TableSize = 0x2100;

    private static readonly byte[] _sorts = [.. Enumerable.Range(0, TableSize).Select(c => (byte)Find((char)c))];

    private readonly byte[] _next = new byte[Unsound + 8];

    /// <summary>The automaton.</summary>
    /// <param name="capitalMayEndWord">Whether a letter in lower case behind a single capital may be another word's.</param>
    public SoundText(bool capitalMayEndWord)
    {
        Array.Fill(_next, (byte)Unsound);
        foreach (var state in (int[])[AfterBlank, AfterLower, AfterOther])
            (_next[state + Blank], _next[state + Stop]) = (AfterBlank, AfterOther);
        _next[AfterBlank + Lower] = _next[AfterLower + Lower] = AfterLower;
        _next[AfterBlank + Upper] = (byte)(capitalMayEndWord ? AfterOther : AfterLower);
        _next[AfterBlank + Other] = AfterOther;
    }

    /// <summary>The state after one more character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int After(int state, char c)
    {
        var sorts = _sorts;
        return _next[state + (c < sorts.Length ? sorts[c] : Find(c))];
    }

    private static int Find(char c) => c switch
    {
        ' ' => Blank,
        ',' or '.' => Stop,
        '\n' => LineFeed,
        _ when c.Is(CharacterKind.Lower) => Lower,
        _ when c.Is(CharacterKind.Upper) => Upper,
        _ => Other,
    };
}
