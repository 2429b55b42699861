using CompiledWorkflows.Analyzers.Tests.Harness;
using CompiledWorkflows.CodeFixes.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Analyzers.Tests.Baseline;

/// <summary>What pages do not show: the file that comes to be, what is reported in it, and one fix for a whole project.</summary>
public sealed class BaselineFixTests
{
    private const string Program = """
        using CompiledWorkflows;

        namespace Shop;

        public sealed record Order(decimal Total);

        [Executor("till")]
        public sealed partial class Till
        {
            [Handler]
            public decimal Add(Order order) => order.Total;
        }

        [Workflow("sales")]
        [Start<Till>, Output<Till>]
        public sealed partial class Sales;
        """;

    private const string Baseline = """
        type Shop.Order member Total: decimal
        type Shop.Order: map
        workflow sales
        workflow sales executor till
        workflow sales executor till takes Shop.Order
        workflow sales output decimal from till

        """;

    [Fact]
    public async Task Without_a_file_nothing_is_compared() => Assert.Empty(await Analysis.OfAsync(Program));

    [Fact]
    public async Task The_name_of_a_workflow_offers_to_begin_the_file()
    {
        using var project = TestProject.Of(Program);
        var action = Assert.Single(await RefactoringsAsync(project.Project, "class Sales"));

        var begun = await Fixing.ApplyAsync(project.Project, action);

        Assert.Equal(Baseline, await TextAsync(begun));
        Assert.Empty(await Analysis.OfAsync(begun));
        Assert.Empty(await RefactoringsAsync(begun, "class Sales"));
    }

    [Fact]
    public async Task Other_names_offer_nothing()
    {
        using var project = TestProject.Of(Program);

        Assert.Empty(await RefactoringsAsync(project.Project, "record Order"));
        Assert.Empty(await RefactoringsAsync(project.Project, "decimal Add"));
    }

    [Fact]
    public async Task One_fix_records_the_whole_project()
    {
        using var project = TestProject.Of([Program], [("CheckpointContract.txt", "# Kept by everybody.\n")]);

        Assert.Equal("# Kept by everybody.\n" + Baseline, await TextAsync(await Fixing.FixAllAsync(project.Project, "CWF2101")));
    }

    [Fact]
    public async Task A_workflow_of_which_nothing_is_left_is_reported_and_accepted_in_the_file()
    {
        using var project = TestProject.Of([Program], [("CheckpointContract.txt", Baseline + "workflow returns\nworkflow returns executor desk\nworkflow returns executor desk takes int\n")]);
        var gone = Assert.Single(await Analysis.OfAsync(project.Project));

        Assert.Equal("CWF2110", gone.Id);
        Assert.Equal((6, LocationKind.ExternalFile), (gone.Location.GetLineSpan().StartLinePosition.Line, gone.Location.Kind));
        Assert.Equal(Baseline, await TextAsync(await Fixing.FixEachAsync(project.Project, gone.Id)));
    }

    [Fact]
    public async Task A_workflow_with_errors_is_not_said_to_have_lost_anything()
    {
        using var project = TestProject.Of([Program.Replace("[Start<Till>, ", "[", StringComparison.Ordinal)], [("CheckpointContract.txt", Baseline)]);

        Assert.DoesNotContain(await Analysis.OfAsync(project.Project), diagnostic => diagnostic.Id.StartsWith("CWF21", StringComparison.Ordinal));
    }

    private static async Task<List<CodeAction>> RefactoringsAsync(Project project, string declaration)
    {
        var document = project.Documents.First();
        var text = $"{await document.GetTextAsync(TestContext.Current.CancellationToken)}";
        var span = new TextSpan(text.IndexOf(declaration, StringComparison.Ordinal) + declaration.IndexOf(' ', StringComparison.Ordinal) + 1, 0);
        var actions = new List<CodeAction>();
        await new RecordContractRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<string> TextAsync(Project project) => $"{await project.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)}";
}
