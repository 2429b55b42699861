using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Edits as of somebody in the middle of writing: tokens that are left out, doubled, replaced or put in.</summary>
/// <remarks>
/// The same edits every time, so that nobody's change is blamed for another's luck. To look for more, set CWF_FUZZ_SEED to another number and
/// CWF_FUZZ_ITERATIONS to a larger one.
/// </remarks>
internal static class RandomEdit
{
    public static int Iterations => Setting("CWF_FUZZ_ITERATIONS", 120);

    public static Random Source() => new(Setting("CWF_FUZZ_SEED", 1));

    /// <summary>Edits a text in up to a number of places.</summary>
    public static string Apply(Random random, string text, int most)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToArray();
        var places = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => random.Next(tokens.Length)).Distinct().OrderDescending();
        return places.Aggregate(text, (edited, place) => Apply(edited, tokens[place], random.Next(4), tokens[random.Next(tokens.Length)]));
    }

    private static string Apply(string text, SyntaxToken token, int kind, SyntaxToken other)
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
