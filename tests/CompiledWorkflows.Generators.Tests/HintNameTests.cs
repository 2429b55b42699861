using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Generated files have names of their own, whatever the classes are called.</summary>
public sealed class HintNameTests
{
    [Theory]
    [InlineData("namespace A { CLASS One; } namespace A.B { CLASS One; }", "A.B.One", "A.One")]
    [InlineData("namespace A { partial class Outer { CLASS One; } CLASS Outer_One; }", "A.Outer+One", "A.Outer_One")]
    [InlineData("CLASS One; CLASS One<T>; CLASS One_T; CLASS One1;", "One", "One1", "One_T", "One`1")]
    [InlineData("namespace @class { CLASS @event; }", "class.event")]
    public void Full_metadata_names(string declarations, params string[] expected) =>
        Assert.Equal(expected.Select(name => name + ".Executor.g.cs"), Files(declarations));

    [Theory]
    [InlineData("CLASS One; CLASS ONE; CLASS Two;")]
    [InlineData("namespace A { CLASS One; } namespace a { CLASS One; } CLASS Two;")]
    [InlineData("partial class Outer { CLASS Inner; } partial class outer { CLASS INNER; } CLASS Two;")]
    public void Names_that_differ_in_case_alone_stay_apart(string declarations)
    {
        var files = Files(declarations);
        Assert.Equal(3, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Two.Executor.g.cs", files);
    }

    [Fact]
    public void A_clash_is_told_by_the_name_and_not_by_its_neighbours() =>
        Assert.Equal(Files("CLASS One; CLASS ONE;"), Files("CLASS One; CLASS ONE; CLASS one; CLASS Zwei;").Where(file => file.StartsWith('O')));

    [Fact]
    public void Letters_that_files_cannot_have() =>
        Assert.StartsWith("A_B.", Assert.Single(Files("CLASS A\u203fB;")), StringComparison.Ordinal);

    private static List<string> Files(string declarations)
    {
        const string Attributed = "[CompiledWorkflows.Executor] public sealed partial class";
        const string Body = " { [CompiledWorkflows.State] private int _state; [CompiledWorkflows.Handler] public void On(string text) => _state++; }";
        var source = string.Join("CLASS", declarations.Split("CLASS").Select((part, index) => index == 0 ? part : ReplaceFirst(part, ";", Body)))
            .Replace("CLASS", Attributed, StringComparison.Ordinal);
        return [.. GeneratorHarness.Run("#pragma warning disable CS8981\n" + source).Files.Keys.Order(StringComparer.Ordinal)];
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var index = text.IndexOf(old, StringComparison.Ordinal);
        return text[..index] + replacement + text[(index + old.Length)..];
    }
}
