using System.CommandLine;
using Extraction.Benchmarks;
using Extraction.Benchmarks.Tokenization;

return new RootCommand("Measures the library: what it gets right, and how fast.")
{
    TokenizationCommand.Create(),
    SpeedCommand.Create(),
}.Parse(args).Invoke();
