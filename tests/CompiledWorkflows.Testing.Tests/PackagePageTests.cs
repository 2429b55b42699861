using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>What the package's page shows is compiled and run here.</summary>
public sealed class PackagePageTests
{
    private const string Region = "#region PACKAGE.md\n";

    [Fact]
    public void Every_example_on_the_page_is_a_region_of_these_tests_and_every_region_is_on_the_page()
    {
        var page = File.ReadAllText(Path.Join(Repository.Root, "src", "CompiledWorkflows.Testing", "PACKAGE.md"));
        var examples = page.Split("```csharp\n")[1..].Select(rest => rest.Split("```")[0]);
        var sources = Directory.EnumerateFiles(Path.Join(Repository.Root, "tests", "CompiledWorkflows.Testing.Tests"), "*.cs", SearchOption.AllDirectories);
        var regions = sources.Where(source => Path.GetFileName(source) != "PackagePageTests.cs").SelectMany(source => File.ReadAllText(source).Split(Region)[1..]).Select(Unindent);

        Assert.Equal(regions.Order(StringComparer.Ordinal), examples.Order(StringComparer.Ordinal));
    }

    private static string Unindent(string rest)
    {
        var lines = rest.Split('\n').TakeWhile(line => line.Trim() != "#endregion").ToList();
        var indentation = lines[0].Length - lines[0].TrimStart().Length;
        return string.Concat(lines.Select(line => $"{(line.Length > 0 ? line[indentation..] : "")}\n"));
    }
}
