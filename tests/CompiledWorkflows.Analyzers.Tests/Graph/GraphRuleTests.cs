namespace CompiledWorkflows.Analyzers.Tests.Graph;

/// <summary>Rules about graphs point at what they are about: an attribute, a type that it names, or what it sets.</summary>
public sealed class GraphRuleTests
{
    public static TheoryData<string, string, string[]> Hits => new()
    {
        // The class.
        { "CWF0018", "[Workflow(\"\"), Start<Mailing>] public partial class W; [Workflow(\"\")] public partial class V : U; [Workflow, Start<Mailing>] public partial class U;", ["W", "V"] },
        { "CWF1004", "[Workflow, Start<Mailing>] public partial class W; [Output<Mailing>] public partial class W;", ["W"] },
        { "CWF1006", "[Workflow] public partial class W;", ["W"] },
        { "CWF1012", "[Workflow, Start<Mailing>, Executor] public partial class W { [Handler] public void On(int number) { } } [Workflow, Start<Mailing>, RequestPort<int, int>] public partial class V;", ["W", "V"] },
        { "CWF1013", "[Workflow, Start<Mailing>] public partial class W { void CreateGraph() { } int DescribeGraph => 1; }", ["CreateGraph", "DescribeGraph"] },
        { "CWF1014", "[Workflow, Start<Mailing>] public partial class W; [Workflow, Edge<Billing, Mailing>] public partial class V : W;", ["V"] },

        // Nodes, where the graph names them first.
        { "CWF1007", "[Workflow, Start<Billing>, Start<Mailing>, Edge<Billing, Mailing>, Start<Billing>] public partial class W;", ["Start<Mailing>", "Start<Billing>"] },
        { "CWF1008", "[Workflow, Start<Packing>] public partial class W;", ["Packing"] },
        { "CWF1009", "[Workflow, Start<Intake>, Edge<Intake, Totals>, Edge<Totals, Bill>, FanIn<Packing>(typeof(Intake), typeof(Rates)), Output<int>] public partial class W;", ["Totals", "Bill", "Rates", "int"] },
        { "CWF1009", "[Workflow, Start<Intake>, FanIn<Packing>(new[] { typeof(Intake), typeof(List<>) })] public partial class W;", ["List<>"] },
        { "CWF1010", "[RequestPort<int, int>] file sealed partial class Own; [Workflow, Start<Own>] public partial class W;", ["Own"] },
        { "CWF1010", "[Workflow, Start<In>] public partial class W { [Executor] private sealed partial class In { [Handler] public void On(int number) { } } } [Workflow] public partial class V : W;", ["V"] },
        { "CWF1011", "[Executor(\"Intake\")] public partial class Own { [Handler] public void On(Order order) { } } [Workflow, Start<Intake>, Replicas<Own>(2), Edge<Intake, Own>] public partial class W;", ["Own"] },
        { "CWF1015", "[Workflow, Start<Intake>, Edge<Intake, W>] public partial class W;", ["W"] },
        { "CWF1015", "[Workflow, Start<V>] public partial class W; [Workflow, Start<Intake>, Edge<Intake, W>] public partial class V;", [] },
        { "CWF1016", "[Workflow, Start<V>] public partial class W; [Workflow, Start<Intake>, Edge<Intake, W>] public partial class V;", ["V", "W"] },
        { "CWF1016", "[Workflow] public partial class W; [Workflow] public partial class V : W;", ["V"] },
        { "CWF1017", "[Workflow, Start<Payment>, Edge<Terminal, Desk>] public partial class W; [Workflow, Start<Payment>, Output<Terminal>] public partial class V;", ["Terminal", "Terminal"] },
        { "CWF0017", "public abstract class Base { [Handler] private void On(Order order) { } } [Executor] public partial class Own : Base; [Workflow, Start<Intake>, Edge<Intake, Own>] public partial class W;", ["Own"] },
        { "CWF2024", "[Executor] public partial class Own { private sealed record Draft; [Handler] private Draft On(Order order) => new(); } [Workflow, Start<Own>] public partial class W;", ["Own"] },
        { "CWF2024", "public partial class Out { private sealed record Draft; [RequestPort<Draft, int>] public partial class Port; } [Workflow, Start<Out.Port>] public partial class W;", ["Out.Port"] },
        { "CWF2024", "[Workflow, Start<V>] public partial class W; [Workflow, Start<In>, Output<In>] public partial class V { private sealed record Draft; [Executor] private sealed partial class In { [Handler] public Draft On(int number) => new(); } }", ["V"] },

        // Edges.
        { "CWF1020", "[Workflow, Start<Intake>, Edge<Intake, Mailing>, Case<Intake, Mailing>(When = nameof(Is)), Otherwise<Intake, Mailing>] public partial class W { static bool Is(Order order) => true; }", ["Edge<Intake, Mailing>", "Case<Intake, Mailing>(When = nameof(Is))", "Otherwise<Intake, Mailing>"] },
        { "CWF1021", "[Workflow, Start<Intake>, Edge<Intake, Billing>(Label = \"a\", Of = typeof(Rush))] public partial class W;", ["Of = typeof(Rush)"] },
        { "CWF1022", "[Workflow, Start<Intake>, Edge<Intake, Billing>, Edge<Intake, Billing>(Label = \"a\")] public partial class W;", ["Edge<Intake, Billing>(Label = \"a\")"] },
        { "CWF1022", "[Workflow, Start<Intake>, Edge<Intake, Billing>, Case<Intake, Billing>(When = nameof(Is)), Otherwise<Intake, Billing>] public partial class W { static bool Is(Order order) => true; }", [] },
        { "CWF1023", "public interface I; public interface J; public sealed record Both : I, J; [Executor] public partial class Two { [Handler] public void On(I i) { } [Handler] public void On(J j) { } } [Executor] public partial class Make { [Handler] public Both On(int number) => new(); } [Workflow, Start<Make>, Edge<Make, Two>, FanIn<Two>(typeof(Intake), typeof(Make))] public partial class W;", ["Edge<Make, Two>", "Make"] },
        { "CWF1030", "[Workflow, Start<Intake>, Edge<Intake, Billing>(When = \"Is\"), Replicas<Desk>(2), Edge<Intake, Desk>(Route = \"Is\"), FanIn<Packing>(typeof(Intake), typeof(Billing), Key = \"Is\"), SharedState<Totals>(Initial = \"Is\", Merge = \"Is\")] public partial class W;", ["When = \"Is\"", "Route = \"Is\"", "Key = \"Is\"", "Initial = \"Is\"", "Merge = \"Is\""] },
        { "CWF1031", "[Workflow, Start<Counting>, SharedState<Totals>(Initial = nameof(Is)), Edge<Counting, Billing>(When = nameof(Is))] public partial class W { Totals Is() => new(); bool Is(Order order) => true; }", ["Initial = nameof(Is)", "When = nameof(Is)"] },
        { "CWF1032", "[Workflow, Start<Counting>, SharedState<Totals>(Merge = nameof(Is)), Edge<Counting, Billing>(When = nameof(Is)), Replicas<Desk>(2), Edge<Counting, Desk>(Route = nameof(Is))] public partial class W { static Totals Is(Totals one, Totals other) => one; static bool Is(ref Order order) => true; static T Is<T>(T order) => order; }", ["Merge = nameof(Is)", "When = nameof(Is)", "Route = nameof(Is)"] },
        { "CWF1033", "[Workflow, Start<Desk>, Replicas<Sink>(2), Edge<Desk, Sink>(Route = nameof(To))] public partial class W { static int To(Bill bill) => 1; }", ["Route = nameof(To)"] },
        { "CWF1033", "[Workflow, Start<Intake>, Edge<Intake, Billing>, FanIn<Packing>(typeof(Intake), typeof(Billing), Key = nameof(Of))] public partial class W { static int Of(Bill bill) => 1; }", ["Key = nameof(Of)"] },
        { "CWF1034", "[Workflow, Start<Intake>, Edge<Intake, Billing>(When = nameof(Is))] public partial class W { static bool Is(IEquatable<Order> order) => true; static bool Is(IFormattable order) => true; static bool Is(Rush rush) => true; }", [] },
        { "CWF1034", "public record One(int Number) : Order(Number); [Workflow, Start<Intake>, Edge<Intake, Billing>(When = nameof(Is))] public partial class W { static bool Is(One one) => true; static bool Is(Rush rush) => true; }", ["When = nameof(Is)"] },
        { "CWF1035", "[Workflow, Start<Intake>, Case<Intake, Billing>(When = nameof(Is))] public partial class W { static bool Is(string text) => true; }", ["When = nameof(Is)"] },
        { "CWF1035", "[Workflow, Start<Intake>, Edge<Intake, Billing>(When = nameof(Is))] public partial class W { static bool Is(Rush rush) => true; }", [] },
        { "CWF1040", "[Workflow, Start<Intake>, Case<Intake, Billing>(Label = \"a\")] public partial class W;", ["Case<Intake, Billing>(Label = \"a\")"] },
        { "CWF1041", "[Workflow, Start<Intake>, Otherwise<Intake, Billing>, Case<Billing, Mailing>(When = nameof(Is))] public partial class W { static bool Is(Bill bill) => true; }", ["Otherwise<Intake, Billing>"] },
        { "CWF1042", "[Workflow, Start<Desk>, Case<Desk, Sink>(When = nameof(Is)), Otherwise<Desk, Sink>(Of = typeof(Bill)), Otherwise<Desk, Mailing>, Otherwise<Desk, Sink>(Of = typeof(Rush))] public partial class W { static bool Is(Bill bill) => true; }", ["Otherwise<Desk, Mailing>"] },

        // Fan-ins.
        { "CWF1050", "[Workflow, Start<Intake>, FanIn<Packing>(Label = \"a\")] public partial class W;", ["FanIn<Packing>(Label = \"a\")"] },
        { "CWF1051", "[Workflow, Start<Intake>, FanIn<Packing>(typeof(Intake), typeof(Intake), typeof(Intake))] public partial class W;", ["Intake", "Intake"] },
        { "CWF1052", "[Workflow, Start<Intake>, FanIn<Payment>(typeof(Intake))] public partial class W;", ["Payment"] },
        { "CWF1053", "[Workflow, Start<Intake>, FanIn<Packing>(typeof(Intake), typeof(Approval))] public partial class W;", ["Approval"] },
        { "CWF1054", "[Workflow, Start<Intake>, FanIn<Packing>(typeof(Billing), typeof(Intake)), FanIn<Stacking>(typeof(Intake), typeof(Billing))] public partial class W;", ["FanIn<Packing>(typeof(Billing), typeof(Intake))"] },
        { "CWF1054", "[Workflow, Start<Intake>, FanIn<Packing>(typeof(Intake), typeof(Billing), Mode = FanInMode.Gather), Replicas<Intake>(2), FanIn<Packing>(typeof(Intake), typeof(Billing))] public partial class W;", ["FanIn<Packing>(typeof(Intake), typeof(Billing), Mode = FanInMode.Gather)", "FanIn<Packing>(typeof(Intake), typeof(Billing))"] },
        { "CWF1055", "[Workflow, Start<Intake>, FanIn<Sink>(typeof(Intake), typeof(Desk))] public partial class W;", ["Desk"] },
        { "CWF1057", "[Executor] public partial class Two { [Handler] public void On(Order order, object other) { } [Handler] public void On(object other, Bill bill) { } } [Workflow, Start<Intake>, FanIn<Two>(typeof(Intake), typeof(Billing))] public partial class W;", ["FanIn<Two>(typeof(Intake), typeof(Billing))"] },
        { "CWF1058", "[Workflow, Start<Intake>, FanIn<Stacking>(typeof(Intake), typeof(Billing), Key = nameof(Of), Mode = FanInMode.Gather)] public partial class W { static int Of(object message) => 1; }", ["Key = nameof(Of)"] },
        { "CWF1059", "[Workflow, Start<Intake>, FanIn<Packing>(typeof(Intake), typeof(Billing), Key = nameof(Of))] public partial class W { static int Of(Order order) => 1; static long Of(Bill bill) => 1; }", ["Key = nameof(Of)"] },

        // Replicas, shared state and outputs.
        { "CWF1070", "[Workflow, Start<Intake>, Replicas<Intake>(-1)] public partial class W;", ["Replicas<Intake>(-1)"] },
        { "CWF1071", "[Workflow, Start<Intake>, Replicas<Intake>(65_537)] public partial class W; [Workflow, Start<Intake>, Replicas<Intake>(65_536)] public partial class V;", ["Replicas<Intake>(65_537)"] },
        { "CWF1072", "[Workflow, Start<Intake>, Replicas<Intake>(2), Replicas<Intake>(3)] public partial class W;", ["Replicas<Intake>(3)"] },
        { "CWF1073", "[Workflow, Start<Intake>, Replicas<Desk>(2)] public partial class W;", ["Desk"] },
        { "CWF1074", "[Workflow, Start<Payment>, Replicas<Payment>(2), Edge<Intake, Approval>, Replicas<Approval>(2)] public partial class W;", ["Payment", "Approval"] },
        { "CWF1075", "[Workflow, Start<Intake>, Edge<Intake, Billing>(Route = nameof(To)), Replicas<Desk>(1), Edge<Intake, Desk>(Route = nameof(To))] public partial class W { static int To(Order order) => 1; }", ["Route = nameof(To)"] },
        { "CWF1080", "file sealed class Hidden; [Workflow, Start<Intake>, SharedState<Hidden>] public partial class W;", ["Hidden"] },
        { "CWF1081", "[Workflow, Start<Counting>, SharedState<Totals>, SharedState<Totals>(Initial = nameof(New))] public partial class W { static Totals New() => new(); }", ["SharedState<Totals>(Initial = nameof(New))"] },
        { "CWF1082", "[Workflow, Start<Intake>, SharedState<Rates>, SharedState<string>, SharedState<IDisposable>, SharedState<int>, SharedState<Totals>] public partial class W;", ["Rates", "string", "IDisposable"] },
        { "CWF1083", "[Workflow, Start<Intake>, Edge<Intake, Taxing>] public partial class W;", ["Taxing", "Taxing"] },
        { "CWF1090", "[Workflow, Start<Sink>, Output<Sink>] public partial class W;", ["Output<Sink>"] },
        { "CWF1091", "[Workflow, Start<Mailing>, Output<Mailing, object>] public partial class W;", ["object"] },
    };

    [Theory]
    [MemberData(nameof(Hits))]
    public async Task A_rule_points_at_what_it_is_about(string id, string workflow, string[] expected) =>
        Assert.Equal(expected, await Shop.ReportedAsync(workflow, id));

    [Fact]
    public async Task What_is_wrong_with_a_node_is_not_said_again_of_its_edges()
    {
        const string Source = "[Executor] public partial class Own { public Bill On(Order order) => new(1); } [Workflow, Start<Intake>, Edge<Intake, Own>, Edge<Own, Mailing>, Output<Own>, FanIn<Packing>(typeof(Own), typeof(Billing))] public partial class W;";

        Assert.Equal(["Own"], await Shop.ReportedAsync(Source, "CWF0004"));
        Assert.Empty(await Shop.ReportedAsync(Source, "CWF1020"));
        Assert.Empty(await Shop.ReportedAsync(Source, "CWF1053"));
        Assert.Empty(await Shop.ReportedAsync(Source, "CWF1090"));
    }
}
