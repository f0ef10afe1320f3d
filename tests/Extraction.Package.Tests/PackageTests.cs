using System.IO.Compression;
using System.Text.Json;

namespace Extraction.Package.Tests;

/// <summary>Packs the library, and uses the package in a project of its own.</summary>
public sealed class PackageTests
{
    /// <summary>A version that no other package has, so that nothing but this build is referenced.</summary>
    private const string Version = "0.0.0-packed";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extraction-package-");

    private string _packOutput = "";

    [OneTimeSetUp]
    public void Pack() => _packOutput = DotNet.Run(
        "pack", Path.Combine(Build.RepositoryRoot, "src", "Extraction"), "--no-build", "-c", Build.Configuration, "-o", _folder.FullName, "-p:PackageVersion=" + Version);

    [OneTimeTearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public void Packing_gives_no_warning() => _packOutput.Should().NotContain("warning");

    [Test]
    public void The_package_holds_readme_licence_and_documentation() =>
        Files("nupkg").Should().Contain(["README.md", "LICENSE", "NOTICE", "lib/net10.0/Extraction.dll", "lib/net10.0/Extraction.xml"]);

    [Test]
    public void The_symbols_are_a_package_of_their_own() => Files("snupkg").Should().Contain("lib/net10.0/Extraction.pdb");

    /// <summary>The project restores from the new package and the packages of the build alone: no network, no older version.</summary>
    [Test]
    public void A_project_that_references_the_package_extracts_a_seed()
    {
        var project = _folder.CreateSubdirectory("consumer").FullName;
        File.WriteAllText(Path.Combine(project, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RestorePackagesPath>{Path.Combine(_folder.FullName, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Build.PackagesFolder}</RestoreFallbackFolders>
                <RestoreSources>{_folder.FullName}</RestoreSources>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Extraction" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), """
            using Extraction;
            using Extraction.Json;

            var article = new Article("seed", File.ReadAllText(args[0]), Published: new DateOnly(2026, 2, 14));
            foreach (var meeting in ExtractionPipeline.CreateDefault().Extract(article))
                Console.WriteLine(MeetingEventJson.Serialize(meeting));
            """);

        var seed = Directory.GetFiles(Path.Combine(Build.RepositoryRoot, "seeds"), "000_*").Single();
        var lines = DotNet.Run("run", "--project", project, "--", seed).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using var meeting = JsonDocument.Parse(lines.Should().ContainSingle().Subject);
        meeting.RootElement.GetProperty("kind").GetString().Should().Be("reception");
        meeting.RootElement.GetProperty("participants").EnumerateArray().Select(party => party.GetProperty("name").GetString())
            .Should().Equal("Tô Lâm", "Michael George DeSombre");
    }

    private string[] Files(string kind)
    {
        using var package = ZipFile.OpenRead(Path.Combine(_folder.FullName, $"Extraction.{Version}.{kind}"));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }
}
