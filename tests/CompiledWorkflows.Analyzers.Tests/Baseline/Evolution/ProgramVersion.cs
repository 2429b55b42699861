using System.Runtime.CompilerServices;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Analyzers.Messages.Baseline.Reading;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Baseline.Evolution;

/// <summary>A version of the program of which runs are saved.</summary>
internal sealed record ProgramVersion(CurrentContract Contract, byte[] Image)
{
    private static readonly string Shop = File.ReadAllText(Path.Combine(Here(), "Programs/Shop.cs"));
    private static readonly string Program = File.ReadAllText(Path.Combine(Here(), "Programs/Program.cs"));
    private static readonly Lazy<Task<ProgramVersion>> TheFirst = new(() => CompileAsync([]));

    /// <summary>The version that saves runs.</summary>
    public static Task<ProgramVersion> First => TheFirst.Value;

    /// <summary>A version with some of the first one's text replaced.</summary>
    public static async Task<ProgramVersion> CompileAsync(IEnumerable<(string Before, string After)> edits)
    {
        var text = Shop;
        foreach (var (before, after) in edits)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, text, Program);
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = (await project.Project.GetCompilationAsync(cancellation))!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: cancellation);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return new ProgramVersion(ContractReader.Read(new DeclaredCompilation(compilation).Compilation, cancellation), image.ToArray());
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
