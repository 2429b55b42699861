using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>What the package's page shows is compiled and run here.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void Every_example_on_the_page_is_a_region_of_these_tests_and_every_region_is_on_the_page()
        => PackagePage.RequireTested("CompiledWorkflows.Testing");
}
