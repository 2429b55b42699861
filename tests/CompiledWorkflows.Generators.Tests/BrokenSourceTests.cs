using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>
/// An editor runs the generator over source that somebody is in the middle of writing: no exception, no error in a declaration that the
/// generator makes, nothing that depends on the order of files.
/// </summary>
public sealed class BrokenSourceTests
{
    private static readonly string[] Sources = [.. TestFiles.Cases.Select(TestFiles.Case)];

    [Fact]
    public void The_generator_survives_any_edit()
    {
        var random = RandomEdit.Source();
        for (var iteration = 0; iteration < RandomEdit.Iterations; iteration++)
        {
            Survives(RandomEdit.Apply(random, Sources[random.Next(Sources.Length)], most: 3));
        }
    }

    [Fact]
    public void The_generator_survives_every_stop_of_typing()
    {
        var random = RandomEdit.Source();
        for (var iteration = 0; iteration < RandomEdit.Iterations / 2; iteration++)
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
}
