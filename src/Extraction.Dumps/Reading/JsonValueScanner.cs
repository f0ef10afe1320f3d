namespace Extraction.Dumps.Reading;

/// <summary>Follows the brackets and strings of a JSON value to its end, over as many pieces as it comes in.</summary>
/// <param name="depth">How many brackets are open before the first character.</param>
internal sealed class JsonValueScanner(int depth = 0)
{
    private int _depth = depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>The characters of the value that were looked at and not forgotten; all of it where its end is found.</summary>
    public int Scanned { get; private set; }

    /// <summary>The index of the first line break within a string, which JSON does not allow: the string was never closed; -1 where there is none.</summary>
    public int Tear { get; private set; } = -1;

    /// <summary>Goes on from where it stopped; true where the value ends.</summary>
    /// <param name="value">The value from its first character that was not forgotten, as far as it is known.</param>
    public bool Scan(ReadOnlySpan<char> value)
    {
        while (Scanned < value.Length)
        {
            if (_inString)
            {
                ScanString(value);
                continue;
            }

            switch (value[Scanned])
            {
                case '"':
                    _inString = true;
                    break;
                case '{' or '[' when _depth > 0 || Scanned == 0:
                    _depth++;
                    break;
                case '}' or ']' when _depth > 0:
                    _depth--;
                    if (_depth > 0)
                        break;
                    Scanned++;
                    return true;
                case '{' or '[' or '}' or ']' or ',' when _depth == 0:
                    // What is no object and no array ends where something else begins.
                    Scanned = Math.Max(Scanned, 1);
                    return true;
            }

            Scanned++;
        }

        return false;
    }

    /// <summary>Forgets the characters that were looked at, so that a value of any length can be passed over.</summary>
    public void Forget() => Scanned = 0;

    private void ScanString(ReadOnlySpan<char> value)
    {
        if (_escaped)
        {
            _escaped = false;
            Scanned++;
            return;
        }

        var next = value[Scanned..].IndexOfAny('"', '\\', '\n');
        if (next < 0)
        {
            Scanned = value.Length;
            return;
        }

        Scanned += next;
        _inString = value[Scanned] != '"';
        _escaped = value[Scanned] == '\\';
        if (value[Scanned] == '\n' && Tear < 0)
            Tear = Scanned;
        Scanned++;
    }
}
