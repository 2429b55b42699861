using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>Programs of one executor, of which a test writes the members.</summary>
internal static class Till
{
    private const string Prelude = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        public sealed record Order(string Id, decimal Total);

        """;

    public static string With(string members, string head = "[Executor] public sealed partial class Till", string beside = "") =>
        $"{Prelude}\n{beside}\n{head}\n{{\n{members}\n}}\n";

    /// <summary>Holds a program to compile, and to get exactly the reports of one rule of this family.</summary>
    public static async Task ExpectAsync(string program, string id, int reports)
    {
        using var project = TestProject.Of(program);
        Assert.Empty(await Analysis.ErrorsAsync(project.Project));
        var found = await Analysis.OfAsync(project.Project);
        Assert.Equal(Enumerable.Repeat(id, reports), found.Select(diagnostic => diagnostic.Id).Where(reported => reported.StartsWith("CWF0", StringComparison.Ordinal)));
    }

    /// <summary>What the one fix for the first report with an id makes of a program; <see langword="null"/> where none is offered.</summary>
    public static async Task<string?> FixAsync(string program, string id)
    {
        using var project = TestProject.Of(program);
        var first = (await Analysis.OfAsync(project.Project)).First(diagnostic => diagnostic.Id == id);
        return await Fixing.OfferedAsync(project.Project, first) is [var action]
            ? (await (await Fixing.ApplyAsync(project.Project, action)).Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString()
            : null;
    }
}
