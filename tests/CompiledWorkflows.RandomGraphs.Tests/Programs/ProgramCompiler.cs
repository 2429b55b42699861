using System.Reflection;
using Basic.Reference.Assemblies;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Compiles random programs with what the generator makes for them.</summary>
internal static class ProgramCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ExecutorAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePack.MessagePackWriter).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePack.MessagePackObjectAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(FlowProgram).Assembly.Location),
    ];

    private static readonly string Messages = ReadMessages();

    /// <summary>Compiles sources and what they have in common into one assembly.</summary>
    public static byte[] Compile(IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Random",
            sources.Append(Messages).Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{index}.cs", System.Text.Encoding.UTF8)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        _ = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        var problems = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException($"A random program does not compile:\n{string.Join("\n", problems)}");
    }

    private static string ReadMessages()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Messages.cs")!);
        return reader.ReadToEnd();
    }
}
