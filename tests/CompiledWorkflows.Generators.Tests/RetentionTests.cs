using System.Runtime.CompilerServices;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>A generator driver lives as long as an editor: what it caches must not keep old compilations.</summary>
public sealed class RetentionTests
{
    [Fact]
    public void Nothing_keeps_an_old_compilation()
    {
        var (driver, old) = RunTwice();
        for (var attempt = 0; attempt < 10 && old.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) RunTwice()
    {
        var (driver, old, latest) = RunOnce();
        return (driver.RunGenerators(latest, TestContext.Current.CancellationToken), old);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old, CSharpCompilation Latest) RunOnce()
    {
        var first = Compilations.Create(new GeneratorInput { Sources = [TestFiles.Case("Loop"), TestFiles.Case("StateMembers")] });
        // Without tracking: the tracked steps of the last run are kept for those who ask, which no editor does.
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: Compilations.ParseOptions);
        driver = driver.RunGenerators(first, TestContext.Current.CancellationToken);
        var tree = first.SyntaxTrees[0];
        var latest = Compilations.Create(new GeneratorInput { Sources = [tree + "\n// edited", TestFiles.Case("StateMembers")] });
        return (driver, new WeakReference(first), latest);
    }
}
