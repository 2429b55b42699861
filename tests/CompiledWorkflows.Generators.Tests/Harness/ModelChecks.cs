using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Looks through the values of the pipeline's own steps for what would keep a compilation alive.</summary>
internal static class ModelChecks
{
    public static void HoldsNothingOfTheCompiler(GeneratorRunResult run)
    {
        var steps = typeof(Pipeline.Steps).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        foreach (var step in steps)
        {
            if (!run.TrackedSteps.TryGetValue(step, out var runs))
            {
                continue;
            }

            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var output in runs.SelectMany(each => each.Outputs))
            {
                Walk(output.Value, step, seen);
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or SyntaxReference, $"{path} holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }

            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
