using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Evolution.Programs;

/// <summary>One version of many programs: one assembly, in which each has a namespace of its own.</summary>
internal sealed class CompiledPrograms
{
    private const string Namespace = "Shop";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. new[] { typeof(ExecutorAttribute), typeof(MessagePack.MessagePackWriter), typeof(MessagePack.MessagePackObjectAttribute), typeof(Told) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    private readonly System.Reflection.Assembly _assembly;

    private CompiledPrograms(byte[] image) => _assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(image));

    /// <summary>Compiles programs with what the generator makes for them.</summary>
    public static CompiledPrograms Compile(IEnumerable<string> programs)
    {
        var compilation = CSharpCompilation.Create(
            "Programs",
            programs.Select((program, index) => CSharpSyntaxTree.ParseText($"{Driver.Prelude}namespace {NameOf(index)};\n{program.Replace("NAMESPACE", NameOf(index), StringComparison.Ordinal)}\n{Driver.Program}", ParseOptions, $"{NameOf(index)}.cs", Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        _ = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        var problems = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20);
        return emitted.Success ? new CompiledPrograms(image.ToArray()) : throw new InvalidOperationException($"A program does not compile:\n{string.Join("\n", problems)}");
    }

    /// <summary>Starts the workflow of a program and leaves it after some supersteps.</summary>
    public Task StartAsync(int program, ICheckpointStore store, long steps) => (Task)Call(program, "Start", store, steps);

    /// <summary>Goes on with the run: from its input if it is left after none.</summary>
    public Task<Told> ResumeAsync(int program, ICheckpointStore store, long steps) => (Task<Told>)Call(program, "Resume", store, steps);

    /// <summary>What a program says, as if its namespace were the one that the expectations name.</summary>
    public static string Rename(string text, int program) => text.Replace(NameOf(program) + ".", Namespace + ".", StringComparison.Ordinal);

    private static string NameOf(int program) => string.Create(CultureInfo.InvariantCulture, $"Change{program}");

    private object Call(int program, string method, params object?[] arguments) =>
        _assembly.GetType(NameOf(program) + ".Program", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
}
