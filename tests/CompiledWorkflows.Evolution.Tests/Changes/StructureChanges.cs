using static CompiledWorkflows.Evolution.Change;
using static CompiledWorkflows.Evolution.Outcome;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of fan-ins, replicas and sub-workflows.</summary>
internal static class StructureChanges
{
    /// <summary>After two supersteps what came from the left waits for what comes by a detour.</summary>
    private const string FanIn = """
        [Executor("source")] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [Executor("left")] public sealed partial class Left { [Handler] public int On(int number) => number * 2; }
        [Executor("detour")] public sealed partial class Detour { [Handler] public string On(int number) => $"{number}"; }
        [Executor("right")] public sealed partial class Right { [Handler] public int On(string text) => int.Parse(text) * 3; }
        [Executor("sum")] public sealed partial class Sum { [Handler] public string On(IReadOnlyList<int> all) => string.Join("+", all); }
        [Workflow("shop"), Start<Source>, Edge<Source, Left>, Edge<Source, Detour>, Edge<Detour, Right>, Output<Sum>]
        [FanIn<Sum>(typeof(Left), typeof(Right))]
        public sealed partial class W;
        """;

    /// <summary>After one superstep a job waits for the second worker; after two it has state, and another job waits for it.</summary>
    private const string Replicas = """
        public sealed record Job(int Number);
        public sealed record Again(int Number);
        [Executor("source")] public sealed partial class Source { [Handler] public Job On(int number) => new(number); }
        [Executor("worker"), Sends<Again>] public sealed partial class Worker
        {
            [State] private int _count;
            [Handler] public void On(Job job, ExecutorContext<Worker> context) { _count = 5; context.Send(new Again(job.Number)); }
            [Handler] public string On(Again again) => $"{_count}";
        }
        [Workflow("shop"), Start<Source>, Edge<Source, Worker>(Route = nameof(Pick)), Edge<Worker, Worker>(Route = nameof(Pick)), Output<Worker, string>]
        [Replicas<Worker>(2)]
        public sealed partial class W { private static int Pick(Job job) => job.Number; private static int Pick(Again again) => again.Number; }
        """;

    /// <summary>After one superstep mail waits in the sub-workflow; after two it has state there, and mail waits behind it.</summary>
    private const string Nested = """
        [Executor("source")] public sealed partial class Source { [Handler] public int On(int number) => number + 1; }
        [Executor("adder")] public sealed partial class Adder { [State] private int _sum; [Handler] public string On(int number) => $"{_sum += number}"; }
        [Workflow("payment"), Start<Adder>, Output<Adder>] public sealed partial class Payment;
        [Executor("last")] public sealed partial class Last { [Handler] public string On(string text) => text + "!"; }
        [Workflow("shop"), Start<Source>, Output<Last>]
        [Edge<Source, Payment>]
        [Edge<Payment, Last>]
        public sealed partial class W;
        """;

    public static readonly Change[] All =
    [
        Of("a source is added to a fan-in that has half a set", FanIn, [("typeof(Left), typeof(Right)", "typeof(Left), typeof(Right), typeof(Source)")], Refused("messages wait in the fan-in 'left,right>sum' for the rest of their set, and the workflow no longer has it"), steps: 2),
        Of("a source is removed from a fan-in that has half a set", FanIn, [("typeof(Left), typeof(Right)", "typeof(Left), typeof(Source)"), ("Output<Sum>]", "Output<Sum>, Output<Right>]")], Refused("messages wait in the fan-in 'left,right>sum' for the rest of their set, and the workflow no longer has it"), steps: 2),
        Of("the sources of a fan-in change that holds nothing", FanIn, [("typeof(Left), typeof(Right)", "typeof(Right), typeof(Left)")], Restores("6+4"), steps: 1),
        Of("the sources of a fan-in change places, and it has half a set", FanIn, [("typeof(Left), typeof(Right)", "typeof(Right), typeof(Left)")], Refused("messages wait in the fan-in 'left,right>sum' for the rest of their set, and the workflow no longer has it"), steps: 2),
        Of("a fan-in is removed that has half a set", FanIn, [("[FanIn<Sum>(typeof(Left), typeof(Right))]\n", ""), ("Output<Sum>]", "Output<Left>, Output<Right>]")], Refused("messages wait in the fan-in 'left,right>sum' for the rest of their set, and the workflow no longer has it"), steps: 2),
        Of("a source of a fan-in is renamed, with `[FormerName]`", FanIn, [("[Executor(\"left\")]", "[Executor(\"west\"), FormerName(\"left\")]")], Restores("4+6"), steps: 2),
        Of("a source of a fan-in is renamed, without `[FormerName]`", FanIn, [("[Executor(\"left\")]", "[Executor(\"west\")]")], Refused("messages wait in the fan-in 'left,right>sum' for the rest of their set, and the workflow no longer has it"), steps: 2),
        Of("what waits in a fan-in is written otherwise", FanIn, [("int On(int number) => number * 2", "string On(int number) => \"\""), ("int On(string text) => int.Parse(text) * 3", "string On(string text) => \"\""), ("IReadOnlyList<int>", "IReadOnlyList<string>")], Refused("messages from 'left' wait in the fan-in into 'sum' and cannot be read: Unexpected msgpack code 4 (positive fixint) encountered."), steps: 2),
        Of("a fan-in gathers instead of pairing", FanIn, [("typeof(Right))", "typeof(Right), Mode = FanInMode.Gather)")], Restores("4+6"), steps: 2),
        Of("a fan-in gets a key", FanIn, [("typeof(Right))", "typeof(Right), Key = nameof(Same))"), ("partial class W;", "partial class W { private static int Same(int number) => 0; }")], Refused("messages from 'left' wait in the fan-in into 'sum' and cannot be read: Unexpected msgpack code 4 (positive fixint) encountered."), steps: 2),

        Of("replicas are added", Replicas, [("[Replicas<Worker>(2)]", "[Replicas<Worker>(3)]")], Restores("5"), steps: 2),
        Of("replicas are taken away for which mail waits", Replicas, [("[Replicas<Worker>(2)]", "[Replicas<Worker>(1)]"), ("=> job.Number", "=> 0"), ("=> again.Number", "=> 0")], Refused("messages wait for 'worker#1', which the workflow no longer has")),
        Of("an executor gets replicas, and mail waits for it", Replicas.Replace("[Replicas<Worker>(2)]\n", "", StringComparison.Ordinal).Replace("(Route = nameof(Pick))", "", StringComparison.Ordinal), [("Edge<Source, Worker>,", "Edge<Source, Worker>(Route = nameof(Pick)),"), ("Output<Worker, string>]", "Output<Worker, string>, Replicas<Worker>(2)]")], Refused("messages wait for 'worker', which the workflow no longer has")),
        Of("an executor has no replicas any more, and mail waits for one", Replicas, [("[Replicas<Worker>(2)]\n", ""), ("(Route = nameof(Pick))", "")], Refused("messages wait for 'worker#1', which the workflow no longer has")),

        Of("an executor is added to a sub-workflow", Nested, [("[Workflow(\"payment\"), Start<Adder>, Output<Adder>]", "[Executor(\"stamp\")] public sealed partial class Stamp { [Handler] public string On(string text) => text + \"?\"; }\n[Workflow(\"payment\"), Start<Adder>, Edge<Adder, Stamp>, Output<Stamp>]")], Restores("2?!")),
        Of("a sub-workflow is added", Nested, [("[Edge<Payment, Last>]", "[Edge<Payment, Review>]\n[Edge<Review, Last>]"), ("[Executor(\"last\")]", "[Executor(\"checker\")] public sealed partial class Checker { [Handler] public string On(string text) => text + \" checked\"; }\n[Workflow(\"review\"), Start<Checker>, Output<Checker>] public sealed partial class Review;\n[Executor(\"last\")]")], Restores("2 checked!")),
        Of("a sub-workflow is removed in which mail waits", Nested, [("[Edge<Source, Payment>]\n", ""), ("[Edge<Payment, Last>]", "[Edge<Source, Other>]\n[Edge<Other, Last>]"), ("[Executor(\"last\")]", "[Executor(\"other\")] public sealed partial class Other { [Handler] public string On(int number) => \"\"; }\n[Executor(\"last\")]")], Refused("messages wait for 'payment/adder', which the workflow no longer has")),
        Of("a sub-workflow is renamed, with `[FormerName]`", Nested, [("[Workflow(\"payment\"),", "[Workflow(\"paying\"), FormerName(\"payment\"),")], Restores("2!")),
        Of("a sub-workflow is renamed, without `[FormerName]`, and mail waits in it", Nested, [("[Workflow(\"payment\"),", "[Workflow(\"paying\"),")], Refused("messages wait for 'payment/adder', which the workflow no longer has")),
        Of("a sub-workflow is renamed, without `[FormerName]`, and has state", Nested, [("[Workflow(\"payment\"),", "[Workflow(\"paying\"),")], Restores("2!").Warning("holds state of 'payment/adder', which the workflow no longer has; this was skipped."), steps: 2),
        Of("an executor of a sub-workflow is renamed, with `[FormerName]`", Nested, [("[Executor(\"adder\")]", "[Executor(\"sum\"), FormerName(\"adder\")]")], Restores("2!")),
        Of("an executor becomes a sub-workflow", Nested, [("[Executor(\"last\")] public sealed partial class Last {", "[Executor(\"inner\")] public sealed partial class Inner {"), ("[Workflow(\"shop\")", "[Workflow(\"last\"), Start<Inner>, Output<Inner>] public sealed partial class Last;\n[Workflow(\"shop\")")], Refused("messages wait for 'last', which the workflow no longer has"), steps: 2),
    ];
}
