using System.Globalization;
using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>
/// An editor runs analyzers, and offers their fixes, over source that somebody is in the middle of writing: none of them throws, and each comes to an end.
/// </summary>
/// <remarks>
/// The same edits every time, so that nobody's change is blamed for another's luck. To look for more, set CWF_FUZZ_SEED to another number and
/// CWF_FUZZ_ITERATIONS to a larger one.
/// </remarks>
public sealed class BrokenSourceTests
{
    private static readonly string[] Sources =
    [
        .. ValidPrograms.Names.Select(ValidPrograms.Read),
        .. RefusedProgram.Names.Select(name => RefusedProgram.Read(name).Text),
        .. Page.All.Select(page => Page.Plain(page.Example)),
    ];

    private static int Iterations => Setting("CWF_FUZZ_ITERATIONS", 150);

    [Fact]
    public async Task Analyzers_and_fixes_survive_any_edit()
    {
        var random = new Random(Setting("CWF_FUZZ_SEED", 1));
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var source = Sources[random.Next(Sources.Length)];
            var tokens = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToArray();
            var places = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(tokens.Length)).Distinct().OrderDescending();
            await SurviveAsync(places.Aggregate(source, (text, place) => Edit(text, tokens[place], random.Next(4), tokens[random.Next(tokens.Length)])));
        }
    }

    [Fact]
    public async Task Analyzers_and_fixes_survive_every_stop_of_typing()
    {
        var random = new Random(Setting("CWF_FUZZ_SEED", 1));
        for (var iteration = 0; iteration < Iterations / 2; iteration++)
        {
            var source = Sources[random.Next(Sources.Length)];
            await SurviveAsync(source[..random.Next(source.Length)]);
        }
    }

    private static async Task SurviveAsync(string source)
    {
        try
        {
            using var project = TestProject.Of(ValidPrograms.ImplicitUsings, source);
            foreach (var diagnostic in (await Analysis.OfAsync(project.Project)).DistinctBy(diagnostic => diagnostic.Id))
            {
                foreach (var fix in await Fixing.OfferedAsync(project.Project, diagnostic))
                {
                    await Fixing.ApplyAsync(project.Project, fix);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{exception}\n{source}");
        }
    }

    /// <summary>Deletes a token, doubles it, replaces it by another, or puts another before it.</summary>
    private static string Edit(string text, SyntaxToken token, int kind, SyntaxToken other)
    {
        var span = token.Span;
        return kind switch
        {
            0 => text.Remove(span.Start, span.Length),
            1 => text.Insert(span.End, " " + token.Text),
            2 => text.Remove(span.Start, span.Length).Insert(span.Start, other.Text),
            _ => text.Insert(span.Start, other.Text + " "),
        };
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
