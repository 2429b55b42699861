using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>What the parsers alone make of source.</summary>
internal static class Models
{
    /// <summary>The model of the workflow class <c>W</c>.</summary>
    public static WorkflowModel Workflow(GeneratorInput input)
    {
        var compilation = Compilations.Create(input);
        return WorkflowParser.Parse(compilation.GetTypeByMetadataName("W")!, compilation, TestContext.Current.CancellationToken).Model;
    }

    /// <summary>The routes in words: <c>A -Sent:Carried-> B.Handled</c>, and after it by what it is chosen.</summary>
    public static IEnumerable<string> Routes(WorkflowModel workflow) => workflow.Graph.Routes.Select(route =>
    {
        string Type(int index) => workflow.Types[index].Display;
        var asked = string.Concat(
            route.Condition is null ? "" : $" if {route.Condition}({Type(route.ConditionParameter!.Value)})",
            route.Selector is null ? "" : $" by {route.Selector}({Type(route.SelectorParameter!.Value)})",
            route.Key is null ? "" : $" key {route.Key}({Type(route.KeyParameter!.Value)})");
        return $"{route.Kind} {workflow.Nodes[route.Source].Id} -{Type(route.Sent)}-> {(route.Target < 0 ? "out" : workflow.Nodes[route.Target].Id)}.{Type(route.Handled)}{asked}";
    });
}
