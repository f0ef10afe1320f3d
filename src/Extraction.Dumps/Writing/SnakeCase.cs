using System.Text.Json;

namespace Extraction.Dumps.Writing;

/// <summary>The values of enumerations as the contract writes them.</summary>
internal static class SnakeCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
