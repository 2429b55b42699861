using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Package.Tests;

/// <summary>The package holds what its users need and nothing else.</summary>
public sealed class PackageContentTests
{
    private static readonly string[] AssembliesOfTheCompiler =
    [
        "netstandard",
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "Microsoft.CodeAnalysis.Workspaces",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "System.Composition.AttributedModel",
        "System.Collections.Immutable",
        "System.Memory",
        "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Threading.Tasks.Extensions",
    ];

    private static readonly PackedPackage Package = PackedPackage.Latest;

    [Fact]
    public void Holds_one_library_its_documentation_and_what_runs_in_the_compiler()
        => Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/CompiledWorkflows.Analyzers.dll",
                "analyzers/dotnet/cs/CompiledWorkflows.CodeFixes.dll",
                "analyzers/dotnet/cs/CompiledWorkflows.Generators.dll",
                "build/CompiledWorkflows.targets",
                "buildTransitive/CompiledWorkflows.targets",
                "lib/net10.0/CompiledWorkflows.dll",
                "lib/net10.0/CompiledWorkflows.xml",
            ],
            Package.Entries.Where(entry => !IsOfTheFormat(entry)).Order(StringComparer.Ordinal));

    [Fact]
    public void Depends_on_MessagePack_and_the_abstractions_of_loggers_alone()
    {
        var dependencies = Package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency");

        Assert.Equal(["MessagePack", "Microsoft.Extensions.Logging.Abstractions"], dependencies.Select(dependency => dependency.Attribute("id")?.Value));
    }

    [Fact]
    public void Says_what_it_is_and_under_which_licence()
    {
        Assert.Equal("CompiledWorkflows", Package.Value("id"));
        Assert.Equal("MIT", Package.Value("license"));
        Assert.Equal("README.md", Package.Value("readme"));
        Assert.NotEmpty(Package.Value("description"));
    }

    [Fact]
    public void Has_its_symbols_beside_it()
    {
        using var zip = ZipFile.OpenRead(Path.ChangeExtension(Package.Path, ".snupkg"));

        Assert.Contains("lib/net10.0/CompiledWorkflows.pdb", zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Documents_its_public_types()
    {
        using var zip = ZipFile.OpenRead(Package.Path);
        using var file = zip.GetEntry("lib/net10.0/CompiledWorkflows.xml")!.Open();

        var members = XElement.Load(file).Descendants("member").Select(member => member.Attribute("name")?.Value);

        Assert.Contains("T:CompiledWorkflows.ExecutorAttribute", members);
    }

    [Fact]
    public void What_runs_in_the_compiler_needs_what_the_compiler_has_and_nothing_else()
    {
        using var zip = ZipFile.OpenRead(Package.Path);
        var extensions = zip.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(extensions);
        var own = extensions.Select(extension => Path.GetFileNameWithoutExtension(extension.Name)).ToList();
        Assert.All(extensions, extension => Assert.Empty(ReferencesOf(extension).Except(AssembliesOfTheCompiler).Except(own)));
    }

    private static IEnumerable<string> ReferencesOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var file = entry.Open())
        {
            file.CopyTo(content);
        }

        content.Position = 0;
        using var image = new PEReader(content);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static bool IsOfTheFormat(string entry)
        => entry.EndsWith(".nuspec", StringComparison.Ordinal) || entry is "[Content_Types].xml"
            || entry.StartsWith("_rels/", StringComparison.Ordinal) || entry.StartsWith("package/", StringComparison.Ordinal);
}
