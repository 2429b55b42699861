using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

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
        }
        """;

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
        Assert.Contains("throw new global::System.NotSupportedException(\"The state member 'Collecting<T>._items' cannot be restored because it is of a type that depends on type parameters.\")", string.Join("", library.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_class_with_state_that_no_generator_has_seen_is_a_problem()
    {
        var plain = Compilations.Create(new GeneratorInput { AssemblyName = "Plain", Sources = ["using CompiledWorkflows; public abstract class Base { [State] protected int _count; protected int Next() => ++_count; }"] });
        var result = GeneratorHarness.Run(new GeneratorInput
        {
            Sources = ["using CompiledWorkflows; [Executor] public sealed partial class Step : Base { [Handler] public void On(string text) => Next(); } [Workflow, Start<Step>] public sealed partial class Flow;"],
            References = [Image(plain)],
        });
        Assert.Contains("The class 'Base' and every type around it must be partial.", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>A build references assemblies; an editor, the projects themselves with all that the generator made of them.</summary>
    private static GeneratorInput Referencing(bool compiled, string assembly, string source)
    {
        var library = GeneratorHarness.Run(new GeneratorInput { AssemblyName = "Parts", Sources = [Library] });
        return new GeneratorInput { AssemblyName = assembly, Sources = [source], References = [compiled ? Image(library.Output) : library.Output.ToMetadataReference()] };
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
