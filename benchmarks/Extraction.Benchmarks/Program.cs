using System.CommandLine;
using Extraction.Benchmarks;
using Extraction.Benchmarks.Times;
using Extraction.Benchmarks.Tokenization;

return new RootCommand("Measures the library: what it gets right, and how fast.")
{
    TimesCommand.Create(),
    TimeSampleCommand.Create(),
    TokenizationCommand.Create(),
    SpeedCommand.Create(),
}.Parse(args).Invoke();
