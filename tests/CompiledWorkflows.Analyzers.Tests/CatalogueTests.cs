using CompiledWorkflows.Analyzers.Tests.Harness;
using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>Ids, pages, links, releases and fixes belong together.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_rule_has_an_id_of_its_own_in_the_family_that_its_category_names()
    {
        Assert.Equal(Rules.Descriptors.Count, Rules.Descriptors.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rules.Descriptors, rule => Assert.Equal(Family(rule), rule.Category));
    }

    [Fact]
    public void Every_page_has_the_head_of_its_rule_and_all_sections()
    {
        foreach (var page in Page.All)
        {
            var rule = Rules.Descriptors.Single(rule => rule.Id == page.Id);
            Assert.Equal($"# {rule.Id}: {rule.Title}", page.Title);
            Assert.StartsWith($"{rule.DefaultSeverity} · {rule.Category["CompiledWorkflows.".Length..]} · ", page.Facts, StringComparison.Ordinal);
            Assert.Equal(Rules.IsFixable(rule.Id), !page.Facts.EndsWith("· no fix", StringComparison.Ordinal));
            Assert.Equal(["Cause", "Example", "Fix", "When to suppress", "Limits"], page.Sections);
        }
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Rules.Descriptors.Select(rule => rule.Id), Page.All.Select(page => page.Id));

    [Fact]
    public void Every_help_link_leads_to_the_page() =>
        Assert.All(Rules.Descriptors, rule => Assert.EndsWith($"/analyzers/docs/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Every_fix_is_for_a_rule_and_can_fix_all()
    {
        Assert.Subset(Rules.Descriptors.Select(rule => rule.Id).ToHashSet(), Rules.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Where(id => id.StartsWith("CWF", StringComparison.Ordinal)).ToHashSet());
        Assert.All(Rules.Fixes, fix => Assert.Contains(Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project, fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));
    }

    [Fact]
    public void Every_kind_of_problem_has_a_rule_and_says_what_its_text_says() =>
        Assert.All(Enum.GetValues<GraphProblemKind>(), kind => Assert.Equal(kind.Format(), Infrastructure.ProblemRules.Of(kind).MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_suppression_has_an_id_of_its_own() =>
        Assert.Equal(Enumerable.Range(1, Rules.Suppressions.Count).Select(number => $"CWFS{number:D4}"), Rules.Suppressions.Select(suppression => suppression.Id));

    [Fact]
    public void The_table_of_rules_lists_them_all() => CheckTable(
        "# Rules",
        Rules.Descriptors.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | {(Rules.IsFixable(rule.Id) ? "yes" : "")} |"));

    [Fact]
    public void The_table_of_suppressions_lists_them_all() => CheckTable(
        "## Suppressions",
        Rules.Suppressions.Select(suppression => $"| {suppression.Id} | {suppression.SuppressedDiagnosticId} | {suppression.Justification} |"));

    /// <summary>Holds the first table behind a heading of the list of rules to what it must be, or makes it that.</summary>
    private static void CheckTable(string heading, IEnumerable<string> rows)
    {
        var file = Path.Combine(Page.Folder, "README.md");
        var text = File.ReadAllText(file);
        var table = string.Concat(rows.Select(row => row + "\n"));
        var start = text.IndexOf("|-", text.IndexOf(heading + "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        start = text.IndexOf('\n', start) + 1;
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        end = end == 0 ? text.Length : end;
        if (Environment.GetEnvironmentVariable("CWF_UPDATE_RULES") == "1")
        {
            File.WriteAllText(file, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end]);
    }

    private static string Family(DiagnosticDescriptor rule) => "CompiledWorkflows." + rule.Id[3] switch
    {
        '0' => "Executors",
        '1' => "Graph",
        '2' => "Messages",
        '3' => "Purity",
        _ => "Internal",
    };
}
