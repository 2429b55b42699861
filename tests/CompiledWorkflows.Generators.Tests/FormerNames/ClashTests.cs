using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>A former name that could mean two things is refused; one that could not is no mistake.</summary>
public sealed class ClashTests
{
    private const string Prelude = """
        using System.Collections.Generic;
        using CompiledWorkflows;

        """;

    private const string Flow = """
        [Executor] public sealed partial class First { [Handler] public Order On(int number) => new(); [Handler] public Order On(Bill bill) => new(); }
        [Executor] public sealed partial class Second { [Handler] public Bill On(Order order) => new(); }
        [Workflow, Start<First>, Edge<First, Second>, Edge<Second, First>] public sealed partial class W;

        """;

    [Theory]
    [InlineData("[FormerName(\"Second\")]", "[FormerName(\"Third\")]", "The former name 'Second' of 'First' is also a name of 'Second'")]
    [InlineData("[FormerName(\"Third\")]", "[FormerName(\"Third\")]", "The former name 'Third' of 'Second' is also a name of 'First'")]
    [InlineData("[FormerName(\"Third\")]", "[FormerName(\"Fourth\"), FormerName(\"Third\")]", "The former name 'Third' of 'Second' is also a name of 'First'")]
    [InlineData("[FormerName(\"First\"), FormerName(\"Third\"), FormerName(\"Third\")]", "[FormerName(\"Order\")]", null)]
    public void Of_nodes(string first, string second, string? problem) => Check(
        Flow.Replace("[Executor] public sealed partial class First", $"[Executor] {first} public sealed partial class First", StringComparison.Ordinal)
            .Replace("[Executor] public sealed partial class Second", $"[Executor] {second} public sealed partial class Second", StringComparison.Ordinal)
        + "public sealed record Order; public sealed record Bill;",
        problem);

    [Theory]
    [InlineData("[FormerName(\"Bill\")]", "", "The former name 'Bill' of 'Order' is also a name of 'Bill'")]
    [InlineData("[FormerName(\"Old.Order\")]", "[FormerName(\"Old.Order\")]", "The former name 'Old.Order' of 'Order' is also a name of 'Bill'")]
    [InlineData("[FormerName(\"Order\"), FormerName(\"Elsewhere\")]", "[FormerName(\"First\")]", null)]
    public void Of_types(string order, string bill, string? problem) =>
        Check(Flow + $"{order} public sealed record Order; {bill} public sealed record Bill; public sealed record Elsewhere;", problem);

    [Fact]
    public void Of_workflows_that_are_nodes() => Check(
        """
        [Executor] public sealed partial class First { [Handler] public int On(int number) => number; }
        [Workflow("in"), Start<First>, Output<First>, FormerName("inner")] public partial class Inner;
        [Workflow("inner")] public sealed partial class Other : Inner;
        [Workflow, Start<Inner>, Edge<Inner, Other>] public sealed partial class W;
        """,
        "The former name 'inner' of 'Inner' is also a name of 'Other'");

    [Theory]
    [InlineData("[State, FormerName(\"_b\")] int _a; [State] int _b;", "The former name '_b' of 'Keeper._a' is also a name of 'Keeper._b'")]
    [InlineData("[State, FormerName(\"_c\")] int _a; [State, FormerName(\"_c\")] int _b;", "The former name '_c' of 'Keeper._b' is also a name of 'Keeper._a'")]
    [InlineData("[State, FormerName(\"c\")] int _a; [State(\"c\")] int _b;", "The former name 'c' of 'Keeper._a' is also a name of 'Keeper._b'")]
    [InlineData("[State, FormerName(\"Inherited\")] int _a;", "The former name 'Inherited' of 'Keeper._a' is also a name of 'Base.Inherited'")]
    [InlineData("[State(\"Heritage\")] int _a;", "The former name 'Heritage' of 'Base.Inherited' is also a name of 'Keeper._a'")]
    [InlineData("[State, FormerName(\"_b\"), FormerName(\"_a\")] int _a; int _b;", null)]
    public void Of_state(string members, string? problem) => Check(
        $$"""
        public partial class Base { [State, FormerName("Heritage")] protected int Inherited; }
        [Executor] public sealed partial class Keeper : Base { {{members.Replace("int _", "internal int _", StringComparison.Ordinal)}} [Handler] public void On(int number) { } }
        [Workflow, Start<Keeper>] public sealed partial class W;
        """,
        problem);

    [Fact]
    public void Of_state_of_a_closed_executor() => Check(
        """
        [Executor] public sealed partial class Keeper<T> { [State, FormerName("_b")] internal T? _a; [State] internal T? _b; [Handler] public void On(T item) { } }
        [Workflow, Start<Keeper<int>>] public sealed partial class W;
        """,
        "The former name '_b' of 'Keeper<T>._a' is also a name of 'Keeper<T>._b'");

    [Theory]
    [InlineData("int A, [FormerName(\"A\")] int B", "The key of 'Order.B: int' cannot be used because its former name 'A' is also a name of 'A'")]
    [InlineData("[FormerName(\"C\")] int A, [FormerName(\"C\")] int B", "The key of 'Order.A: int' cannot be used because its former name 'C' is also a name of 'B'")]
    [InlineData("[FormerName(\"A\")] int A, [FormerName(\"a\")] int B", null)]
    public void Of_members(string members, string? problem)
    {
        var codec = GeneratorHarness.Run(Prelude + $$"""
            public sealed record Order({{members}});
            [Executor] public sealed partial class Last { [Handler] public void On(Order order) { } }
            [Workflow, Start<Last>] public sealed partial class W;
            """).File("Order.Codec.g.cs");
        if (problem is null)
            Assert.DoesNotContain("is also a name of", codec, StringComparison.Ordinal);
        else
            Assert.Contains(problem, codec, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_nothing_names_nothing() => Check(
        Flow.Replace("[Workflow,", "[FormerName(\"\"), FormerName(\"W\"), FormerName(\"\\uD800\"), Workflow,", StringComparison.Ordinal)
        + "[FormerName(null!)] public sealed record Order([FormerName(\"\\uDC00\\uD800\")] int? Number = null); [FormerName(\"\")] public sealed record Bill;",
        null);

    private static void Check(string source, string? problem)
    {
        var workflow = GeneratorHarness.Run(Prelude + source).Files["W.Workflow.g.cs"];
        if (problem is null)
            Assert.DoesNotContain("is also a name of", workflow, StringComparison.Ordinal);
        else
            Assert.Contains(problem, workflow, StringComparison.Ordinal);
    }
}
