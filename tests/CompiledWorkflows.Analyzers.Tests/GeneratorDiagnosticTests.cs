using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>What the generator says itself, since the compiler keeps analyzers from speaking when a declaration has an error.</summary>
public sealed class GeneratorDiagnosticTests
{
    private const string Till = "[Executor] public sealed partial class Till { [Handler] public string On(string order) => order; }";

    [Theory]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public class Shop;", "CWF1001")]
    [InlineData("public class Outer { [Workflow, Start<Till>, Output<Till>] public partial class Shop; }", "CWF1001")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public partial class Shop : System.Exception;", "CWF1002")]
    [InlineData("public partial class Shop : System.Exception; [Workflow, Start<Till>, Output<Till>] public partial class Shop;", "CWF1002")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] file partial class Shop;", "CWF1003")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public static partial class Shop;", "CWF1003")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public partial record Shop;", "CWF1003")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public abstract partial class Shop;", "CWF1003")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public partial class Shop(int size) { public int Size => size; }", "CWF1003")]
    [InlineData("[Workflow, Start<Till>, Edge<Till, Till>(When = nameof(IsBig)), Output<Till>] public partial class Shop;", "CWF1030")]
    [InlineData("[Executor] public static partial class Desk; [Workflow, Start<Desk>] public partial class Shop;", "CWF0003")]
    public async Task Is_said_once_where_an_analyzer_might_not_be_heard(string declaration, string id)
    {
        using var project = TestProject.Of($"using CompiledWorkflows;\n{Till}\n{declaration}");

        Assert.Equal(id, Assert.Single(Analysis.OfGenerator(await Analysis.CompileAsync(project.Project))).Id);
        Assert.Single(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public partial class Shop;")]
    [InlineData("[Workflow, Start<Till>, Output<Till>] public partial class Shop; [Workflow] public partial class Branch : Shop;")]
    [InlineData("[Workflow, Start<Till>, Edge<Till, Till>(When = \"IsBig\"), Output<Till>] public partial class Shop;")]
    [InlineData("[Workflow] public partial class Shop;")]
    public async Task Is_nothing_where_analyzers_are_heard(string declaration)
    {
        using var project = TestProject.Of($"using CompiledWorkflows;\n{Till}\n{declaration}");

        Assert.Empty(Analysis.OfGenerator(await Analysis.CompileAsync(project.Project)));
    }
}
