using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Extraction.Cli;

/// <summary>Reads the numbers of a command line, within their bounds.</summary>
internal static class NumberParser
{
    /// <summary>A parser for an option's number; what is none, or lies outside, is told with the bounds.</summary>
    public static Func<ArgumentResult, T> Between<T>(T least, T most)
        where T : struct, INumber<T>, IMinMaxValue<T> => result =>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var bounds = most == T.MaxValue ? $"{least} or more" : $"{least} to {most}";
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{(result.Parent as OptionResult)?.Option.Name} {text}: a number of {bounds} is expected."));
        return default;
    };
}
