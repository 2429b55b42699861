using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>A project that uses the library, the generator and the analyzers, as an editor holds it.</summary>
internal sealed class TestProject : IDisposable
{
    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ExecutorAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePack.MessagePackWriter).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(MessagePack.MessagePackObjectAttribute).Assembly.Location),
    ];

    private readonly AdhocWorkspace _workspace;

    private TestProject(AdhocWorkspace workspace, Project project)
    {
        _workspace = workspace;
        Project = project;
    }

    public Project Project { get; }

    /// <summary>The project where the generator does not run.</summary>
    public Project Ungenerated => Project.WithAnalyzerReferences([]);

    /// <summary>The files of the project, without those that are generated.</summary>
    public static TestProject Of(params IEnumerable<string> sources) => Of(sources, []);

    /// <param name="sources">The source files.</param>
    /// <param name="additional">Other files that analyzers see, by name.</param>
    /// <param name="options">What an .editorconfig says for all files.</param>
    /// <param name="references">Other assemblies.</param>
    public static TestProject Of(
        IEnumerable<string> sources,
        IEnumerable<(string Name, string Text)> additional,
        IEnumerable<(string Key, string Value)>? options = null,
        params MetadataReference[] references)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var isProgram = sources.Any(HasTopLevelStatements);
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Shop",
                "Shop",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable,
                    allowUnsafe: true),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
                metadataReferences: [.. References, .. references],
                analyzerReferences: [new Generator()]));
        solution = sources.Select((source, index) => (source, index)).Aggregate(
            solution, (current, file) => current.AddDocument(DocumentId.CreateNewId(id), $"Source{file.index}.cs", SourceText.From(file.source, Encoding.UTF8), filePath: $"/Source{file.index}.cs"));
        solution = additional.Aggregate(
            solution, (current, file) => current.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Name, SourceText.From(file.Text, Encoding.UTF8), filePath: $"/{file.Name}"));
        if (options is not null)
        {
            var config = string.Join('\n', ["is_global = true", .. options.Select(option => $"{option.Key} = {option.Value}")]);
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config, Encoding.UTF8), filePath: "/.globalconfig");
        }

        return new TestProject(workspace, solution.GetProject(id)!);
    }

    public void Dispose() => _workspace.Dispose();

    private static bool HasTopLevelStatements(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));

    /// <summary>The generator, as a project refers to it.</summary>
    private sealed class Generator : AnalyzerReference
    {
        private readonly ISourceGenerator _generator = new WorkflowGenerator().AsSourceGenerator();

        public override string FullPath => typeof(WorkflowGenerator).Assembly.Location;

        public override object Id => typeof(WorkflowGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [_generator];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
    }
}
