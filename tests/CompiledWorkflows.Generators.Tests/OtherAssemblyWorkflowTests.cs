using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pipeline;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Workflows of another assembly, which the generator has been at already, as nodes.</summary>
public sealed class OtherAssemblyWorkflowTests
{
    private const string Library = """
        using System.Collections.Generic;
        using CompiledWorkflows;

        namespace Parts;

        public sealed record Item(int Value);
        public sealed record Label(string Text);
        internal sealed record Inside(string Text);

        [Executor]
        internal sealed partial class Hidden
        {
            [Handler] private Inside On(Item item) => new(item.ToString());
            [Handler] internal Inside On(Inside item) => item;
        }

        [Executor]
        public sealed partial class Last
        {
            [Handler] private Label On(Inside inside, Shared<List<int>> list) => new(inside.Text);
        }

        [RequestPort<Item, string>("ask")]
        public sealed partial class Ask;

        [Executor]
        public sealed partial class Teller
        {
            [Handler] public Label On(string text) => new(text);
        }

        [Workflow("one"), Start<Hidden>, Case<Hidden, Last>(When = nameof(Always)), Output<Last>, SharedState<List<int>>(Initial = nameof(Empty))]
        public sealed partial class One
        {
            private static bool Always(Inside inside) => true;
            private static List<int> Empty() => [];
        }

        [Executor] public sealed partial class Named(string name) { [Handler] public Item On(int number) => new(number + name.Length); }

        [Workflow("several"), Start<Named>, Edge<Named, Ask>(When = nameof(IsLarge)), Edge<Ask, Teller>, Output<Named>, Output<Teller>]
        public sealed partial class Several
        {
            private static bool IsLarge(Item item) => item.Value > 1;
        }

        [Workflow, Start<Named>] public sealed partial class Silent;
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void They_show_what_they_take_and_send(bool compiled)
    {
        var model = Model(compiled, "Stranger", "[Workflow, Start<Source>, Edge<Source, One>, Edge<Source, Several>, Edge<Source, Silent>, Output<One>, Output<Several>] public sealed partial class Flow;");
        Assert.Equal(["Source", "one", "several", "Silent"], model.Nodes.Select(node => node.Id));
        Assert.Equal(["", "Item", "int", "int"], model.Nodes.Select((node, index) => index == 0 ? "" : string.Join(" ", node.Handlers.Select(handler => model.Types[handler.Message].Display))));
        Assert.Equal(["", "Label", "Item Label", ""], model.Nodes.Select((node, index) => index == 0 ? "" : string.Join(" ", node.Sends.Select(type => model.Types[type].Display))));
        Assert.Equal([(true, true), (false, true), (false, true)], model.Nodes.Skip(1).Select(node => (node.HasDefaultConstructor, node.TakesServices)));
        Assert.Equal("several", model.Nodes[2].Inner!.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Friends_see_what_is_internal(bool compiled)
    {
        var model = Model(compiled, "Friend", "[Workflow, Start<One>, Output<One>] public sealed partial class Flow;");
        Assert.Equal(["Inside", "Item"], model.Nodes[0].Handlers.Select(handler => model.Types[handler.Message].Display));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Their_requests_are_answered(bool compiled)
    {
        var model = Model(compiled, "Stranger", """
            [Executor] public sealed partial class Desk { [Handler] public string On(Item item) => "it is " + item.Value; }
            [Workflow, Start<Several>, Edge<Ask, Desk>, Edge<Desk, Ask>, Output<Several>] public sealed partial class Flow;
            """);
        Assert.Equal([NodeKind.Workflow, NodeKind.InnerPort, NodeKind.Executor], model.Nodes.Select(node => node.Kind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_fingerprint_holds_theirs(bool compiled)
    {
        const string Flow = "[Workflow, Start<Several>, Output<Several>] public sealed partial class Flow;";
        Assert.NotEqual(
            Contract.Fingerprint(Model(compiled, "Stranger", Flow)),
            Contract.Fingerprint(Model(compiled, "Stranger", Flow, Library.Replace("Edge<Ask, Teller>, ", "", StringComparison.Ordinal))));
    }

    private static WorkflowModel Model(bool compiled, string assembly, string source, string library = Library)
    {
        // Where an assembly has friends, the compiler shows the internals of its image to others too.
        var friends = assembly == "Friend" ? "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]" : "";
        var parts = GeneratorHarness.Run(new GeneratorInput { AssemblyName = "Parts", Sources = [library, friends] });
        const string Source = "using CompiledWorkflows; using Parts; [Executor, Sends<Item>] public sealed partial class Source { [Handler] public int On(string text, ExecutorContext<Source> context) { context.Send(new Item(1)); return 1; } }\n";
        var result = GeneratorHarness.Run(new GeneratorInput { AssemblyName = assembly, Sources = [Source + source], References = [compiled ? Image(parts.Output) : parts.Output.ToMetadataReference()] });
        var model = result.Values<WorkflowModel>(Steps.WorkflowModels).Single();
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
