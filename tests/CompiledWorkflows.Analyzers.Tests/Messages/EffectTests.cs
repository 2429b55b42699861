using CompiledWorkflows.Analyzers.Tests.Executors;
using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>What effects return is saved, and so has to be of a type that can be.</summary>
public sealed class EffectTests
{
    [Theory]
    [InlineData("CWF2003", "await context.OnceAsync(\"a\", () => Task.FromResult(new Action(() => { })));", 1)]
    [InlineData("CWF2001", "await context.OnceAsync(\"a\", () => Task.FromResult(new object()));", 1)]
    [InlineData("CWF2003", "await context.OnceAsync(\"a\", () => Task.FromResult(order));", 0)]
    [InlineData("CWF2031", "await context.OnceAsync(\"a\", () => Task.FromResult(new Own(1)));", 1)]
    [InlineData("CWF2031", "await context.OnceAsync(\"a\", token => Task.FromResult((1, new[] { order })));", 0)]
    [InlineData("CWF2031", "await context.OnceAsync(\"a\", async () => await Task.Yield());", 0)]
    [InlineData("CWF2031", "await Generic(context, order);", 1)]
    public async Task A_result_that_cannot_be_recorded_is_reported(string id, string statement, int reports)
    {
        var generic = statement.Contains("Generic", StringComparison.Ordinal) ? "private static Task<T> Generic<T>(ExecutorContext context, T value) => context.OnceAsync(\"a\", () => Task.FromResult(value));" : "";
        using var project = TestProject.Of(Till.With($$"""
            [Handler]
            public async Task On(Order order, ExecutorContext<Till> context)
            {
                {{statement}}
            }

            {{generic}}
            private sealed record Own(int Number);
            """));

        Assert.Empty(await Analysis.ErrorsAsync(project.Project));
        var found = (await Analysis.OfAsync(project.Project)).Select(diagnostic => diagnostic.Id).Where(reported => reported.StartsWith("CWF2", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat(id, reports), found);
    }
}
