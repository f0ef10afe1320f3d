using System.Reflection;

namespace Extraction.Package.Tests;

/// <summary>What the build of this project knows: where the sources lie, and how they were built.</summary>
internal static class Build
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = Read("RepositoryRoot");

    /// <summary>The folder that holds the packages of the build.</summary>
    public static string PackagesFolder { get; } = Read("PackagesFolder");

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = Read("Configuration");

    private static string Read(string key) =>
        typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
