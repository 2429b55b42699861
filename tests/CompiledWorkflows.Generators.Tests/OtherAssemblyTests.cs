using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Executors, messages and base classes of another assembly, which the generator has been at already.</summary>
public sealed class OtherAssemblyTests
{
    private const string Library = """
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using CompiledWorkflows;
        [assembly: InternalsVisibleTo("Friend")]

        namespace Parts;

        public sealed record Item(int Value);
        internal sealed record Inside(string Text);

        public abstract partial class Counting
        {
            [State] private int _count;
            protected int Next() => ++_count;
        }

        [Sends<Item>]
        public abstract partial class Echoing : Counting
        {
            [Handler] private void OnText(string text, ExecutorContext<Echoing> context) => context.Send(new Item(text.Length));
        }

        [Executor]
        public sealed partial class Producer : Echoing
        {
            [State] private readonly List<Item> _items = [];
            [Handler] internal Item On(int number) { _items.Add(new(number)); return _items[^1]; }
        }

        [Executor]
        internal sealed partial class Hidden
        {
            [Handler] internal Inside On(Item item) => new(item.ToString());
        }

        [RequestPort<Item, string>("ask")]
        public sealed partial class Ask;

        [Executor]
        public sealed partial class Scaled(int factor) { [Handler] public Item On(Item item) => new(item.Value * factor); }

        [Executor]
        internal sealed partial class Written { [Handler] public string On(Item item) => $"{item.Value}!"; }

        [Workflow("writing"), Start<Producer>, Edge<Producer, Written>, Output<Written>]
        public partial class Writing;

        [Workflow("scaling"), Start<Scaled>, Edge<Scaled, Written>, Output<Written>]
        public partial class Scaling;

        [Workflow("hidden"), Start<Secretive.First>, Edge<Secretive.First, Scaled>, Output<Scaled>]
        public partial class Secretive
        {
            private sealed record Note(int Number);
            [Executor] private sealed partial class First { [State] private Note? _note; [Handler] private Item On(int number) { _note = new(number + 1); return new(_note.Number); } }
        }

        public abstract class Plain
        {
            [Handler] protected Item OnFlag(bool flag) => new(flag ? 1 : 0);
        }

        [Executor]
        public partial class Flags : Plain;

        public abstract partial class Collecting<T>
        {
            [State] private readonly List<T> _items = [];
            [Handler] public int OnItem(T item) { _items.Add(item); return _items.Count; }
            protected string Joined => string.Join("", _items);
        }

        [Executor]
        public sealed partial class Ring<T> where T : class
        {
            private readonly record struct Entry(T? Item);
            [State] private readonly Queue<Entry> _entries = [];
            [State] private T? _last;
            [Handler] public string OnItem(T item)
            {
                _entries.Enqueue(new(_last));
                _last = item;
                return string.Join(";", _entries) is "Entry { Item =  }" ? $"{_last}" : $"{_entries.ToArray()[^1].Item};{_last}";
            }
        }

        internal sealed record Wall<T>(T Item);

        public abstract partial class Guarded<T>
        {
            [State] private Wall<T>? _wall;
            protected int Keep(T item) { _wall = new(item); return _wall.GetHashCode(); }
        }

        [Executor]
        public sealed partial class Walled<T>
        {
            [State] private Wall<T>? _wall;
            [Handler] public int On(T item) { _wall = new(item); return _wall.GetHashCode(); }
        }

        [Executor]
        public partial class Keeper : Guarded<string>
        {
            [Handler] public int On(string item) => Keep(item);
        }

        public abstract partial class Fixed<T>(T item)
        {
            [State] public T Item { get; } = item;
        }
        """;

    private static readonly Lazy<CSharpCompilation> GeneratedLibrary = new(() => GeneratorHarness.Run(new GeneratorInput { AssemblyName = "Parts", Sources = [Library] }).Output);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Public_executors_are_nodes_with_all_that_their_handlers_need(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Stranger", """
            using CompiledWorkflows;
            using Parts;
            [Executor] public sealed partial class Own : Echoing { [State] private int _own; [Handler] public int On(Item item) => _own += item.Value; }
            [Workflow, Start<Producer>, Edge<Producer, Own>, Edge<Own, Producer>, Edge<Producer, Ask>, Edge<Ask, Own>] public sealed partial class Flow;
            """));
        Assert.DoesNotContain(result.Files.Keys, name => name.StartsWith("Parts.", StringComparison.Ordinal) && !name.Contains(".Codec.", StringComparison.Ordinal));
        Assert.Contains("__cwf_OnText", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internals_are_nodes_for_friends(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Friend", """
            using CompiledWorkflows;
            using Parts;
            [Workflow, Start<Producer>, Edge<Producer, Hidden>, Output<Hidden>] public sealed partial class Flow;
            """));
        Assert.Contains("internal Flow(", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workflow_whose_executors_are_internal_can_be_made_and_be_a_node_elsewhere(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Stranger", """
            using System.Threading.Tasks;
            using CompiledWorkflows;
            using Parts;
            [Workflow, Start<Producer>, Edge<Producer, Scaling>, Output<Scaling>] public sealed partial class Outer;
            [Workflow, Start<Writing>, Output<Writing>] public sealed partial class Around;
            [Workflow("scaling more")] public sealed partial class Rescaling : Scaling;
            [Workflow] public sealed partial class Rewriting : Writing;
            [Workflow] public sealed partial class Open : Secretive { public Open() : base(() => new Scaled(3)) { } }
            [Workflow, Start<Producer>, Edge<Producer, Scaling>, Edge<Scaling, Length>, Edge<Length, Rescaling>, Output<Rescaling>] public sealed partial class Twice;
            [Executor] public sealed partial class Length { [Handler] public Item On(string text) => new(text.Length); }
            [Executor] public sealed partial class Count { [Handler] public string On(Item item) => item.ToString(); }
            [Workflow, Start<Open>, Edge<Open, Count>, Output<Count>] public sealed partial class Counting2;
            public static class Program
            {
                public static async Task<string> Run() => (await new Around().RunAsync(4)).Outputs[0]
                    + (await new Writing().RunAsync(5)).Outputs[0]
                    + (await new Outer(new Scaling(scaled: () => new Scaled(10))).RunAsync(6)).Outputs[0]
                    + (await new Twice(scaling: new(() => new Scaled(10)), rescaling: new(() => new Scaled(7))).RunAsync(6)).Outputs[0]
                    + new Rescaling(() => new Scaled(1)).Id
                    + (await new Rewriting().RunAsync(8)).Outputs[0]
                    + (await new Counting2().RunAsync(4)).Outputs[0];
            }
            """));
        using var program = LoadedProgram.Load(result, LibraryImage());
        Assert.Equal("4!5!60!21!scaling more8!Item { Value = 15 }", await (Task<string>)program.Assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internals_are_none_for_others(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Stranger", """
            using CompiledWorkflows;
            using Parts;
            [Workflow, Start<Producer>, Edge<Producer, Hidden>] public sealed partial class Flow;
            """) with { IsValid = false });
        Assert.Contains("'Hidden'", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_protected_handler_is_called_through_the_executor_that_inherits_it(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Stranger", """
            using CompiledWorkflows;
            using Parts;
            [Executor] public sealed partial class Derived : Flags;
            [Executor] public sealed partial class Own : Plain;
            [Workflow, Start<Derived>, Output<Derived>] public sealed partial class Flow;
            [Workflow, Start<Own>, Output<Own>] public sealed partial class Other;
            """));
        Assert.Contains("__cwf_OnFlag", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
        Assert.Contains("__cwf_OnFlag", result.File("Other.Workflow.g.cs"), StringComparison.Ordinal);
        Assert.Contains("__cwf_OnFlag", result.File("Own.Executor.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Derived.Executor.g.cs", result.Files.Keys);
    }

    [Fact]
    public void State_of_a_base_class_that_cannot_be_saved_says_so_where_a_class_of_another_assembly_saves_it()
    {
        var library = GeneratorHarness.Run(new GeneratorInput { AssemblyName = "Parts", Sources = [Library] });
        Assert.Contains("throw new global::System.NotSupportedException(\"The state member 'Fixed<T>.Item' cannot be restored because it is read-only and no collection that could be filled; give it a setter.\")", string.Join("", library.Files.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Private_state_of_open_types_is_saved_with_the_codecs_of_who_closes_them(bool compiled)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, "Stranger", """
            using System.Linq;
            using System.Threading.Tasks;
            using CompiledWorkflows;
            using Parts;
            public sealed record Note(string Text);
            [Executor] public sealed partial class Words : Collecting<string> { [State] private Note? _note; [Handler] public string On(int count) { _note = new($"{_note?.Text}{count}"); return $"{_note.Text}:{Joined}"; } }
            [Executor, Sends<string>] public sealed partial class Source { [Handler] public void On(bool go, ExecutorContext<Source> context) { context.Send("a"); context.Send("b"); } }
            [Workflow, Start<Source>, Edge<Source, Words>, Edge<Words, Words>(Of = typeof(int)), Output<Words, string>] public sealed partial class Flow;
            [Executor] public sealed partial class Notes { [Handler] public Note On(string text) => new(text); }
            [Workflow("ring"), Start<Notes>, Edge<Notes, Ring<Note>>, Edge<Ring<Note>, Notes>(When = nameof(IsShort)), Output<Ring<Note>>] public sealed partial class Rings { private static bool IsShort(string text) => text.Length < 30; }
            public static class Program
            {
                public static async Task<string> Run()
                {
                    await using var store = new InMemoryCheckpointStore();
                    return await Ends(new Flow { Checkpoints = store }, (await new Flow { Checkpoints = store }.RunAsync(true)).RunId, store)
                        + " " + await Ends(new Rings { Checkpoints = store }, (await new Rings { Checkpoints = store }.RunAsync("x")).RunId, store);
                }
                private static async Task<string> Ends(Workflow<string> flow, string run, InMemoryCheckpointStore store)
                {
                    var ends = new System.Collections.Generic.List<string>();
                    await foreach (var checkpoint in store.ListAsync(run))
                        ends.Add((await flow.ResumeAsync(checkpoint.Id)).Outputs[^1]);
                    return string.Join("|", ends.Distinct());
                }
            }
            """));
        using var program = LoadedProgram.Load(result, LibraryImage());
        Assert.Equal("12:ab Note { Text = x };Note { Text = Note { Text = x } }", await (Task<string>)program.Assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!);
    }

    [Theory]
    [InlineData(true, "Stranger", "Walled<int>", "The state of 'Walled<int>' can be saved by its own assembly alone")]
    [InlineData(false, "Stranger", "Walled<int>", "The state of 'Walled<int>' can be saved by its own assembly alone")]
    [InlineData(true, "Stranger", "Own", "The state of 'Guarded<int>' can be saved by its own assembly alone")]
    [InlineData(false, "Stranger", "Own", "The state of 'Guarded<int>' can be saved by its own assembly alone")]
    [InlineData(true, "Friend", "Walled<int>", "Walled_1_WriteState<")]
    [InlineData(false, "Friend", "Walled<int>", "Walled_1_WriteState<")]
    [InlineData(true, "Friend", "Own", "class __cwf_OwnNode")]
    [InlineData(false, "Friend", "Own", "class __cwf_OwnNode")]
    [InlineData(true, "Stranger", "Keeper", "class __cwf_KeeperNode")]
    [InlineData(false, "Stranger", "Keeper", "class __cwf_KeeperNode")]
    public void State_of_internal_open_types_is_saved_by_friends_alone(bool compiled, string assembly, string node, string expected)
    {
        var result = GeneratorHarness.Run(Referencing(compiled, assembly, $$"""
            using CompiledWorkflows;
            using Parts;
            [Executor] public sealed partial class Own : Guarded<int> { [Handler] public int On(int item) => Keep(item); }
            [Workflow, Start<{{node}}>, Output<{{node}}>] public sealed partial class Flow;
            """));
        Assert.Contains(expected, result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_class_with_state_that_no_generator_has_seen_is_a_problem()
    {
        var plain = Compilations.Create(new GeneratorInput { AssemblyName = "Plain", Sources = ["using CompiledWorkflows; public abstract class Base { [State] protected int _count; protected int Next() => ++_count; }"] });
        var result = GeneratorHarness.Run(new GeneratorInput
        {
            Sources = ["using CompiledWorkflows; [Executor] public sealed partial class Step : Base { [Handler] public void On(string text) => Next(); } [Workflow, Start<Step>] public sealed partial class Flow;"],
            References = [MetadataReference.CreateFromImage(Image(plain))],
        });
        Assert.Contains("'Base' must be partial because what is generated for it is a part of it; add 'partial'.", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>A build references assemblies; an editor, the projects themselves with all that the generator made of them.</summary>
    private static GeneratorInput Referencing(bool compiled, string assembly, string source) => new()
    {
        AssemblyName = assembly,
        Sources = [source],
        References = [compiled ? MetadataReference.CreateFromImage(LibraryImage()) : GeneratedLibrary.Value.ToMetadataReference()],
    };

    private static byte[] LibraryImage() => Image(GeneratedLibrary.Value);

    private static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return image.ToArray();
    }
}
