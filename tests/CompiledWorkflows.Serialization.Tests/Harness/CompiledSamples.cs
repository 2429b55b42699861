using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using CompiledWorkflows.Generated;
using CompiledWorkflows.Generators.Emission;
using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Parsing.Types;
using MessagePack;
using MessagePack.Formatters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using CodecModel = CompiledWorkflows.Generators.Model.Types.CodecModel;
using TypeShape = CompiledWorkflows.Generators.Model.Types.TypeShape;

namespace CompiledWorkflows.Serialization.Tests.Harness;

/// <summary>Source with codecs emitted for every type that it passes to <see cref="Sample.Of{T}"/>, compiled and loaded.</summary>
public sealed class CompiledSamples
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ICodec<>).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePackSerializer).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePackObjectAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Sample).Assembly.Location),
    ];

    private static readonly ConcurrentDictionary<string, Lazy<CompiledSamples>> Corpora = new();

    private static int _count;

    private readonly Assembly _assembly;

    private CompiledSamples(Assembly assembly, IReadOnlyList<CodecModel> models, IReadOnlyDictionary<string, string> sources)
    {
        _assembly = assembly;
        Models = models;
        Sources = sources;
        Resolver = (IFormatterResolver)_assembly.GetType("GeneratedResolver", throwOnError: true)!.GetProperty("FormatterResolver")!.GetValue(null)!;
    }

    /// <summary>The resolver, as a workflow would have it.</summary>
    public IFormatterResolver Resolver { get; }

    internal IReadOnlyList<CodecModel> Models { get; }

    /// <summary>The emitted files by name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    public IMessagePackFormatter<T> Formatter<T>() =>
        Resolver.GetFormatter<T>() ?? throw new InvalidOperationException($"No formatter for {typeof(T)}.");

    /// <summary>The samples of the class <c>Samples</c>.</summary>
    public IReadOnlyList<Sample> Samples => [.. (IEnumerable<Sample>)_assembly.GetType("Samples", throwOnError: true)!.GetMethod("All")!.Invoke(null, null)!];

    /// <summary>A corpus, compiled once.</summary>
    public static CompiledSamples FromCorpus(string name) => Corpora.GetOrAdd(name, n => new Lazy<CompiledSamples>(() => FromSource(Corpus(n), n))).Value;

    public static string Corpus(string name)
    {
        using var reader = new StreamReader(typeof(CompiledSamples).Assembly.GetManifestResourceStream(name + ".cs") ?? throw new ArgumentException($"No corpus {name}."));
        return reader.ReadToEnd();
    }

    public static CompiledSamples FromSource(string source, string assemblyName = "Corpus")
    {
        var (compilation, models, sources) = Generate($"{assemblyName}{Interlocked.Increment(ref _count)}", source);
        var complaints = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity == DiagnosticSeverity.Warning && IsEmitted(d)))
            .Select(d => d + "\n" + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line])
            .ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return new CompiledSamples(AssemblyLoadContext.Default.LoadFromStream(image), models, sources);
    }

    /// <summary>Runs parser and emitter over the type arguments of <see cref="Sample.Of{T}"/> in the sources.</summary>
    internal static (Compilation Compilation, IReadOnlyList<CodecModel> Models, IReadOnlyDictionary<string, string> Sources) Generate(string assemblyName, params string[] sources)
    {
        var trees = sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, ParseOptions, $"Source{i}.cs")).ToArray();
        var compilation = CSharpCompilation.Create(assemblyName, trees, References, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, warningLevel: 9999));
        var parser = new CodecParser(compilation);
        var models = Roots(compilation).Select(parser.Parse).ToList();
        var resolver = new CodeWriter();
        resolver.Line("#nullable enable\n#pragma warning disable CS0612, CS0618\n/// <summary>Stands for a workflow.</summary>");
        using (resolver.Block("public static partial class GeneratedResolver"))
        {
            ResolverEmitter.Emit(resolver, parser.Codecs);
        }

        var emitted = parser.Shapes.Select(CodecEmitter.Emit).ToDictionary(f => f.HintName, f => f.Source, StringComparer.OrdinalIgnoreCase);
        emitted.Add("Resolver.g.cs", resolver.ToString());
        return (
            compilation.AddSyntaxTrees(emitted.Select(f => CSharpSyntaxTree.ParseText(f.Value, ParseOptions, f.Key, System.Text.Encoding.UTF8))),
            models,
            emitted);
    }

    internal static IReadOnlyList<TypeShape> Shapes(string source)
    {
        var compilation = CSharpCompilation.Create("Shapes", [CSharpSyntaxTree.ParseText(source, ParseOptions)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var parser = new CodecParser(compilation);
        foreach (var root in Roots(compilation))
        {
            _ = parser.Parse(root);
        }

        return parser.Shapes;
    }

    private static List<ITypeSymbol> Roots(CSharpCompilation compilation)
    {
        var roots = new List<ITypeSymbol>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>().Where(n => n.Identifier.ValueText == "Of"))
            {
                if (name.TypeArgumentList.Arguments is [var argument] && model.GetTypeInfo(argument).Type is { } type)
                {
                    roots.Add(type);
                }
            }
        }

        return roots;
    }

    private static bool IsEmitted(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
