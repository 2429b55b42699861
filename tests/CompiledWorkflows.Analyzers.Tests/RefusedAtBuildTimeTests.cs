using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>
/// Programs that other engines take and that fail when they run, or later, or without a sound: here the build refuses them, and says what to do.
/// </summary>
/// <remarks>Set the environment variable CWF_UPDATE_SNAPSHOTS to 1 to write down what the build says, and read it as somebody who sees it for the first time.</remarks>
public sealed class RefusedAtBuildTimeTests
{
    public static TheoryData<string> Programs => [.. RefusedProgram.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_build_refuses(string name)
    {
        var program = RefusedProgram.Read(name);
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, program.Text);
        var said = await Analysis.OfAsync(project.Project);
        if (Environment.GetEnvironmentVariable("CWF_UPDATE_SNAPSHOTS") == "1")
        {
            program.Save(said.Select(Analysis.Line));
            return;
        }

        Assert.NotEmpty(said);
        Assert.Equal(program.Messages, said.Select(Analysis.Line));
        Assert.All(said, diagnostic => Assert.True(diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>On the command line the compiler runs no analyzer where a declaration has an error, so that what it says would be all that one hears.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_error_of_the_compiler_keeps_the_analyzers_from_speaking(string name)
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, RefusedProgram.Read(name).Text);
        var compilation = await project.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(compilation!.GetDeclarationDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
