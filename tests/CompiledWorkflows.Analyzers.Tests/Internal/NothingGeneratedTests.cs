using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Internal;

/// <summary>CWF9001: what is said where the generator did not run.</summary>
public sealed class NothingGeneratedTests
{
    private const string Till = "[Executor] public sealed partial class Till { [Handler] public string On(string order) => order; }";
    private const string Shop = "[Workflow, Start<Till>, Output<Till>] public sealed partial class Shop;";

    private const string Counter = "[Executor] public sealed partial class Counter { [State] private int _sum; [Handler] public void On(int number) => _sum += number; }";

    [Theory]
    [InlineData(Till, Shop, "Shop")]
    [InlineData(Shop, Counter + Till, "Shop")]
    [InlineData(Counter, Till + Shop, "Counter")]
    [InlineData("public partial class Outer { " + Counter + " }", "", "Counter")]
    [InlineData("namespace Z { [Executor, Sends<int>] public partial class Asker { [Handler] public void On(int number) { } } }", Counter, "Asker")]
    [InlineData("[Executor] public sealed class Desk;", Counter, "Counter")]
    [InlineData("[Workflow] public sealed partial class Shop;", Counter, "Counter")]
    public async Task It_is_said_once_of_the_first_class_that_gets_a_part(string first, string second, string name)
    {
        using var project = TestProject.Of("using CompiledWorkflows;\n" + first, "using CompiledWorkflows;\n" + second);

        var diagnostic = Assert.Single(await Analysis.OfAsync(project.Ungenerated), diagnostic => diagnostic.Id == "CWF9001");
        Assert.Contains($"for '{name}'", Analysis.Line(diagnostic), StringComparison.Ordinal);
        Assert.DoesNotContain(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id == "CWF9001");
    }

    [Theory]
    [InlineData("public sealed class Shop { }")]
    [InlineData(Till)]
    [InlineData("[Executor] public sealed class Counter { [State] private int _sum; [Handler] public void On(int number) => _sum += number; }")]
    [InlineData("[Executor] public sealed partial class Counter { [State] private int _sum; public int Sum() => _sum++; }")]
    [InlineData("[Workflow] public sealed partial class Shop;")]
    [InlineData("[RequestPort<int, string>] public sealed class Manager;")]
    public async Task It_is_not_said_where_nothing_would_be_generated_or_something_is_wrong(string declaration)
    {
        using var project = TestProject.Of("using CompiledWorkflows;\n" + declaration);

        Assert.DoesNotContain(await Analysis.OfAsync(project.Ungenerated), diagnostic => diagnostic.Id == "CWF9001");
    }
}
