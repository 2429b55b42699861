using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>An open run takes what the start node handles, by the rules of C#, and nothing else compiles.</summary>
public sealed class InputTypeTests
{
    private const string Prelude = """
        using System.Threading.Tasks;
        using CompiledWorkflows;
        public abstract record Animal;
        public sealed record Dog : Animal;
        [Executor] public sealed partial class Start { [Handler] public string On(string text) => text; [Handler] public void On(long number) { } [Handler] public void On(Animal animal) { } }
        [Executor] public sealed partial class Next { [Handler] public double On(string text) => 1; }
        [Workflow, Start<Start>, Edge<Start, Next>, Output<Next>] public sealed partial class W;
        [Executor] public sealed partial class OtherStart { [Handler] public double On(char[] text) => 1; }
        [Workflow, Start<OtherStart>, Output<OtherStart>] public sealed partial class Other;

        """;

    [Theory]
    [InlineData("await run.SendMessageAsync(\"text\");")]
    [InlineData("await run.SendMessageAsync(1L, default);")]
    [InlineData("await run.SendMessageAsync(1);")]
    [InlineData("await run.SendMessageAsync(new Dog());")]
    [InlineData("await run.SendMessageAsync(input: \"text\", cancellationToken: new(true));")]
    [InlineData("StreamingRun<double> any = run; await any.ResultAsync();")]
    public void What_the_start_node_handles_compiles(string statement) => Assert.Empty(Errors(statement));

    [Theory]
    [InlineData("await run.SendMessageAsync(1.5);", "CS1503")]
    [InlineData("await run.SendMessageAsync(new object());", "CS1503")]
    [InlineData("await run.SendMessageAsync(new char[1]);", "CS1503")]
    [InlineData("await run.SendMessageAsync<string>(\"text\");", "CS1061")]
    [InlineData("StreamingRun<double> any = run; await any.SendMessageAsync(\"text\");", "CS1929")]
    [InlineData("await (await new Other().RunStreamingAsync(['x'])).SendMessageAsync(\"text\");", "CS1929")]
    public void Nothing_else_does(string statement, string error) => Assert.Equal(error, Assert.Single(Errors(statement)).Id);

    [Fact]
    public void Neither_does_it_where_only_the_class_around_the_workflow_can_name_it()
    {
        var source = TestFiles.Case("NestedPrivate");
        const string Make = "public static object Make() => new Flow();";
        Assert.Contains(Make, source, StringComparison.Ordinal);
        List<Diagnostic> Errors(string input) => All(source.Replace(
            Make,
            $$"""public static async System.Threading.Tasks.Task Make() { var run = await new Flow().RunStreamingAsync(new Ping(1)); await run.SendMessageAsync({{input}}); }""",
            StringComparison.Ordinal));

        Assert.Empty(Errors("new Ping(2)"));
        Assert.Equal("CS0311", Assert.Single(Errors("\"text\"")).Id);
    }

    [Theory]
    [InlineData("[Workflow, Start<Start>, Edge<Start, Missing>]")]
    [InlineData("[Workflow, Start<Start>, Start<Next>]")]
    [InlineData("[Workflow]")]
    public void A_wrong_graph_costs_its_senders_no_error(string attributes)
        => Assert.DoesNotContain(
            All(Prelude.Replace("[Workflow, Start<Start>, Edge<Start, Next>, Output<Next>]", attributes, StringComparison.Ordinal) + Program("await run.SendMessageAsync(\"text\");")),
            error => error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("SendMessageAsync", StringComparison.Ordinal) || error.Id.StartsWith("CS15", StringComparison.Ordinal));

    private static List<Diagnostic> Errors(string statement) => All(Prelude + Program(statement));

    private static string Program(string statement) => $$"""
        public static class Program { public static async Task Run() { var run = await new W().RunStreamingAsync("first"); {{statement}} } }
        """;

    private static List<Diagnostic> All(string source) =>
        [.. GeneratorHarness.RunInvalid(source).Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
