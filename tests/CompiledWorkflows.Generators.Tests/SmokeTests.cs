using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Game_compiles()
    {
        var result = GeneratorHarness.Run(Programs.Game);
        foreach (var file in result.Files) Console.WriteLine($"=== {file.Key}\n{file.Value}");
    }
}
