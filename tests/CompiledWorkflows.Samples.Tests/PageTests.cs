using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

/// <summary>What the pages beside the sources show is compiled and run: each of their program texts is a region of a test or a sample, which is named like the page.</summary>
public sealed class PageTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    private static readonly ILookup<string, string> Regions = new[] { "tests", "samples" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .SelectMany(SourceRegion.ReadAll)
        .Where(region => region.Name.EndsWith(".md", StringComparison.Ordinal))
        .ToLookup(region => region.Name, region => region.Text);

    /// <summary>All pages that show programs. The first package's page shows those of the README, whose tests hold it.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Sources, "*.md", SearchOption.AllDirectories)
            .Where(page => Programs(page).Count > 0)
            .Select(page => Path.GetRelativePath(Sources, page))
            .Where(page => page != Path.Combine("CompiledWorkflows", "PACKAGE.md"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Shows_what_is_compiled_and_run(string page)
        => Assert.Equal(Regions[page].Order(StringComparer.Ordinal), Programs(Path.Combine(Sources, page)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_region_that_is_named_like_a_page_is_on_it()
        => Assert.Subset(Pages.Select(page => page.Data).ToHashSet(), Regions.Select(region => region.Key).ToHashSet());

    private static List<string> Programs(string page)
        => [.. MarkdownBlock.ReadAll(File.ReadAllText(page)).Where(block => block.Language == "csharp").Select(block => block.Text)];
}
