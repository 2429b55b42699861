using CompiledWorkflows.Analyzers.Tests.Harness;
using CsCheck;

namespace CompiledWorkflows.Analyzers.Tests.Purity;

/// <summary>Random methods that call each other, in circles too: a condition is reported exactly where it calls what leads to the clock.</summary>
public sealed class CallGraphProperties
{
    private static readonly Gen<Calls> Graphs =
        from size in Gen.Int[1, 7]
        from calls in Gen.Int[0, size - 1].Array[0, 3].Array[size]
        from readers in Gen.Int[0, 4].Array[size]
        select new Calls([.. calls.Select(targets => targets.Distinct().ToArray())], [.. readers.Select(each => each == 0)]);

    [Fact]
    public async Task A_call_is_reported_if_and_only_if_it_leads_to_the_clock() => await Graphs.SampleAsync(CheckAsync, iter: 60, threads: 1);

    [Fact]
    public Task So_is_one_that_leads_there_only_through_a_circle_that_another_call_has_gone_round()
        => CheckAsync(new([[5], [6], [4, 3], [2, 5], [3, 4], [4, 1, 3], [2, 6]], [false, false, false, false, true, false, false]));

    private static async Task CheckAsync(Calls calls)
    {
        // Every method is a condition too, so that what one walk finds out is used by another.
        var diagnostics = await Analysis.OfAsync(calls.Source());

        var reported = diagnostics.Where(diagnostic => diagnostic.Id == "CWF3001").Select(diagnostic => Chain(diagnostic.Line())).ToList();
        var expected = Enumerable.Range(0, calls.Targets.Length).Sum(method => calls.Targets[method].Count(calls.LeadsToClock) + (calls.ReadsClock[method] ? 1 : 0));
        Assert.Equal(expected, reported.Count);
        Assert.All(reported, chain => Assert.True(calls.IsPath(chain), string.Join(" → ", chain)));
    }

    private static string[] Chain(string message) => message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..message.LastIndexOf(';')].Split(" → ");

    /// <param name="Targets">The methods that each method calls.</param>
    /// <param name="ReadsClock">Whether each method reads the clock itself.</param>
    private sealed record Calls(int[][] Targets, bool[] ReadsClock)
    {
        public bool LeadsToClock(int method)
        {
            var reached = new HashSet<int> { method };
            for (var before = 0; before < reached.Count;)
            {
                before = reached.Count;
                reached.UnionWith(reached.SelectMany(each => Targets[each]).ToList());
            }

            return reached.Any(each => ReadsClock[each]);
        }

        public bool IsPath(string[] chain) =>
            chain[^1] == "DateTime.Now"
            && ReadsClock[Number(chain[^2])]
            && chain.Take(chain.Length - 2).Zip(chain.Skip(1)).All(link => Targets[Number(link.First)].Contains(Number(link.Second)));

        public string Source() => $$"""
            using System;
            using CompiledWorkflows;

            [Executor] public sealed partial class A { [Handler] public int On(string text) => text.Length; }
            [Executor] public sealed partial class B { [Handler] public void On(int number) { } }

            [Workflow, Start<A>]
            {{string.Concat(Targets.Select((_, method) => $"[Case<A, B>(When = nameof(M{method}))]"))}}
            public sealed partial class W
            {
            {{string.Join('\n', Targets.Select((targets, method) => $"static bool M{method}(int n) => {string.Join(" || ", [ReadsClock[method] ? "DateTime.Now.Hour > n" : "n > 1", .. targets.Select(target => $"M{target}(n - 1)")])};"))}}
            }
            """;

        private static int Number(string method) => int.Parse(method[1..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
