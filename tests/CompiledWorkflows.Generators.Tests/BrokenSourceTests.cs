using System.Globalization;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>
/// An editor runs the generator over source that somebody is in the middle of writing: no exception, no error in a declaration that the
/// generator makes, nothing that depends on the order of files.
/// </summary>
/// <remarks>
/// The same edits every time, so that nobody's change is blamed for another's luck. To look for more, set CWF_FUZZ_SEED to another number and
/// CWF_FUZZ_ITERATIONS to a larger one.
/// </remarks>
public sealed class BrokenSourceTests
{
    private static readonly string[] Sources = [.. TestFiles.Cases.Select(TestFiles.Case)];

    private static int Iterations => Setting("CWF_FUZZ_ITERATIONS", 120);

    [Fact]
    public void The_generator_survives_any_edit()
    {
        var random = new Random(Setting("CWF_FUZZ_SEED", 1));
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var source = Sources[random.Next(Sources.Length)];
            var tokens = CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToArray();
            var places = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(tokens.Length)).Distinct().OrderDescending();
            Survives(places.Aggregate(source, (text, place) => Edit(text, tokens[place], random.Next(4), tokens[random.Next(tokens.Length)])));
        }
    }

    [Fact]
    public void The_generator_survives_every_stop_of_typing()
    {
        var random = new Random(Setting("CWF_FUZZ_SEED", 1));
        for (var iteration = 0; iteration < Iterations / 2; iteration++)
        {
            var source = Sources[random.Next(Sources.Length)];
            Survives(source[..random.Next(source.Length)]);
        }
    }

    private static void Survives(string source)
    {
        try
        {
            GeneratorHarness.Run(new GeneratorInput { Sources = [source], IsValid = false, IsBroken = true });
        }
        catch (Exception exception)
        {
            Assert.Fail($"{exception.Message}\n{source}");
        }
    }

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
