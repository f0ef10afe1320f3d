namespace Extraction.Training;

/// <summary>Turns weights into signed bytes.</summary>
internal static class Quantization
{
    /// <summary>
    /// The weights scaled so that <paramref name="largest"/> becomes 127, larger ones cut off there, and rounded; so
    /// that small weights keep their differences.
    /// </summary>
    public static sbyte[] ToBytes(ReadOnlySpan<float> weights, float largest)
    {
        var bytes = new sbyte[weights.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] * 127 / largest), -127, 127);
        return bytes;
    }
}
