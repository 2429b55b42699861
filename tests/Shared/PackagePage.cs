using Xunit;

namespace CompiledWorkflows.Testing;

/// <summary>Holds the page of a package to the tests of the package: what the page shows is compiled and run there, in regions named like the page.</summary>
internal static class PackagePage
{
    private const string Region = "#region PACKAGE.md\n";

    /// <summary>Requires that every example on the page is a region of the tests, and every region on the page.</summary>
    /// <param name="package">The package; its tests are named like it.</param>
    public static void RequireTested(string package)
    {
        var page = File.ReadAllText(Path.Join(Repository.Root, "src", package, "PACKAGE.md"));
        var examples = page.Split("```csharp\n")[1..].Select(rest => rest.Split("```")[0]);
        var sources = Directory.EnumerateFiles(Path.Join(Repository.Root, "tests", $"{package}.Tests"), "*.cs", SearchOption.AllDirectories);
        var regions = sources.SelectMany(source => File.ReadAllText(source).Split(Region)[1..]).Select(Unindent);

        Assert.Equal(regions.Order(StringComparer.Ordinal), examples.Order(StringComparer.Ordinal));
    }

    private static string Unindent(string rest)
    {
        var lines = rest.Split('\n').TakeWhile(line => line.Trim() != "#endregion").ToList();
        var indentation = lines[0].Length - lines[0].TrimStart().Length;
        return string.Concat(lines.Select(line => $"{(line.Length > 0 ? line[indentation..] : "")}\n"));
    }
}
