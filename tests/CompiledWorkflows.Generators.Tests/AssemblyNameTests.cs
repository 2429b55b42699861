using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Generated code compiles, whatever the assembly is called that it becomes part of.</summary>
public sealed class AssemblyNameTests
{
    private const string Source = """
        using CompiledWorkflows;

        public sealed record Note(string Text);

        [Executor]
        public sealed partial class Writer
        {
            [State] private Note? _last;
            [Handler] public Note OnText(string text, Shared<Note> note) => note.Value = _last = new Note(text);
        }

        [Workflow("notes"), SharedState<Note>(Initial = nameof(Empty)), Start<Writer>, Output<Writer>]
        public sealed partial class Notes
        {
            private static Note Empty() => new("");
        }
        """;

    [Theory]
    [InlineData("SharedState")]
    [InlineData("RunGraph")]
    [InlineData("Mailbox")]
    [InlineData("Payload")]
    [InlineData("CompiledWorkflows")]
    [InlineData("My.Own-Program 2")]
    [InlineData("class")]
    public void Compiles_in_an_assembly_of_any_name(string name)
    {
        var result = GeneratorHarness.Run(new GeneratorInput { AssemblyName = name, Sources = [Source] });

        Assert.NotEmpty(result.Output.SyntaxTrees.Skip(1));
    }
}
