using System.CommandLine;
using Extraction.Benchmarks;
using Extraction.Benchmarks.Dumps;
using Extraction.Benchmarks.Entities;
using Extraction.Benchmarks.Times;
using Extraction.Benchmarks.Tokenization;
using Extraction.Benchmarks.Topics;

return new RootCommand("Measures the library: what it gets right, and how fast.")
{
    EntitiesCommand.Create(),
    PersonSampleCommand.Create(),
    TimesCommand.Create(),
    TimeSampleCommand.Create(),
    TokenizationCommand.Create(),
    TopicsCommand.Create(),
    DumpsCommand.Create(),
    DumpsCommand.CreateBaseline(),
    SpeedCommand.Create(),
}.Parse(args).Invoke();
