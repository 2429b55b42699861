namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0007, CWF0015 and CWF0019: declarations that are valid and hardly meant.</summary>
public sealed class ExecutorShapeTests
{
    [Theory]
    [InlineData("public new string On(Order order) => \"\"; [Handler] public int Other(int one) => one;", 1)]
    [InlineData("public string On(object anything) => \"\"; [Handler] public int Other(int one) => one;", 1)]
    [InlineData("public string On<T>(T anything) => \"\"; [Handler] public int Other(int one) => one;", 1)]
    [InlineData("public string On(object anything, int more = 1) => \"\"; [Handler] public int Other(int one) => one;", 1)]
    [InlineData("public new int On { get; set; } [Handler] public int Other(int one) => one;", 1)]
    [InlineData("[Handler] public string On(object anything) => \"\";", 1)]
    [InlineData("[Handler] public override string On(Order order) => \"\";", 0)]
    [InlineData("public override string On(Order order) => \"\";", 0)]
    [InlineData("[Handler] public string On(int other) => \"\";", 0)]
    [InlineData("private new string On(Order order) => \"\";", 0)]
    [InlineData("public string On(Order order, int more) => \"\";", 0)]
    public Task A_member_that_is_called_in_the_place_of_a_handler_is_reported(string members, int reports) => Till.ExpectAsync(
        Till.With(members, "[Executor] public sealed partial class Till : Working", "public abstract class Working { [Handler] public virtual string On(Order order) => order.Id; }").Replace("private new", "#pragma warning disable CS0109\nprivate new", StringComparison.Ordinal),
        "CWF0007",
        reports);

    [Fact]
    public Task A_handler_that_is_not_public_cannot_be_hidden() => Till.ExpectAsync(
        Till.With("public string On(object anything) => \"\";", "[Executor] public sealed partial class Till : Working", "public abstract partial class Working { [Handler] protected string On(Order order) => order.Id; }"), "CWF0007", 0);

    [Theory]
    [InlineData("[Output<Split>]")]
    [InlineData("[Edge<Split, Count>]")]
    [InlineData("[FanIn<Count>(typeof(Split))]")]
    public Task A_collection_that_something_takes_is_not_reported(string line) => Till.ExpectAsync(
        Till.With(
            "",
            $"[Workflow(\"words\")] [Start<Split>] {line} [Output<Count>] public sealed partial class Words",
            """
            [Executor] public sealed partial class Split { [Handler] public List<string> On(string text) => [text]; }
            [Executor] public sealed partial class Count { [Handler] public int On(IEnumerable<string> words) => words.Count(); [Handler] public int All(IReadOnlyList<List<string>> words) => 1; }
            """),
        "CWF0015",
        0);

    [Theory]
    [InlineData("[Executor] public abstract partial class Till", 1)]
    [InlineData("public abstract partial class Till", 0)]
    public Task An_abstract_executor_is_reported(string head, int reports) => Till.ExpectAsync(Till.With("[Handler] public int On(Order order) => 1;", head), "CWF0019", reports);
}
