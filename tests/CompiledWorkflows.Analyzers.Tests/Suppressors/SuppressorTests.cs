using System.Text.RegularExpressions;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Suppressors;

/// <summary>What the rules of the SDK and of the compiler say about executors and workflows, and which of it we take back.</summary>
public sealed partial class SuppressorTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        public sealed record Order(string Id);


        """;

    public static TheoryData<string> Programs =>
    [
        // Handlers.
        """
        [Executor]
        public sealed partial class Desk
        {
            [Handler] public string OnText(string text) => text + "!"; // quiet CA1822
            [Handler] public string OnOrder(Order order) => order.Id; // quiet CA1822 CA1062
            [Handler] public string OnNumber(int number) => "number"; // quiet CA1822 IDE0060
            [Handler] public string OnShort(short number, ExecutorContext context, CancellationToken token) => $"{number}"; // quiet CA1822 // loud IDE0060 IDE0060
            [Handler] private string OnPair(long left, byte right) => $"{right}"; // quiet CA1822 IDE0060
            [Handler] private IReadOnlyList<string> OnDecimal(decimal number) { return new List<string> { $"{number}" }; } // quiet CA1822 CA1859
            public string Helper(int number) => "number"; // loud CA1822 IDE0060
            public string Other(Order order) => order.Id; // loud CA1822 CA1062
            private IReadOnlyList<string> List(int number) { return new List<string> { $"{number}" }; } // loud CA1822 CA1859 IDE0051
        }
        """,

        // Streams.
        """
        [Executor]
        public sealed partial class Desk
        {
            [Handler]
            public async IAsyncEnumerable<string> OnText(string text, CancellationToken token) // quiet CA1822 CS8425
            {
                await Task.Delay(1, token);
                yield return text;
            }

            public async IAsyncEnumerable<string> Other(string text, CancellationToken token) // loud CA1822 CS8425
            {
                await Task.Delay(1, token);
                yield return text;
            }
        }
        """,

        // State, and a class that is not partial yet.
        """
        [Executor]
        public sealed class Desk
        {
            [State] private int _assigned = 1; // quiet CA1823 CS0414 IDE0044 IDE0051
            [State] private int _unused; // quiet CA1823 CS0169 IDE0044 IDE0051
            [State] private readonly List<string> _all = [];
            [State] private List<string> _added = []; // quiet IDE0044
            [State] internal int Never; // quiet CS0649
            [State] private string Name { get; set; } = ""; // quiet IDE0051
            private int _other = 1; // loud CA1823 CS0414 IDE0044 IDE0051
            private int _another; // loud CA1823 CS0169 IDE0044 IDE0051
            [Handler] private void OnText(string text) { _added.Add(text); _all.Add(text); } // quiet IDE0051
            private void Other(string text) { _added.Add(text); } // loud IDE0051
        }
        """,

        // State that is written and not read.
        """
        [Executor]
        public sealed class Desk<T>
        {
            [State] private T? _last; // quiet IDE0052
            private T? _first; // loud IDE0052
            [Handler] public void OnText(string text, T value) { _last = value; _first = value; } // quiet IDE0060
        }
        """,

        // What nobody makes.
        """
        [Executor]
        internal sealed partial class Desk // quiet CA1812
        {
            [Handler] public void OnText(string text) => Console.WriteLine(text); // quiet CA1822
        }

        [RequestPort<string, int>("port")]
        internal sealed partial class Port; // quiet CA1812

        internal sealed class Other // loud CA1812
        {
            public int Number { get; set; }
        }
        """,

        // Methods of the graph.
        """
        [Executor]
        public sealed partial class Desk
        {
            [Handler] public Order OnOrder(Order order, Shared<int> sum) { sum.Value++; return order; } // quiet CA1062 CA1822
        }

        [Workflow("orders")]
        [Start<Desk>]
        [Edge<Desk, Desk>(When = nameof(IsLong))]
        [Output<Desk>]
        [SharedState<int>(Initial = nameof(GetFirst), Merge = nameof(Sum))]
        public sealed partial class Orders
        {
            public static bool IsLong(Order order) => order.Id.Length > 3; // quiet CA1062
            public static int GetFirst() => 3; // quiet CA1024
            private static int Sum(int before, int merged, int written) => merged + written; // quiet IDE0060
            public static bool IsShort(Order order) => order.Id.Length < 3; // loud CA1062
            public static int GetSecond() => 3; // loud CA1024
            public static int Add(int before, int merged) => merged; // loud IDE0060
        }
        """,

        // Handlers by inheritance.
        """
        public abstract partial class Base
        {
            [Handler] public abstract IAsyncEnumerable<string> OnText(string text, CancellationToken token);
        }

        [Executor]
        public sealed partial class Desk : Base
        {
            public override async IAsyncEnumerable<string> OnText(string text, CancellationToken token) // quiet CS8425
            {
                await Task.Delay(1, token);
                yield return text;
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task What_our_attributes_make_wrong_is_suppressed_and_nothing_else(string program)
    {
        var diagnostics = await SdkRules.OfAsync(Head + program);

        var lines = (Head + program).Split('\n');
        Assert.Equal(
            lines.SelectMany((line, number) => Marked(line).Select(mark => (number + 1, mark.Id, mark.IsSuppressed))).Order(),
            diagnostics.Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id, diagnostic.IsSuppressed)).Order());
    }

    [Fact]
    public async Task Every_suppression_is_seen_to_work()
    {
        var seen = new HashSet<string>();
        foreach (var program in Programs)
        {
            seen.UnionWith((await SdkRules.OfAsync(Head + program.Data)).Where(diagnostic => diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id));
        }

        // CA1801 is what IDE0060 was called before.
        Assert.Equal(SdkRules.Suppressed.Remove("CA1801").Order(), seen.Order());
    }

    private static IEnumerable<(string Id, bool IsSuppressed)> Marked(string line) => Mark().Matches(line)
        .SelectMany(mark => mark.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (id, mark.Groups[1].Value == "quiet")));

    [GeneratedRegex(@"// (quiet|loud)((?: (?:CA|CS|IDE)\d{4})+)")]
    private static partial Regex Mark();
}
