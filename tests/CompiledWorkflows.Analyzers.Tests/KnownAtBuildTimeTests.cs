using CompiledWorkflows.Analyzers.Tests.Harness;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>What other engines find out when a program starts, or while it runs, stands in the program when it has been built: it is typed, constant and needs no reflection.</summary>
public sealed class KnownAtBuildTimeTests
{
    private const string Shop = """
        using CompiledWorkflows;

        public interface IPrices;

        [Executor]
        public sealed partial class Pricer(IPrices? prices)
        {
            [Handler] public decimal OnProduct(string product) => prices is null ? 0 : product.Length;
        }

        [RequestPort<decimal, bool>("manager")]
        public sealed partial class Manager;

        [Workflow("shop")]
        [Start<Pricer>]
        [Edge<Pricer, Manager>]
        [Output<Manager>]
        public sealed partial class Shop;

        public static class Usage
        {
            public static async Task UseAsync(StreamingRun<bool> run, RequestInfoEvent<decimal, bool> request)
            {
                // …
            }
        }
        """;

    public static TheoryData<string> Programs => [.. ValidPrograms.Names];

    /// <summary>Nothing is looked up, scanned or registered, at the start of a program or later, but how the results of effects are saved, if there are any: no declaration names those.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Generated_code_uses_no_reflection_and_does_nothing_when_a_program_starts(string name)
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, ValidPrograms.Read(name));
        var compilation = await CompileAsync(project.Project);
        foreach (var tree in Generated(compilation))
        {
            var model = compilation.GetSemanticModel(tree);
            var nodes = (await tree.GetRootAsync(TestContext.Current.CancellationToken)).DescendantNodes().ToList();
            var used = nodes.OfType<SimpleNameSyntax>().Select(node => model.GetSymbolInfo(node, TestContext.Current.CancellationToken).Symbol).OfType<ISymbol>();
            Assert.DoesNotContain(used, NeedsReflection);
            Assert.DoesNotContain(nodes.OfType<ConstructorDeclarationSyntax>(), constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword));
            if (Path.GetFileName(tree.FilePath) != "Effects.g.cs")
                Assert.DoesNotContain(nodes.OfType<AttributeSyntax>(), attribute => attribute.Name.ToString().Contains("ModuleInitializer", StringComparison.Ordinal));
        }
    }

    /// <summary>So a checkpoint names nothing that a new version or another host of the program changes.</summary>
    [Fact]
    public async Task Generated_code_is_the_same_whatever_the_assembly_is_called()
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, ValidPrograms.Read("GenericExecutors"));
        var expected = Texts(await CompileAsync(project.Project));
        var actual = Texts(await CompileAsync(project.Project.WithAssemblyName("Renamed")));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Pictures_are_constants()
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, Shop);
        var pictures = Generated(await CompileAsync(project.Project))
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            .OfType<ArgumentSyntax>()
            .Where(argument => argument.NameColon?.Name.ToString() is "mermaid" or "dot")
            .ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture => Assert.Contains("manager", Assert.IsType<LiteralExpressionSyntax>(picture.Expression).Token.ValueText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("await new Shop(() => new Pricer(null)).RunAsync(1);", "CS1503: Argument 1: cannot convert from 'int' to 'string'")]
    [InlineData("await run.SendResponseAsync(request, \"yes\");", "CS1503: Argument 1: cannot convert from 'CompiledWorkflows.RequestInfoEvent<decimal, bool>'")]
    [InlineData("await new Shop().RunAsync(\"book\");", "CS1729: 'Shop' does not contain a constructor that takes 0 arguments")]
    [InlineData("await new Shop(new Pricer(null)).RunAsync(\"book\");", "CS1503: Argument 1: cannot convert from 'Pricer' to 'System.Func<Pricer>'")]
    public async Task What_does_not_fit_does_not_compile(string statement, string error)
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, Shop.Replace("// …", statement, StringComparison.Ordinal));
        Assert.StartsWith(error, Assert.Single(await Analysis.ErrorsAsync(project.Project)).Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_does_not_compile_where_the_generator_is_missing()
    {
        using var project = TestProject.Of(ValidPrograms.ImplicitUsings, Shop.Replace("// …", "await new Shop().RunAsync(\"book\");", StringComparison.Ordinal));
        var without = project.Project.AnalyzerReferences.Aggregate(project.Project, (current, reference) => current.RemoveAnalyzerReference(reference));
        Assert.Contains("CS1061", (await Analysis.ErrorsAsync(without)).Select(error => error.Id));
    }

    [Fact]
    public async Task Nothing_is_said_about_executors_of_another_project()
    {
        using var library = TestProject.Of(ValidPrograms.ImplicitUsings, Shop);
        using var program = TestProject.Of(
            [
                ValidPrograms.ImplicitUsings,
                """
                using CompiledWorkflows;

                [Workflow("other-shop")]
                [Start<Pricer>]
                [Edge<Pricer, Manager>]
                [Output<Manager>]
                public sealed partial class OtherShop;

                [Workflow("both")]
                [Start<Shop>]
                [Output<Shop>]
                public sealed partial class Both;
                """,
            ],
            [],
            null,
            await ImageAsync(library.Project));
        Assert.Empty(await Analysis.ErrorsAsync(program.Project));
        Assert.Empty(await Analysis.OfAsync(program.Project));
    }

    private static bool NeedsReflection(ISymbol symbol) =>
        symbol.ContainingNamespace?.ToDisplayString() is "System.Reflection" or "System.Reflection.Emit"
        || symbol is IMethodSymbol { ContainingType.Name: "Activator" or "Type" or "RuntimeHelpers", ContainingNamespace.Name: "System" }
        || new[] { symbol, symbol.ContainingType }.Any(each => each?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute") == true);

    private static IEnumerable<SyntaxTree> Generated(Compilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains(typeof(WorkflowGenerator).FullName!, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(Compilation compilation) => [.. Generated(compilation).Select(tree => tree.ToString())];

    private static async Task<Compilation> CompileAsync(Project project) => (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private static async Task<MetadataReference> ImageAsync(Project project)
    {
        using var image = new MemoryStream();
        var compilation = await CompileAsync(project.WithAssemblyName("Library"));
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
