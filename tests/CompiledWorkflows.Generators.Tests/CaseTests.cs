using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Each feature of declarations once, in a program of its own.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. TestFiles.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generates_what_was_reviewed(string name) => Snapshots.Match(name, GeneratorHarness.Run(TestFiles.Case(name)));
}
