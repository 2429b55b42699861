using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests.Graph;

/// <summary>What the fixes of declarations make of them, one by one and all at once, and where none is offered.</summary>
public sealed class GraphFixTests
{
    public static TheoryData<string, string, string> Fixes => new()
    {
        // An attribute goes with its line, its comma or its list.
        { "CWF1007", "[Workflow, Start<Billing>, Start<Mailing>, Edge<Billing, Mailing>, Start<Billing>] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>] public partial class W;" },
        { "CWF1007", "[Workflow]\n[Start<Billing>]\n[Start<Mailing>, Start<Sink>]\npublic partial class W;", "[Workflow]\n[Start<Billing>]\npublic partial class W;" },
        { "CWF1022", "[Workflow]\n[Start<Billing>]\n[Edge<Billing, Mailing>]\n[Edge<Billing, Mailing>]\n[Edge<Billing, Mailing>]\npublic partial class W;", "[Workflow]\n[Start<Billing>]\n[Edge<Billing, Mailing>]\npublic partial class W;" },
        { "CWF1022", "[Workflow, Start<Billing>, Edge<Billing, Mailing>, Edge<Billing, Mailing>(Of = typeof(Bill))] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>] public partial class W;" },
        { "CWF1072", "[Workflow, Start<Mailing>, Replicas<Mailing>(2), Replicas<Mailing>(2)] public partial class W;", "[Workflow, Start<Mailing>, Replicas<Mailing>(2)] public partial class W;" },
        { "CWF1073", "[Replicas<Sink>(2), Workflow, Start<Mailing>] public partial class W;", "[Workflow, Start<Mailing>] public partial class W;" },
        { "CWF1073", "/// <summary>Mails.</summary>\n[Replicas<Sink>(2)] // none yet\n[Workflow, Start<Mailing>] public partial class W;", "/// <summary>Mails.</summary>\n[Workflow, Start<Mailing>] public partial class W;" },
        { "CWF1073", "public static partial class Mails\n{\n    [Workflow]\n    [Replicas<Sink>(2)]\n    // Mails.\n    [Start<Mailing>]\n    public partial class W;\n}", "public static partial class Mails\n{\n    [Workflow]\n    // Mails.\n    [Start<Mailing>]\n    public partial class W;\n}" },
        { "CWF1073", "[Workflow, Replicas<Sink>(2), Replicas<Desk>(2), Start<Mailing>] public partial class W;", "[Workflow, Start<Mailing>] public partial class W;" },
        { "CWF1081", "[Workflow, Start<Counting>, SharedState<Totals>, SharedState<Totals>] public partial class W;", "[Workflow, Start<Counting>, SharedState<Totals>] public partial class W;" },
        { "CWF1090", "[Workflow] [Start<Sink>] [Output<Sink>] public partial class W;", "[Workflow] [Start<Sink>] public partial class W;" },
        { "CWF1091", "[Workflow, Start<Mailing>, Output<Mailing, int>, Output<Mailing, string>, Output<Mailing, bool>] public partial class W;", "[Workflow, Start<Mailing>, Output<Mailing, string>] public partial class W;" },

        // An argument goes with its comma or its parentheses.
        { "CWF1021", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Of = typeof(int), Label = \"a\")] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Label = \"a\")] public partial class W;" },
        { "CWF1021", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Label = \"a\", Of = typeof(int))] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Label = \"a\")] public partial class W;" },
        { "CWF1051", "[Workflow, Start<Intake>, Edge<Intake, Billing>, FanIn<Packing>(typeof(Intake), typeof(Intake), typeof(Billing), typeof(Billing), Label = \"a\")] public partial class W;", "[Workflow, Start<Intake>, Edge<Intake, Billing>, FanIn<Packing>(typeof(Intake), typeof(Billing), Label = \"a\")] public partial class W;" },
        { "CWF1075", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Route = \"R\")] public partial class W { static int R(Bill bill) => 1; }", "[Workflow, Start<Billing>, Edge<Billing, Mailing>] public partial class W { static int R(Bill bill) => 1; }" },

        // An otherwise becomes an edge however it is written.
        { "CWF1041", "[Workflow, Start<Billing>, OtherwiseAttribute<Billing, Mailing>(Label = \"a\"), CompiledWorkflows.Otherwise<Billing, Sink>] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(Label = \"a\"), CompiledWorkflows.Edge<Billing, Sink>] public partial class W;" },

        // A start comes before the rest of the graph.
        { "CWF1006", "[Workflow, Edge<Billing, Mailing>] public partial class W;", "[Workflow, Start<Billing>, Edge<Billing, Mailing>] public partial class W;" },
        { "CWF1006", "public static partial class Mails\n{\n    [Workflow]\n    [Edge<Billing, Mailing>]\n    public partial class W;\n}", "public static partial class Mails\n{\n    [Workflow]\n    [Start<Billing>]\n    [Edge<Billing, Mailing>]\n    public partial class W;\n}" },
        { "CWF1006", "[Workflow] [Output<Approval>] public partial class W;\n[Workflow, FanIn<Packing>(typeof(Intake), typeof(Billing)), Edge<Intake, Billing>] public partial class V;", "[Workflow] [Start<Approval>] [Output<Approval>] public partial class W;\n[Workflow, Start<Intake>, FanIn<Packing>(typeof(Intake), typeof(Billing)), Edge<Intake, Billing>] public partial class V;" },

        // Shared state comes behind it, each once.
        { "CWF1083", "[Workflow, Start<Counting>, Edge<Counting, Taxing>] public partial class W;", "[Workflow, Start<Counting>, Edge<Counting, Taxing>, SharedState<Totals>, SharedState<Rates>] public partial class W;" },
        { "CWF1083", "[Workflow]\n[Start<Counting>]\npublic partial class W;", "[Workflow]\n[Start<Counting>]\n[SharedState<Totals>]\npublic partial class W;" },

        // Methods become static where that changes nothing else.
        { "CWF1031", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))] public partial class W { bool Is(Bill bill) => Least(1) < bill.Number; static int Least(int number) => number; }", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))] public partial class W { static bool Is(Bill bill) => Least(1) < bill.Number; static int Least(int number) => number; }" },
        { "CWF1031", "[Workflow, Start<Counting>, SharedState<Totals>(Initial = nameof(New))] public partial class W { internal Totals New() => new(); }", "[Workflow, Start<Counting>, SharedState<Totals>(Initial = nameof(New))] public partial class W { internal static Totals New() => new(); }" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task A_fix_mends_the_declaration(string id, string before, string after)
    {
        using var project = TestProject.Of(Shop.With(before));
        Assert.Equal(after, Shop.Written(Assert.Single(await Fixing.EachAsync(project.Project, id))));
        Assert.Equal(after, Shop.Written(Assert.Single(await Fixing.AllAsync(project.Project, id))));
    }

    [Theory]
    [InlineData("CWF1006", "[Workflow, Edge<Billing, Mailing>, Edge<Intake, Billing>, Edge<Desk, Sink>] public partial class W;")]
    [InlineData("CWF1006", "[Workflow] public partial class W;")]
    [InlineData("CWF1006", "[Workflow, Edge<Intake, Intake>] public partial class W;")]
    [InlineData("CWF1022", "[Workflow, Start<Desk>, Edge<Desk, Sink>(Of = typeof(Bill)), Edge<Desk, Sink>] public partial class W;")]
    [InlineData("CWF1031", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))] public partial class W { int _least; bool Is(Bill bill) => bill.Number > _least; }")]
    [InlineData("CWF1031", "[Workflow, Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))] public partial class W { internal virtual bool Is(Bill bill) => true; }")]
    [InlineData("CWF1051", "[Workflow, Start<Intake>, FanIn<Packing>(new[] { typeof(Intake), typeof(Intake) })] public partial class W;")]
    [InlineData("CWF1072", "[Workflow, Start<Mailing>, Replicas<Mailing>(2), Replicas<Mailing>(3)] public partial class W;")]
    [InlineData("CWF1081", "[Workflow, Start<Counting>, SharedState<Totals>, SharedState<Totals>(Initial = nameof(New))] public partial class W { static Totals New() => new(); }")]
    public async Task No_fix_is_offered_where_people_have_to_decide(string id, string workflow)
    {
        using var project = TestProject.Of(Shop.With(workflow));
        var diagnostic = (await Analysis.OfAsync(project.Project)).First(diagnostic => diagnostic.Id == id);
        Assert.Empty(await Fixing.OfferedAsync(project.Project, diagnostic));
    }

    [Fact]
    public async Task A_graph_over_several_files_is_gathered_at_its_start()
    {
        using var project = TestProject.Of(
            Shop.With("[Workflow, Edge<Billing, Mailing>]\npublic partial class W;"),
            "using CompiledWorkflows;\n[Start<Billing>]\npublic partial class W;\n",
            "using CompiledWorkflows;\n// The rest.\n[Edge<Mailing, Desk>(Label = \"a\"), Output<Mailing>]\n[Output<Desk>]\npublic partial class W;\n");
        var files = await Fixing.EachAsync(project.Project, "CWF1004");

        Assert.Equal("[Workflow]\npublic partial class W;", Shop.Written(files[0]));
        Assert.Equal("using CompiledWorkflows;\n[Start<Billing>]\n[Edge<Billing, Mailing>]\n[Edge<Mailing, Desk>(Label = \"a\")]\n[Output<Mailing>]\n[Output<Desk>]\npublic partial class W;\n", files[1]);
        Assert.Equal("using CompiledWorkflows;\n// The rest.\npublic partial class W;\n", files[2]);
        Assert.Equal(files, await Fixing.AllAsync(project.Project, "CWF1004"));
    }

    public static TheoryData<string, string> Methods => new()
    {
        { "Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))", "static bool Is(Bill bill)" },
        { "Start<Intake>, Edge<Intake, Desk>(When = nameof(Is))", "static bool Is(Order order)" },
        { "Start<Desk>, Edge<Desk, Sink>(When = nameof(Is), Of = typeof(Rush))", "static bool Is(Rush rush)" },
        { "Start<Billing>, Case<Billing, Mailing>(When = nameof(Is)), Otherwise<Billing, Sink>", "static bool Is(Bill bill)" },
        { "Start<Approval>, Edge<Approval, Yes>(When = nameof(Is))", "static bool Is(bool message)" },
        { "Start<Approval>, Edge<Approval, Answered>(When = nameof(Is))", "static bool Is(Response<Bill, bool> response)" },
        { "Start<Billing>, Replicas<Mailing>(2), Edge<Billing, Mailing>(Route = nameof(Is))", "static int Is(Bill bill)" },
        { "Start<Counting>, SharedState<Totals>(Initial = nameof(Is))", "static Totals Is()" },
        { "Start<Counting>, SharedState<Totals>(Merge = nameof(Is))", "static Totals Is(Totals before, Totals merged, Totals written)" },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_missing_method_is_created(string graph, string method)
    {
        const string Beside = "[Executor] public sealed partial class Yes { [Handler] public void On(bool yes) { } }\n[Executor] public sealed partial class Answered { [Handler] public void On(Response<Bill, bool> response) { } }\n";
        using var project = TestProject.Of(Shop.With($"{Beside}[Workflow, {graph}]\npublic partial class W\n{{\n    private const int One = 1;\n}}"));
        var expected = $"{Beside}[Workflow, {graph}]\npublic partial class W\n{{\n    private const int One = 1;\n\n    private {method} => throw new NotImplementedException();\n}}";

        Assert.Equal(expected, Shop.Written(Assert.Single(await Fixing.EachAsync(project.Project, "CWF1030"))));
        Assert.Equal(expected, Shop.Written(Assert.Single(await Fixing.AllAsync(project.Project, "CWF1030"))));
    }

    [Fact]
    public async Task A_missing_key_is_created_for_each_message_and_methods_once()
    {
        const string Graph = "[Workflow, Start<Intake>, Edge<Intake, Billing>(When = \"Is\"), Edge<Intake, Sink>(When = \"Is\"), FanIn<Packing>(typeof(Intake), typeof(Billing), Key = \"KeyOf\")]";
        using var project = TestProject.Of(Shop.With($"{Graph} public partial class W;"));

        Assert.Equal(
            Graph + """
             public partial class W
            {
                private static bool Is(Order order) => throw new NotImplementedException();

                private static string KeyOf(Order order) => throw new NotImplementedException();

                private static string KeyOf(Bill bill) => throw new NotImplementedException();
            }
            """,
            Shop.Written(Assert.Single(await Fixing.AllAsync(project.Project, "CWF1030"))));
    }

    [Fact]
    public async Task The_compiler_error_about_the_name_offers_the_method_too()
    {
        using var project = TestProject.Of(Shop.With("[Workflow, Start<Billing>, Edge<Billing, Mailing>(When = nameof(Is))] public partial class W { static readonly int Other = nameof(Was).Length; }"));
        var errors = (await Analysis.ErrorsAsync(project.Project)).Where(error => error.Id == "CS0103").ToList();

        Assert.Equal("Create 'Is'", Assert.Single(await Fixing.OfferedAsync(project.Project, errors[0])).Title);
        Assert.Empty(await Fixing.OfferedAsync(project.Project, errors[1]));
    }

    [Fact]
    public async Task A_fix_says_what_it_does()
    {
        using var project = TestProject.Of(Shop.With("[Workflow, Start<Billing>, Start<Mailing>, Edge<Billing, Mailing>(Of = typeof(int))] public partial class W;"));
        var titles = new List<string>();
        foreach (var diagnostic in await Analysis.OfAsync(project.Project))
        {
            titles.AddRange((await Fixing.OfferedAsync(project.Project, diagnostic)).Select(action => action.Title));
        }

        Assert.Contains("Remove [Start<Mailing>]", titles);
        Assert.Contains("Remove 'Of = typeof(int)'", titles);
    }
}
