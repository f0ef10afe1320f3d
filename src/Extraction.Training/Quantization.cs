namespace Extraction.Training;

/// <summary>Turns weights into signed bytes.</summary>
internal static class Quantization
{
    /// <summary>
    /// A weight scaled so that <paramref name="largest"/> becomes 127, larger ones cut off there, and rounded; so that
    /// small weights keep their differences.
    /// </summary>
    public static sbyte ToByte(float weight, float largest) => (sbyte)Math.Clamp(MathF.Round(weight * 127 / largest), -127, 127);
}
