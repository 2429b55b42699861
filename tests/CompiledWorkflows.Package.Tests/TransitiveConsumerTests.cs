using System.Xml.Linq;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Package.Tests;

/// <summary>A project that has the package through another project alone.</summary>
public sealed class TransitiveConsumerTests
{
    private const string Program = """
        using CompiledWorkflows;

        Console.WriteLine((await new Greeting().RunAsync("world")).Outputs.Single());

        [Executor]
        public sealed partial class Greeter
        {
            [Handler]
            public string OnName(string name) => $"Hello, {name}";
        }

        [Workflow("greeting")]
        [Start<Greeter>]
        [Output<Greeter>]
        public sealed partial class Greeting;
        """;

    [Fact]
    public async Task Gets_generated_parts()
    {
        using var folder = Solution();

        var run = await folder.DotnetAsync("run", "--project", "App", "-nodeReuse:false");

        Assert.True(run.Output.EndsWith("Hello, world\n", StringComparison.Ordinal), run.Output + run.Errors);
    }

    private static ConsumerFolder Solution()
    {
        var folder = new ConsumerFolder("transitive");
        folder.Save("Directory.Build.props", new XElement(
            "Project",
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("NuGetAudit", "false")),
            new XElement("ItemGroup", ConsumerFolder.MessagePackAnalyzer)));
        folder.Save("Library/Library.csproj", Project("Library", ConsumerFolder.Reference));
        folder.Save("Library/Tea.cs", "namespace Library; public sealed record Tea(string Name);");
        folder.Save("App/App.csproj", Project("Exe", new XElement("ProjectReference", new XAttribute("Include", "../Library/Library.csproj"))));
        folder.Save("App/Program.cs", Program);
        return folder;
    }

    private static XElement Project(string output, XElement reference) => new(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup", new XElement("OutputType", output)),
        new XElement("ItemGroup", reference));
}
