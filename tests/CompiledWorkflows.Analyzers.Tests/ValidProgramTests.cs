using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>About a program that is right nothing is said, however unusual it looks. The first line of each program tells what is tricky about it.</summary>
public sealed class ValidProgramTests
{
    public static TheoryData<string> Programs => [.. ValidPrograms.Names];

    public static TheoryData<string> Samples => [.. ValidPrograms.Samples];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Nothing_is_said_about_a_program_that_is_right(string name)
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, ValidPrograms.Read(name));
        Assert.Empty(await Analysis.ErrorsAsync(project.Project));
        Assert.Empty(await SaidAsync(project));
    }

    /// <remarks>The build compiles the samples, some of them with generators of other libraries.</remarks>
    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Nothing_is_said_about_a_sample(string name)
    {
        using var project = TestProject.Of([ValidPrograms.ImplicitUsings, .. ValidPrograms.ReadSample(name)]);
        Assert.Empty(await SaidAsync(project));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_tells_what_is_tricky_and_suppresses_nothing(string name)
    {
        var program = ValidPrograms.Read(name);
        Assert.Matches(@"^// [^\n]+\.\n", program);
        Assert.DoesNotContain("#pragma", program, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> SaidAsync(TestProject project) =>
        (await Analysis.OfAsync(project.Project)).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Line()}");
}
