using CompiledWorkflows.Generators.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>An editor runs the generator over source that somebody is in the middle of writing.</summary>
public sealed class BrokenSourceTests
{
    private static readonly string[] Sources = [.. TestFiles.Cases.Select(TestFiles.Case)];

    private static readonly Gen<string> Broken =
        from source in Gen.Int[0, Sources.Length - 1].Select(index => Sources[index])
        let tokens = CSharpSyntaxTree.ParseText(source, Compilations.ParseOptions).GetRoot().DescendantTokens().ToArray()
        from edits in Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3], Gen.Int[0, tokens.Length - 1]).Array[1, 3]
        select edits.OrderByDescending(edit => edit.Item1).Aggregate(source, (text, edit) => Edit(text, tokens[edit.Item1], edit.Item2, tokens[edit.Item3]));

    /// <summary>No exception, no error in a declaration that the generator makes, nothing that depends on the order of files.</summary>
    [Fact]
    public void The_generator_survives_any_edit() => Broken.Sample(
        source => GeneratorHarness.Run(new GeneratorInput { Sources = [source], IsValid = false, IsBroken = true }),
        iter: 150,
        threads: 1);

    /// <summary>Cut off at any place, as while it is typed.</summary>
    [Fact]
    public void The_generator_survives_every_prefix() => Gen.Select(Gen.Int[0, Sources.Length - 1], Gen.Double[0, 1]).Sample(
        (index, part) => GeneratorHarness.Run(new GeneratorInput { Sources = [Sources[index][..(int)(Sources[index].Length * part)]], IsValid = false, IsBroken = true }),
        iter: 60,
        threads: 1);

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
}
