using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests.Purity;

/// <summary>What the methods of a graph may do, and what not.</summary>
public sealed class GraphMethodTests
{
    private const string Types = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        public class Line { public string Name = ""; public int Count { get; set; } public int[] Sizes { get; set; } = []; }

        public struct Point { public int X; public List<int> Path; public void Move() => X++; }

        public class Order
        {
            public string Id { get; set; } = "";
            public List<Line> Lines { get; } = [];
            public Line First => Lines[0];
            public List<Line> Copy => [.. Lines];
            public Point Place;
            public int Total;
            public event Action? Changed;
            public int Rank { get => Total; set => Total = value; }
            public int Strange { set => Counter.Calls = value; }
            public void Raise() => Total++;
            public bool Says() => Changed is null;
            public virtual bool IsLate() => DateTime.Now.Hour > 12;
        }

        public sealed record Tag(string Name);

        public static class Counter
        {
            public static int Calls;
            public static int Limit { get; private set; } = 3;
            public static int Fixed { get; private set; }
            private static int s_never = 3;
            public static int Never => s_never + Fixed;
            static Counter() => Fixed = 3;
            public static void SetLimit(int limit) => Counter.Limit = limit;
            public static readonly int[] Cells = [1];
            public static readonly List<int> Seen = [];
            public static readonly Random Dice = new(6);
            public static readonly Lazy<string> Home = new(() => Environment.CurrentDirectory);
            public static readonly ConcurrentDictionary<string, int> Cache = new();
            public static Line Current { get; } = new();
            public static bool Next() => ++Calls > 0;
            public static void Reset(Order order) => order.Total = 0;
            public static void Fill(List<Line> lines) => lines.Add(new Line());
            public static IEnumerable<int> Stream() { yield return Environment.ProcessorCount; }
            public static int Even(int n) => n == 0 ? 0 : Odd(n - 1);
            public static int Odd(int n) => n == 0 ? Calls : Even(n - 1);
        }

        public sealed class Adder(int seed)
        {
            private readonly List<int> _all = [];
            private int _sum;
            public Adder Add(int n) { _sum += n; _all.Add(n); seed++; return this; }
            public int Sum => _sum + _all.Count + seed;
            public static Adder operator +(Adder left, int right) { left.Add(right); return left; }
            public static implicit operator int(Adder adder) => adder.Sum + Environment.ProcessId;
        }

        public class Stamped
        {
            public DateTime At { get; } = DateTime.UtcNow;
            public Stamped() { }
            public Stamped(int n) : this() { }
        }

        public sealed class Derived : Stamped
        {
            public Derived() : base() { }
        }

        [Executor] public sealed partial class A { [Handler] public Order On(Order order) => order; }
        [Executor] public sealed partial class B { [Handler] public void On(Order order) { } }

        [Workflow, Start<A>, Edge<A, B>(When = nameof(If))]
        public sealed partial class W
        {
            private static readonly Func<int> Clock = () => (int)DateTime.Now.Ticks;

        """;

    public static TheoryData<string, string, string> Impure => new()
    {
        { "DateTime.Now.Hour > 3", "CWF3001", "If → DateTime.Now" },
        { "DateTime.Today > default(DateTime)", "CWF3001", "If → DateTime.Today" },
        { "TimeProvider.System.GetUtcNow().Hour > 3", "CWF3001", "If → TimeProvider.System" },
        { "Stopwatch.StartNew().IsRunning", "CWF3001", "If → Stopwatch.StartNew" },
        { "Environment.TickCount64 > 3", "CWF3001", "If → Environment.TickCount64" },
        { "new Stamped().At > default(DateTime)", "CWF3001", "If → new Stamped → DateTime.UtcNow" },
        { "new Stamped(1).At > default(DateTime)", "CWF3001", "If → new Stamped → new Stamped → DateTime.UtcNow" },
        { "new Derived().At > default(DateTime)", "CWF3001", "If → new Derived → new Stamped → DateTime.UtcNow" },
        { "order.Lines.Any(line => line.Count > DateTime.Now.Hour)", "CWF3001", "If → DateTime.Now" },
        { "Clock() > 3", "CWF3001", "If → Clock → DateTime.Now" },
        { "order is { First.Count: 3 } && Local(); static bool Local() => DateTime.Now.Hour > 3", "CWF3001", "If → DateTime.Now" },
        { "Guid.NewGuid() == default", "CWF3002", "If → Guid.NewGuid" },
        { "new Random().Next() > 3", "CWF3002", "If → new Random" },
        { "Random.Shared.Next() > 3", "CWF3002", "If → Random.Shared" },
        { "Counter.Dice.Next() > 3", "CWF3002", "If → Random.Next" },
        { "RandomNumberGenerator.GetInt32(3) > 1", "CWF3002", "If → RandomNumberGenerator.GetInt32" },
        { "Environment.GetEnvironmentVariable(\"X\") is null", "CWF3003", "If → Environment.GetEnvironmentVariable" },
        { "File.Exists(order.Id)", "CWF3003", "If → File.Exists" },
        { "Counter.Home.Value == order.Id", "CWF3003", "If → Counter.Home → Environment.CurrentDirectory" },
        { "Counter.Stream().Any()", "CWF3003", "If → Counter.Stream → Environment.ProcessorCount" },
        { "new Adder(1) > 3", "CWF3003", "If → Adder.implicit operator int → Environment.ProcessId" },
        { "Task.Run(() => true).Result", "CWF3003", "If → Task.Run" },
        { "Counter.Calls > 3", "CWF3004", "If → Counter.Calls" },
        { "Counter.Limit > 3", "CWF3004", "If → Counter.Limit" },
        { "Volatile.Read(ref Counter.Calls) > 3", "CWF3004", "If → Counter.Calls" },
        { "Counter.Even(order.Total) > 3", "CWF3004", "If → Counter.Even → Counter.Odd → Counter.Calls" },
        { "order.Lines.Select(line => line.Count).Any(Limits.IsAbove); static class Limits { public static bool IsAbove(int n) => n > Counter.Calls; }", "CWF3004", "If → Limits.IsAbove → Counter.Calls" },
        { "Counter.Calls++ > 3", "CWF3005", "If → Counter.Calls" },
        { "Counter.Next()", "CWF3005", "If → Counter.Next → Counter.Calls" },
        { "Interlocked.Increment(ref Counter.Calls) > 3", "CWF3005", "If → Counter.Calls" },
        { "(order.Total = 3) > 3", "CWF3005", "If → Order.Total" },
        { "(order.Rank = 3) > 3", "CWF3005", "If → Order.Rank → Order.Total" },
        { "(order.Strange = 3) > 3", "CWF3005", "If → Order.Strange → Counter.Calls" },
        { "(order.Id += \"x\") == order.Id", "CWF3005", "If → Order.Id" },
        { "(order.Place.X = 3) > 3", "CWF3005", "If → Order.Place" },
        { "(order.Lines[0].Count = 3) > 3", "CWF3005", "If → Line.Count" },
        { "(order.Lines[0].Sizes[0] = 3) > 3", "CWF3005", "If → Line.Sizes" },
        { "(order.Lines?.FirstOrDefault() is { } first) && (order.Lines[0] = first) is null", "CWF3005", "If → List<Line>[]" },
        { "order.Lines.Remove(order.First)", "CWF3005", "If → List<Line>.Remove" },
        { "order?.Lines.Remove(order.First) ?? false", "CWF3005", "If → List<Line>.Remove" },
        { "(Counter.Cells[0] = 3) > 3", "CWF3005", "If → Counter.Cells" },
        { "(Counter.Current.Count = 3) > 3", "CWF3005", "If → Line.Count" },
        { "Counter.Seen.Remove(3)", "CWF3005", "If → List<int>.Remove" },
        { "(order, 1) is var (it, _) && Do(() => Counter.Reset(order))", "CWF3005", "If → Counter.Reset → Order.Total" },
        { "Do(() => Counter.Fill(order.Lines))", "CWF3005", "If → Counter.Fill → List<Line>.Add" },
        { "Do(order.Raise)", "CWF3005", "If → Order.Raise → Order.Total" },
        { "Do(() => order.RaiseIt())", "CWF3005", "If → Extensions.RaiseIt → Order.Raise → Order.Total" },
        { "Do(() => { foreach (var line in order.Lines) line.Count = 0; })", "CWF3005", "If → Line.Count" },
        { "Do(() => { var lines = order.Lines; lines.Clear(); })", "CWF3005", "If → List<Line>.Clear" },
        { "Do(() => { (order.Total, order.Id) = (1, order.Id); })", "CWF3005", "If → Order.Total" },
        { "Do(() => Array.Sort(Counter.Cells))", "CWF3005", "If → Array.Sort" },
        { "order.Id.GetHashCode() > 3", "CWF3006", "If → string.GetHashCode" },
        { "HashCode.Combine(order.Total) > 3", "CWF3006", "If → HashCode.Combine" },
        { "new Tag(\"x\").GetHashCode() > 3", "CWF3006", "If → Tag.GetHashCode" },
    };

    public static TheoryData<string> Pure =>
    [
        "order.Total > 3",
        "order.IsLate()",
        "order.Says() && nameof(DateTime.Now) == order.Id && nameof(Counter.Calls) == order.Id",
        "new Random(order.Total).Next() > 3",
        "new Adder(3).Add(4).Sum > 3",
        "Do(() => { var adder = new Adder(3); adder.Add(3); adder += 4; })",
        "Do(() => { var made = new Order { Total = 3, Lines = { new Line() } }; made.Total++; made.Raise(); Counter.Reset(made); Counter.Fill(made.Lines); })",
        "Do(() => { var lines = order.Lines.ToList(); lines.Clear(); Counter.Fill(lines); })",
        "Do(() => { var lines = order.Lines; lines = []; lines.Clear(); })",
        "Do(() => { order.Copy.Clear(); })",
        "Do(() => { order = new Order(); order.Total = 3; order.Lines.Clear(); })",
        "Counter.Never + Counter.Fixed > 3",
        "Do(() => { var cells = Counter.Cells.ToArray(); cells[0] = 3; Array.Sort(cells); })",
        "Do(() => { var place = order.Place; place.X = 3; place.Move(); })",
        "Do(() => { var text = new StringBuilder(); text.Append(order.Id).Clear(); })",
        "Do(() => { var (a, b) = (1, 2); (a, b) = (b, a); a++; b += a; })",
        "int.TryParse(order.Id, out var number) && number > 3",
        "Counter.Cache.GetOrAdd(order.Id, id => id.Length) > 3",
        "Counter.Cells.Length > Counter.Seen.Count",
        "(new Order() is { } made) && (made.Rank = 3) > 3",
        "order.Id.ToUpper() == Environment.NewLine && 3.GetHashCode() > 3",
        "DateTime.UnixEpoch.AddDays(3) < DateTime.Parse(order.Id)",
    ];

    [Theory]
    [MemberData(nameof(Impure))]
    public async Task An_impure_condition_is_reported_with_what_leads_there(string condition, string id, string chain)
    {
        var diagnostics = await OfAsync(condition);

        Assert.Equal([id], diagnostics.Select(diagnostic => diagnostic.Id).Distinct());
        Assert.Contains($": {chain}; ", diagnostics[0].Line(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public async Task A_pure_condition_is_not_reported(string condition) => Assert.Empty(await OfAsync(condition));

    [Theory]
    [InlineData("[Edge<A, B>(When = nameof(If))]", "private static bool If(Order order) => DateTime.Now.Hour > 3;", "condition 'If'")]
    [InlineData("[Case<A, B>(When = nameof(If))]", "private static bool If(Order order) => DateTime.Now.Hour > 3;", "condition 'If'")]
    [InlineData("[Replicas<B>(2)][Edge<A, B>(Route = nameof(To))]", "private static int To(Order order) => DateTime.Now.Hour;", "route 'To'")]
    [InlineData("[FanIn<B>(typeof(A), Key = nameof(Of))]", "private static int Of(Order order) => DateTime.Now.Hour;", "key 'Of'")]
    [InlineData("[Edge<A, B>][SharedState<int>(Initial = nameof(First))]", "private static int First() => DateTime.Now.Hour;", "initial value 'First'")]
    [InlineData("[Edge<A, B>][SharedState<int>(Merge = nameof(Sum))]", "private static int Sum(int before, int merged, int written) => merged + written * DateTime.Now.Hour;", "merge 'Sum'")]
    public async Task A_method_is_called_what_it_is_for(string attributes, string method, string role)
    {
        var diagnostics = await Analysis.OfAsync(Types[..Types.IndexOf("[Workflow", StringComparison.Ordinal)] + $"[Workflow, Start<A>]{attributes} public sealed partial class W {{ {method} }}");

        Assert.Contains($"The {role} reads the clock", Assert.Single(diagnostics, diagnostic => diagnostic.Id == "CWF3001").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_no_attribute_names_may_do_anything() =>
        Assert.Empty(await OfAsync("true; public static bool Other(Order order) => DateTime.Now.Hour > Counter.Calls++; public static bool If() => Other(null!)"));

    [Fact]
    public async Task Half_typed_code_is_survived()
    {
        foreach (var condition in new[] { "", "DateTime.", "order.Lines.Add(", "Unknown.Now", "order.Total = ", "new ()", "If(order)", "(order.Nothing = 3) > Nowhere++" })
        {
            _ = await OfAsync(condition);
        }
    }

    /// <summary>What is said about the purity of a condition.</summary>
    /// <param name="condition">An expression, and after a semicolon a local function, or another member of the workflow class.</param>
    private static async Task<List<Diagnostic>> OfAsync(string condition)
    {
        var end = condition.IndexOf("; ", StringComparison.Ordinal);
        var (body, more) = end < 0 || condition.StartsWith("Do(", StringComparison.Ordinal) ? (condition, "") : (condition[..end], condition[(end + 2)..]);
        var isLocal = more.StartsWith("static bool", StringComparison.Ordinal);
        var diagnostics = await Analysis.OfAsync($$"""
            {{Types}}
                private static bool If(Order order) { return {{body}}; {{(isLocal ? more + ";" : "")}} }

                private static bool Do(Action action) { action(); return true; }

                {{(isLocal || more.Length == 0 ? "" : more + ";")}}
            }

            public static class Extensions { public static void RaiseIt(this Order order) => order.Raise(); }
            """);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("CWF3", StringComparison.Ordinal))];
    }
}
