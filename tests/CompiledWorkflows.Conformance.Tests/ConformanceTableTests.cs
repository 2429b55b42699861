using System.Reflection;
using System.Text.RegularExpressions;
using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests;

/// <summary>CONFORMANCE.md and the tests say the same.</summary>
public sealed partial class ConformanceTableTests
{
    private const int Behaviours = 147;

    private static readonly string[] Verdicts = ["same", "as .NET", "as Python", "different", "absent", "impossible", "out of scope"];

    private static readonly string[] Unexplained = ["same", "as .NET", "as Python", "absent"];

    /// <summary>The tests whose names begin with a number, as class and number.</summary>
    private static readonly IReadOnlyList<string> Tested =
    [
        .. typeof(ConformanceTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
            .Select(method => (Class: method.DeclaringType!.Name, Number: Number().Match(method.Name)))
            .Where(test => test.Number.Success)
            .Select(test => $"{test.Class}.{test.Number.Groups[1].Value}"),
    ];

    [Fact]
    public void EveryNumberIsThereOnceAndInOrder()
    {
        Assert.Equal(Enumerable.Range(1, Behaviours).Select(number => $"B{number:D3}"), Numbers('B'));
        Assert.Equal(Enumerable.Range(1, Numbers('H').Count).Select(number => $"H{number:D2}"), Numbers('H'));

        static List<string> Numbers(char kind) => [.. ConformanceTable.Rows.Select(row => row.Number).Where(number => number[0] == kind)];
    }

    [Fact]
    public void EveryRowHasAVerdictAndAReasonForWhatIsNotTheSame() => Assert.All(ConformanceTable.Rows, row =>
    {
        Assert.NotEmpty(row.Behaviour);
        Assert.Contains(row.Verdict, Verdicts);
        Assert.True(row.Reason.Length > 0 || Unexplained.Contains(row.Verdict), $"{row.Number} is {row.Verdict}, but does not say how or why.");
    });

    [Fact]
    public void ARowHasATestInTheClassOfItsSectionUnlessItIsOutOfScope()
    {
        Assert.Equal(ConformanceTable.Rows.Where(row => row.Verdict != "out of scope").Select(row => $"{row.TestClass}.{row.Number}"), Distinct(Tested));
        Assert.All(ConformanceTable.TestFiles, file => Assert.True(File.Exists(Path.Combine(ConformanceTable.Folder, file)), file));

        static IEnumerable<string> Distinct(IEnumerable<string> tests)
            => tests.Distinct().OrderBy(test => test[(test.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^([BH]\d+)_")]
    private static partial Regex Number();
}
