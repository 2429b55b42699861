using CompiledWorkflows.Analyzers.Tests.Graph;

namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>Rules about the declarations of executors speak at the class or member that they are about.</summary>
public sealed class DeclarationTests
{
    private const string Handler = "[Handler] public void Take(Order order) { }";

    [Theory]
    [InlineData("CWF0001", "[Executor] public class Till { " + Handler + " }", "Till")]
    [InlineData("CWF0001", "public class Till { [State] private int _sum; public int Sum => _sum++; }", "Till")]
    [InlineData("CWF0001", "[Sends<int>] public abstract class Till;", "Till")]
    [InlineData("CWF0001", "public class Till { " + Handler + " }")]
    [InlineData("CWF0002", "public class Out { [Executor] public partial class Till { " + Handler + " } }", "Till")]
    [InlineData("CWF0003", "[Executor] file partial class Till { " + Handler + " }", "Till")]
    [InlineData("CWF0004", "[Executor] public partial class Till;", "Till")]
    [InlineData("CWF0004", "public abstract class Base { " + Handler + " } [Executor] public partial class Till : Base;")]
    [InlineData("CWF0006", "[Executor] public partial class Till { [Handler] public void One(int? number) { } [Handler] public void Two(int number) { } }", "Two")]
    [InlineData("CWF0006", "[Executor] public partial class Till { [Handler] public void One(int number, string text) { } [Handler] public void Two(string text, int number) { } [Handler] public void Three(int number) { } }")]
    [InlineData("CWF0006", "public abstract class Base { [Handler] public virtual void Take(Order order) { } } [Executor] public partial class Till : Base { [Handler] public override void Take(Order order) { } }")]
    [InlineData("CWF0008", "[Executor] public partial class Till { [Handler] public async void Take(Order order) => await System.Threading.Tasks.Task.Yield(); }", "Take")]
    [InlineData("CWF0008", "[Executor] public partial class Till { " + Handler + " public async void Other(Order order) => await System.Threading.Tasks.Task.Yield(); }")]
    [InlineData("CWF0016", "[Executor, RequestPort<int, int>] public partial class Till { " + Handler + " }", "Till")]
    [InlineData("CWF0018", "[Executor(\"\")] public partial class Till { " + Handler + " }", "Till")]
    [InlineData("CWF0018", "[Executor(\" \")] public partial class Till { " + Handler + " }")]
    [InlineData("CWF0024", "[Executor] public partial class Till { " + Handler + " [Compensation] public void Mend(Bill bill, HandlerFailure failure) { } }", "Mend")]
    [InlineData("CWF0024", "[Executor] public partial class Till { " + Handler + " [Compensation] private void Mend(Order order, HandlerFailure failure) { } }")]
    [InlineData("CWF0024", "public abstract class Base { " + Handler + " } [Executor] public partial class Till : Base { [Compensation] public void Mend(Order order, HandlerFailure failure) { } }")]
    [InlineData("CWF0005", "[Executor] public partial class Till { " + Handler + " [Compensation] public void Mend(Order order) { } }", "Mend")]
    [InlineData("CWF0005", "[Executor] public partial class Till { " + Handler + " [Compensation] public void Mend(HandlerFailure failure, Order order) { } }", "Mend")]
    [InlineData("CWF0006", "[Executor] public partial class Till { " + Handler + " [Compensation] public void A(Order order, HandlerFailure failure) { } [Compensation] public void B(Order order, HandlerFailure failure) { } }", "B")]
    [InlineData("CWF0025", "[Executor, Retry(0)] public partial class Till { " + Handler + " [Handler] public void Other(int number) { } }", "Till")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, DelaySeconds = -1)] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, DelaySeconds = double.NaN)] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, MaxDelaySeconds = double.PositiveInfinity)] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, DelaySeconds = 7200)] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, Jitter = 1.5)] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, Except = [typeof(string)])] " + Handler + " }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(2, On = [typeof(Own)])] " + Handler + " private sealed class Own : Exception; }", "Take")]
    [InlineData("CWF0025", "[Executor] public partial class Till { [Retry(1, DelaySeconds = 0, Factor = 1, MaxDelaySeconds = 0, Jitter = 1, On = [typeof(Exception)], Except = [])] " + Handler + " }")]
    [InlineData("CWF0026", "[Executor, AttemptTimeout(5)] public partial class Till { " + Handler + " [Handler] public void Other(int number, System.Threading.CancellationToken token) { } }", "Take")]
    [InlineData("CWF0027", "[Executor] public partial class Till { " + Handler + " [Retry(2), AttemptTimeout(1)] public void Other(int number) { } }", "Other", "Other")]
    [InlineData("CWF2021", "[Executor] public partial class Till { [State] private int _a; [State(\"_a\")] private int _b; [Handler] public void Take(Order order) => _a = _b++; }", "_b")]
    [InlineData("CWF2021", "public abstract partial class Base { [State] private int _a; protected int A => _a++; } [Executor] public partial class Till : Base { [State] private int _a; [Handler] public void Take(Order order) => _a = A; }", "_a")]
    [InlineData("CWF2021", "public abstract partial class Base { [State] private int _a; protected int A => _a++; } [Executor] public partial class Till : Base { [State(\"own\")] private int _a; [Handler] public void Take(Order order) => _a = A; }")]
    [InlineData("CWF2022", "public abstract partial class Base<T> { [State] private T? _last; public T? Last => _last; } [Executor] public partial class Till : Base<Action> { " + Handler + " }", "Till")]
    [InlineData("CWF2022", "[Executor] public partial class Till<T> { [State] private List<T> _all = []; [Handler] public void Take(Order order) => _all.Clear(); } [Workflow, Start<Till<Action>>] public partial class W;", "Till<Action>")]
    [InlineData("CWF2022", "public abstract partial class Base<T> { [State] private T? _last; public T? Last => _last; } [Executor] public partial class Till : Base<Order> { " + Handler + " }")]
    [InlineData("CWF2024", "[Executor, Sends<Own>] public partial class Till { " + Handler + " } file sealed record Own;", "Till")]
    public async Task A_rule_points_at_what_it_is_about(string id, string source, params string[] expected) => Assert.Equal(expected, await Shop.ReportedAsync(source, id));

    [Theory]
    [InlineData("public void Take() { }")]
    [InlineData("public void Take(System.Threading.CancellationToken token, Order order) { }")]
    [InlineData("public void Take(ExecutorContext<Till> context, Order order) { }")]
    [InlineData("public void Take(Shared<Totals> totals) { }")]
    [InlineData("public void Take(Order order, ExecutorContext<Intake> context) { }")]
    [InlineData("public void Take(Order order, ExecutorContext<Till> context, Bill bill) { }")]
    [InlineData("public void Take(in Order order) { }")]
    [InlineData("public void Take(params Order[] orders) { }")]
    [InlineData("public void Take<T>(T order) { }")]
    [InlineData("public void Take(ReadOnlySpan<byte> bytes) { }")]
    [InlineData("public unsafe void Take(int* number) { }")]
    [InlineData("public dynamic Take(Order order) => order;")]
    [InlineData("public ref int Take(Order order) => throw new Exception();")]
    public async Task A_handler_that_cannot_be_called_is_reported(string method) =>
        Assert.Equal(["Take"], await Shop.ReportedAsync("[Executor] public partial class Till { [Handler] " + method + " }", "CWF0005"));

    [Theory]
    [InlineData("public void Take(Order order, System.Threading.CancellationToken token, ExecutorContext<Till> context, Shared<Totals> totals) { }")]
    [InlineData("public void Take(Order order, Bill bill, Order other, ExecutorContext context) { }")]
    [InlineData("public void Take((Order, Bill) both) { }")]
    [InlineData("private static async IAsyncEnumerable<int> Take(Order order) { await System.Threading.Tasks.Task.Yield(); yield return 1; }")]
    public async Task A_handler_that_can_be_called_is_not(string method) =>
        Assert.Empty(await Shop.ReportedAsync("[Executor] public partial class Till { [Handler] " + method + " }", "CWF0005"));

    [Theory]
    [InlineData("private static int _sum;", true)]
    [InlineData("private const int _sum = 1;", true)]
    [InlineData("private int _sum => 1;", true)]
    [InlineData("private int _sum { set { } }", true)]
    [InlineData("private int this[int _sum] { get => 1; set { } }", true)]
    [InlineData("private ref int _sum => throw new Exception();", true)]
    [InlineData("private unsafe int* _sum;", false)]
    [InlineData("private dynamic _sum = 1;", false)]
    [InlineData("private readonly int[] _sum = [];", false)]
    [InlineData("private readonly int _sum;", false)]
    [InlineData("private List<int> _sum { get; } = [];", false)]
    [InlineData("private int _sum { get; init; }", true)]
    [InlineData("private int _sum { get; set; }", false)]
    public async Task State_is_what_can_be_given_back(string member, bool isReported) => Assert.Equal(
        isReported,
        (await Shop.ReportedAsync("[Executor] public partial class Till { [Handler] public void Take(Order order) { } [State] " + member + " }", "CWF2020")).Length > 0);

    [Fact]
    public async Task State_is_no_field_behind_a_property() => Assert.Single(
        await Shop.ReportedAsync("[Executor] public partial class Till { [Handler] public void Take(Order order) => Count++; [field: State] public int Count { get; set; } }", "CWF2020"));
}
